// Numbers as bars. Plain elements: each bar says its name and number, so it can be read aloud too.
import { el } from '../lib/dom.js';
import { number } from '../lib/i18n.js';
import { thingLink } from '../lib/things.js';

const MOST = 60;

/** The columns that a chart can be made of: names and a number; null where there are none. */
export function charted({ columns, rows }) {
  const value = columns.findIndex(column => column.kind === 'number' && column.name !== 'confidence');
  const names = columns.map((_, i) => i).filter(i => columns[i].kind !== 'number' && columns[i].name !== 'sentence');
  return value >= 0 && names.length > 0 && rows.length > 1 ? { value, names: names.slice(0, 2) } : null;
}

export function chart(answer, { value, names }, say) {
  const rows = [...answer.rows].sort((a, b) => (b[value].number ?? 0) - (a[value].number ?? 0)).slice(0, MOST);
  const most = Math.max(...rows.map(row => row[value].number ?? 0), 1);
  return [
    answer.rows.length > MOST ? el('p', { class: 'note' }, say('chartCut', { n: MOST })) : null,
    el('p', { class: 'note' }, answer.columns[value].title),
    el('ol', { class: 'bars' }, rows.map(row => el('li', {},
      el('span', { class: 'name' }, names.map((i, n) => [
        n > 0 ? ' · ' : '', row[i].iri ? thingLink(row[i].iri, row[i].text, row[i].types) : row[i].text])),
      el('span', { class: 'bar', style: { '--share': String((row[value].number ?? 0) / most) } },
        el('b', {}, number(row[value].number ?? 0)))))),
  ];
}
