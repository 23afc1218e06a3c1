// What more than one region runs.
import { el } from '../lib/dom.js';
import { ask } from '../lib/sparql.js';
import { thingLink } from '../lib/things.js';
import { empty, pagedList, queryBox } from '../lib/ui.js';

export async function shared({ say }) {
  const { rows, query } = await ask('shared');
  const groups = [...Map.groupBy(rows, row => row.initiative.value).values()].sort((a, b) => b.length - a.length);
  return [
    el('p', {}, say('sharedNote')),
    groups.length === 0 ? empty(say('sharedNone')) : pagedList(groups, group => el('li', {},
      el('div', {}, thingLink(group[0].initiative.value, group[0].initiativeName.value)),
      el('div', { class: 'row' }, group.map(row => thingLink(row.region.value, row.regionName.value)))),
    el('ul', { class: 'facts' })),
    queryBox(query),
  ];
}
