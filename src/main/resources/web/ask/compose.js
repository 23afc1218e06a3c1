// Writes the SPARQL of a question that was put together. Knows no page.
import { iri, literal } from '../lib/sparql.js';
import { local } from '../lib/things.js';

const PREFIXES = {
  tupu: 'https://w3id.org/tupu/ontology#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  nif: 'http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
};
const OF_CLAIMS = ['year', 'status', 'confidence', 'document'];

/**
 * @param question {a, b: classes; relation; way: out|in; sentence: whether it is wanted; conditions:
 *     list of {kind, on: a|b, value}}, all IRIs in full
 * @param isA answers whether one class is the other or below it, by local names
 */
export function compose(question, isA) {
  const [a, b] = names(local(question.a), local(question.b));
  const variable = { a, b };
  const [from, to] = question.way === 'out' ? [a, b] : [b, a];
  const relation = term(question.relation);
  const claimed = question.sentence || question.conditions.some(one => OF_CLAIMS.includes(one.kind));
  // What is planned or denied is a claim only; the plain triple says that it is so.
  const plain = !question.conditions.some(one => one.kind === 'status');
  const lines = [
    `?${a} a ${term(question.a)} ; skos:prefLabel ?${a}Name .`,
    `?${b} a ${term(question.b)} ; skos:prefLabel ?${b}Name .`,
    plain ? `?${from} ${relation} ?${to} .` : null,
    ...question.conditions.filter(one => !OF_CLAIMS.includes(one.kind)).flatMap(one => ofThings(one, variable, question, isA)),
  ];
  const needed = question.conditions.some(one => OF_CLAIMS.includes(one.kind));
  if (claimed) {
    const claim = [
      `?claim rdf:subject ?${from} ; rdf:predicate ${relation} ; rdf:object ?${to} ;`,
      '       tupu:status ?status ; tupu:confidence ?confidence ; prov:wasDerivedFrom ?document .',
      ...question.conditions.flatMap(ofClaim),
      question.sentence ? '?claim tupu:evidence/nif:anchorOf ?sentence .' : null,
      question.sentence ? '?document dcterms:title ?documentTitle .' : null,
      question.sentence && !question.conditions.some(one => one.kind === 'year') ? 'OPTIONAL { ?claim tupu:year ?year }' : null,
      plain ? 'FILTER(?status IN (tupu:Running, tupu:Finished))' : null,
    ].filter(Boolean);
    // Facts of the region table have no claim, and stay.
    lines.push(...(needed ? claim : ['OPTIONAL {', ...claim.map(line => `  ${line}`), '}']));
  }
  const columns = [`?${a}Name`, `?${b}Name`, ...(question.sentence ? ['?sentence', '?year', '?documentTitle'] : []),
    `?${a}`, `?${b}`, ...(question.sentence ? ['?document'] : [])];
  const body = lines.filter(Boolean).map(line => `  ${line}`).join('\n');
  const text = `SELECT DISTINCT ${columns.join(' ')}\nWHERE {\n${body}\n}\nORDER BY ?${a}Name ?${b}Name${question.sentence ? ' ?document ?sentence' : ''}\n`;
  return declared(text) + text;
}

/**
 * Asks how many rows such a question has, of which no more are counted than these.
 * @param query as compose wrote it
 */
export function counting(query, most) {
  const at = query.indexOf('SELECT');
  const rows = query.slice(at).replace(/\nORDER BY [^\n]*\n$/, '');
  return `${query.slice(0, at)}SELECT (COUNT(*) AS ?rows)\nWHERE {\n{ ${rows}\nLIMIT ${most} }\n}\n`;
}

const term = value => (value.startsWith(PREFIXES.tupu) ? `tupu:${local(value)}` : iri(value));

function declared(text) {
  return Object.entries(PREFIXES).filter(([prefix]) => new RegExp(`(^|[\\s(/^|])${prefix}:`, 'm').test(text))
    .map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>\n`).join('');
}

/** Variables that say what they stand for: city and brand; city and city2. */
function names(first, second) {
  const lower = name => name[0].toLowerCase() + name.slice(1);
  return first === second ? [lower(first), `${lower(second)}2`] : [lower(first), lower(second)];
}

function ofThings({ kind, on, value }, variable, question, isA) {
  const one = variable[on];
  if (kind === 'name') return [`FILTER(CONTAINS(LCASE(STR(?${one}Name)), LCASE(${literal(value)})))`];
  if (kind === 'is') return [`VALUES ?${one} { ${iri(value)} }`];
  return [`FILTER EXISTS { ?${one} ${placed(local(question[on]), isA)} ${iri(value)} }`];
}

/** How a thing of this class lies in a region, or in one below it. */
function placed(type, isA) {
  if (isA(type, 'Region')) return 'tupu:locatedIn*';
  if (isA(type, 'Initiative')) return '(^tupu:runs/tupu:locatedIn*)|tupu:locatedIn+';
  return 'tupu:locatedIn+';
}

function ofClaim({ kind, value }) {
  switch (kind) {
    case 'year': return ['?claim tupu:year ?year .', `FILTER(STR(?year) = ${literal(value)})`];
    case 'status': return [`FILTER(?status = ${term(value)})`];
    case 'confidence': return [`FILTER(?confidence >= ${Number(value)})`];
    case 'document': return [`FILTER(?document = ${iri(value)})`];
    default: return [];
  }
}
