// The answer of a CONSTRUCT or DESCRIBE: triples as a table, as a graph, as Turtle.
import { el, fill } from '../lib/dom.js';
import { number } from '../lib/i18n.js';
import { copyButton, empty } from '../lib/ui.js';
import { programs, showRows } from '../result/result.js';

const TERM = /^(?:<([^>]*)>|_:(\S+)|"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?)\s*/;
const ESCAPES = { t: '\t', b: '\b', n: '\n', r: '\r', f: '\f', '"': '"', "'": "'", '\\': '\\' };

/** @returns how many triples there are */
export async function showTriples(place, ntriples, turtle, query, say) {
  const rows = ntriples.split('\n').filter(line => line.trim() && !line.startsWith('#')).map(triple);
  if (rows.length === 0) {
    fill(place, empty());
    return 0;
  }
  const table = el('div', {});
  const vars = ['subject', 'predicate', 'object'];
  await showRows(table, { vars, rows, query }, { title: say('constructed', { n: number(rows.length) }) });
  table.querySelector('.programs')?.replaceWith(programs(query, ['turtle', 'ntriples', 'jsonld', 'rdfxml']));
  table.querySelector('.code')?.remove(); // which asks for rows
  fill(place, table, el('details', {}, el('summary', {}, say('turtle')), copyButton(() => turtle), el('pre', { tabindex: 0 }, turtle)));
  return rows.length;
}

/** One line of N-Triples as a row of SPARQL JSON results. */
function triple(line) {
  let rest = line.trim();
  const terms = [];
  while (terms.length < 3) {
    const match = TERM.exec(rest);
    if (!match) throw new Error(`no triple: ${line}`);
    rest = rest.slice(match[0].length);
    const [, iri, blank, text, language, datatype] = match;
    if (iri !== undefined) terms.push({ type: 'uri', value: unescaped(iri) });
    else if (blank !== undefined) terms.push({ type: 'bnode', value: blank });
    else terms.push({ type: 'literal', value: unescaped(text), 'xml:lang': language, datatype });
  }
  return { subject: terms[0], predicate: terms[1], object: terms[2] };
}

const unescaped = text => text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (all, four, eight, one) =>
  (one ? ESCAPES[one] ?? all : String.fromCodePoint(Number.parseInt(four ?? eight, 16))));
