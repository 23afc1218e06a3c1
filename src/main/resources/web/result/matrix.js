// Two columns against each other: which goes with which, or how often.
import { el } from '../lib/dom.js';
import { number } from '../lib/i18n.js';
import { thingLink } from '../lib/things.js';

const MOST = 60;
const WIDE = 8;

/** The columns of a matrix: two that repeat, and a number if there is one; null where none fits. */
export function crossed({ columns, rows }) {
  const candidates = columns.map((column, i) => ({ i, column, values: new Set(rows.map(row => row[i].text)).size }))
    .filter(({ column, values }) => column.kind !== 'number' && column.name !== 'sentence' && values > 1 && values <= MOST);
  if (rows.length < 3 || candidates.length < 2) return null;
  const [down, across] = candidates[0].values >= candidates[1].values ? candidates : [candidates[1], candidates[0]];
  const pairs = new Set(rows.map(row => `${row[down.i].text}\u0000${row[across.i].text}`)).size;
  // Where nothing repeats, a matrix is a diagonal and says nothing.
  if (pairs === down.values && pairs === across.values) return null;
  const value = columns.findIndex(column => column.kind === 'number' && column.name !== 'confidence');
  return { down: down.i, across: across.i, value };
}

export function matrix(answer, { down, across, value }, say) {
  const { columns, rows } = answer;
  const cells = new Map();
  const heads = { down: new Map(), across: new Map() };
  for (const row of rows) {
    heads.down.set(row[down].text, row[down]);
    heads.across.set(row[across].text, row[across]);
    const key = `${row[down].text}\u0000${row[across].text}`;
    cells.set(key, (cells.get(key) ?? 0) + (value >= 0 ? row[value].number ?? 0 : 1));
  }
  const most = Math.max(...cells.values(), 1);
  const name = one => (one.iri ? thingLink(one.iri, one.text, one.types) : one.text);
  const tops = [...heads.across.values()];
  return el('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': say('matrix') }, el('table', { class: tops.length > WIDE ? 'matrix many' : 'matrix' },
    el('caption', { class: 'unseen' }, say('matrix')),
    el('thead', {}, el('tr', {}, el('td', {}, `${columns[down].title} ＼ ${columns[across].title}`),
      tops.map(one => el('th', { scope: 'col' }, name(one))))),
    el('tbody', {}, [...heads.down.values()].map(one => el('tr', {}, el('th', { scope: 'row' }, name(one)),
      tops.map(top => {
        const n = cells.get(`${one.text}\u0000${top.text}`);
        return el('td', { class: n ? 'number hit' : 'number', style: { '--share': String((n ?? 0) / most) } }, n ? number(n) : '');
      }))))));
}
