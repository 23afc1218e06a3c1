// The tree of regions with counts; a branch is asked for when it is opened.
import { el, fill } from '../lib/dom.js';
import { number } from '../lib/i18n.js';
import { ask, iri } from '../lib/sparql.js';
import { thingLink } from '../lib/things.js';
import { load, pagedList, queryBox } from '../lib/ui.js';

export async function tree({ say }) {
  const { rows, query } = await ask('tree-roots');
  const shownQuery = el('div', {}, queryBox(query));
  const branches = rows.map(row => branch(row, true, say, asked => fill(shownQuery, queryBox(asked))));
  if (branches.length > 0) branches[0].querySelector('details').open = true;
  return [el('ul', { class: 'tree' }, branches), shownQuery];
}

function branch(row, parent, say, asked) {
  const name = thingLink(row.region.value, row.regionName.value);
  const counts = row.initiatives
    ? el('span', { class: 'soft note' }, ' ' + say('counts', {
      i: number(row.initiatives.value), o: number(row.organizations.value) }))
    : null;
  if (!parent) return el('li', { class: 'leaf' }, name, counts);
  const place = el('div');
  let asking = false;
  return el('li', {}, el('details', {
    on: { toggle: event => {
      if (!event.target.open || asking || event.target !== event.currentTarget) return;
      asking = true;
      load(place, async () => {
        const { rows, query } = await ask('tree', { top: iri(row.region.value) });
        asked(query);
        return pagedList(rows, child => branch(child, Number(child.children.value) > 0, say, asked), el('ul', {}), 60);
      });
    } },
  }, el('summary', {}, name, counts), place));
}
