// Rows of a SELECT made ready for people: things with their names, columns in the user's language.
import { either } from '../lib/i18n.js';
import { BASE, TUPU, describe } from '../lib/things.js';

const NUMBERS = /#(integer|decimal|double|float|int|long|nonNegativeInteger)$/;
const MOST_NAMES = 5_000;

let columnNames;

/** Names of columns, the same that the server uses. */
async function titles() {
  columnNames ??= fetch('/web/words/columns.json').then(reply => reply.json()).catch(() => ({}));
  return columnNames;
}

/** Without the ending that says that it is the name of another column. */
const base = name => name.replace(/(.)(Names?|Title)$/, '$1');

/** In the user's language; the second of two columns of one kind, city2, has the same with its number. */
function titleOf(name, known) {
  const [, word, number] = /^(.*?)(\d*)$/.exec(base(name));
  return known[word] ? [either(...known[word]), number].join(' ').trim() : base(name);
}

/**
 * @param answer {vars, rows} as select gives them
 * @returns {columns, rows}: columns {name, title, kind: thing|number|text}; rows of cells
 *     {text, number, iri, types}
 */
export async function table({ vars, rows }) {
  const known = await titles();
  const shown = vars.filter(name => !vars.some(other => other !== name && base(other) === name));
  const named = await describe(iris(vars, rows));
  const cells = rows.map(row => shown.map(name => cell(row, name, vars, named)));
  const columns = shown.map((name, i) => ({
    name,
    title: titleOf(name, known),
    kind: kind(cells.map(row => row[i])),
  }));
  return { columns, rows: cells };
}

/** IRIs to be named: those of the dataset and of the ontology, unless the row has their name. */
function iris(vars, rows) {
  const found = new Set();
  const namedBy = new Map(vars.filter(name => vars.includes(base(name))).map(name => [base(name), name]));
  for (const row of rows) {
    for (const [name, term] of Object.entries(row)) {
      if (namedBy.get(name) !== name && row[namedBy.get(name)]) continue;
      if (found.size < MOST_NAMES && term.type === 'uri' && (term.value.startsWith(BASE) || term.value.startsWith(TUPU))) {
        found.add(term.value);
      }
    }
  }
  return found;
}

/** A column `xName` beside a column `x` is one column: names to read, IRIs to follow. */
function cell(row, name, vars, named) {
  const other = base(name);
  const term = row[name];
  const thing = other !== name && vars.includes(other) && row[other]?.type === 'uri' ? row[other].value : null;
  if (!term) {
    return thing ? { text: named.get(thing)?.label ?? thing, iri: thing, types: named.get(thing)?.types ?? [] } : { text: '' };
  }
  if (thing) return { text: term.value, iri: thing, types: named.get(thing)?.types ?? [] };
  if (term.type === 'uri') {
    const found = named.get(term.value);
    return { text: found?.label ?? term.value, iri: term.value, types: found?.types ?? [] };
  }
  if (NUMBERS.test(term.datatype ?? '')) return { text: term.value, number: Number(term.value) };
  return { text: term.type === 'bnode' ? `_:${term.value}` : term.value };
}

function kind(cells) {
  const filled = cells.filter(one => one.text !== '');
  if (filled.length > 0 && filled.every(one => one.number !== undefined)) return 'number';
  return filled.some(one => one.iri) ? 'thing' : 'text';
}

/** The things of the dataset in rows, in their order. */
export function thingsIn(rows) {
  return [...new Set(rows.flat().filter(one => one.iri?.startsWith(`${BASE}id/`)).map(one => one.iri))];
}

/** For files: names, and the IRIs of things beside them. */
export function plainRows({ columns, rows }) {
  const head = columns.flatMap(column => (column.kind === 'thing' ? [column.title, `${column.title} IRI`] : [column.title]));
  const body = rows.map(row => row.flatMap((one, i) => {
    const value = one.number ?? one.text;
    return columns[i].kind === 'thing' ? [value, one.iri ?? ''] : [value];
  }));
  return [head, ...body];
}
