// Rows as a table that can be sorted, a page at a time.
import { el, fill } from '../lib/dom.js';
import { thingLink, pathOf } from '../lib/things.js';
import { pagedList } from '../lib/ui.js';
import { words as sayer } from '../lib/i18n.js';
import words from '../words/result.js';

const say = sayer(words);
const PAGE = 100;
const LONG = 30; // characters

/** @param caption what the table shows, for screen readers */
export function table(answer, caption) {
  const { columns, rows } = answer;
  const body = el('tbody', {});
  const more = el('div', {});
  let by = null;
  let up = true;
  const heads = columns.map((column, i) => el('th', { scope: 'col', class: column.kind === 'number' ? 'number' : null },
    el('button', { type: 'button', class: 'sort', title: say('sort'), on: { click: () => sort(i) } }, column.title)));
  const draw = list => {
    fill(body);
    const above = new Map(list.map((row, i) => [row, list[i - 1]]));
    const [, next] = pagedList(list, row => el('tr', {}, row.map((one, i) => cell(one, columns[i], i, above.get(row)?.[i]))), body, PAGE);
    fill(more, next);
  };
  const sort = i => {
    up = by === i ? !up : true;
    by = i;
    heads.forEach((head, n) => (n === i ? head.setAttribute('aria-sort', up ? 'ascending' : 'descending') : head.removeAttribute('aria-sort')));
    draw([...rows].sort((a, b) => (up ? 1 : -1) * compare(a[i], b[i])));
  };
  draw(rows);
  const drawn = el('table', { class: 'result' }, el('caption', { class: 'unseen' }, caption),
    el('thead', {}, el('tr', {}, heads)), body);
  const iris = el('button', {
    type: 'button', class: 'quiet small', 'aria-pressed': 'false',
    on: { click: () => iris.setAttribute('aria-pressed', String(drawn.classList.toggle('iris'))) },
  }, say('iris'));
  return [
    el('div', { class: 'wide' }, drawn),
    more,
    columns.some(column => column.kind === 'thing') ? el('p', {}, iris) : null,
  ];
}

function compare(a, b) {
  if (a.number !== undefined && b.number !== undefined) return a.number - b.number;
  return a.text.localeCompare(b.text, 'zh');
}

/** A long text that is the same as above it does not stand there again. */
function cell(one, column, i, above) {
  const attributes = { class: column.kind === 'number' ? 'number' : one.text.length > LONG ? 'long' : null };
  if (i > 0 && !one.iri && one.text.length > LONG && one.text === above?.text) {
    return el('td', { class: 'soft', title: one.text }, say('asAbove'));
  }
  let content = one.text;
  if (one.iri && (pathOf(one.iri) || one.types.length > 0)) {
    content = thingLink(one.iri, one.text, one.types);
  } else if (one.iri && /^https?:/.test(one.iri)) {
    content = el('a', { href: one.iri, rel: 'noreferrer' }, one.text);
  }
  if (one.iri && one.iri !== one.text) content = [content, el('code', { class: 'iri' }, one.iri)];
  return i === 0 ? el('th', { scope: 'row', ...attributes }, content) : el('td', attributes, content);
}
