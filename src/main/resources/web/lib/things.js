// Things of the graph on a page: their address here, name, types, and the link that shows all three.
import { el } from './dom.js';
import { address, lang } from './i18n.js';
import { ask, iri } from './sparql.js';

/** Namespace of classes and relations. */
export const TUPU = 'https://w3id.org/tupu/ontology#';

/** What the IRIs of the dataset begin with. */
export const BASE = document.documentElement.dataset.base ?? 'https://w3id.org/tupu/';

const known = new Map();
const BATCH = 200;
/** Batches under way at once. */
const AT_ONCE = 3;

/** The page of a thing on this server; null when it is not one of the dataset's. */
export function pathOf(thing) {
  if (thing.startsWith(TUPU)) return address('/ontology.html#' + encodeURIComponent(thing.slice(TUPU.length)));
  if (!thing.startsWith(BASE)) return null;
  const path = '/' + thing.slice(BASE.length);
  return /^\/(id|doc|claim|rule|graph)\//.test(path) ? address(path) : null;
}

/**
 * What a thing is, as its IRI has it: the local name of the class that was read first, Brand for
 * …/id/brand/…; null for claims, rules and what others define. It decides colour and shape.
 */
export function kind(thing) {
  if (!thing.startsWith(BASE)) return null;
  const [first, second] = thing.slice(BASE.length).split('/');
  if (first === 'doc') return 'Document';
  return first === 'id' && second ? second[0].toUpperCase() + second.slice(1) : null;
}

/** The local name of one of our classes or relations, or the IRI itself. */
export const local = term => (term.startsWith(TUPU) ? term.slice(TUPU.length) : term);

/**
 * Names and types of things, asked for in batches and kept.
 * @param {Iterable<string>} things IRIs
 * @returns {Promise<Map<string, {label: string, types: string[]}>>} by IRI; types are local names
 */
export async function describe(things) {
  const wanted = [...new Set(things)];
  const missing = wanted.filter(thing => !known.has(thing));
  const batches = [];
  for (let i = 0; i < missing.length; i += BATCH) batches.push(missing.slice(i, i + BATCH));
  const next = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      for (const thing of batch) known.set(thing, { label: short(thing), types: [], fits: 0 });
      const { rows } = await ask('labels', { thing: batch.map(iri) });
      for (const row of rows) take(known.get(row.thing.value), row);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return new Map(wanted.map(thing => [thing, known.get(thing)]));
}

/** The best label: of this language before none before others, then the first in order. */
function take(entry, row) {
  if (!entry) return;
  if (row.type) entry.types.push(local(row.type.value));
  if (!row.label) return;
  const language = row.label['xml:lang'] ?? '';
  const fits = language.startsWith(lang) ? 3 : language === '' ? 2 : 1;
  if (fits > entry.fits || (fits === entry.fits && row.label.value < entry.label)) {
    entry.label = row.label.value;
    entry.fits = fits;
  }
}

const short = thing => thing.replace(/^.*[/#](?=.)/, '');

/** A link to a thing, with the colour and shape of its kind; a class has those of its things. */
export function thingLink(thing, label) {
  const path = pathOf(thing);
  const attributes = { class: 'thing', 'data-types': thing.startsWith(TUPU) ? local(thing) : kind(thing), title: label };
  return path ? el('a', { ...attributes, href: path }, label) : el('span', attributes, label);
}
