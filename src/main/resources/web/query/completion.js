// Completion: variables, keywords, classes and properties by any of their names, and things by their
// Chinese label, pinyin or initials.
import { el } from '../lib/dom.js';
import { either } from '../lib/i18n.js';
import { suggest } from '../lib/finder.js';
import { ask } from '../lib/sparql.js';
import { TUPU } from '../lib/things.js';

const KEYWORDS = ['SELECT', 'DISTINCT', 'WHERE', 'FILTER', 'OPTIONAL', 'UNION', 'VALUES', 'BIND', 'GRAPH', 'MINUS', 'EXISTS',
  'NOT EXISTS', 'ORDER BY', 'GROUP BY', 'HAVING', 'LIMIT', 'OFFSET', 'COUNT', 'SUM', 'AVG', 'MIN', 'MAX', 'SAMPLE', 'GROUP_CONCAT',
  'CONTAINS', 'STRSTARTS', 'STRENDS', 'REGEX', 'REPLACE', 'CONCAT', 'LANG', 'STR', 'IF', 'COALESCE', 'BOUND', 'DESC', 'ASC',
  'CONSTRUCT', 'DESCRIBE', 'ASK', 'PREFIX', 'AS', 'IN'];

/** Terms of other vocabularies that the data uses: [short form, zh, en]. */
const COMMON = [
  ['rdf:type', '类型', 'type'], ['rdf:subject', '主体', 'subject of a claim'], ['rdf:predicate', '关系', 'relation of a claim'],
  ['rdf:object', '客体', 'object of a claim'], ['skos:prefLabel', '名称', 'name'], ['skos:altLabel', '别名', 'other name'],
  ['dcterms:title', '标题', 'title'], ['dcterms:temporal', '报告年份', 'year reported'], ['dcterms:issued', '发布日期', 'date issued'],
  ['prov:wasDerivedFrom', '来源文件', 'source document'], ['nif:anchorOf', '原文', 'text of a span'], ['nif:beginIndex', '起点', 'begin'],
  ['nif:endIndex', '终点', 'end'], ['nif:isString', '全文', 'full text'], ['nif:referenceContext', '所在全文', 'context'],
  ['itsrdf:taIdentRef', '指称的事物', 'thing that a mention names'], ['rdfs:label', '标签', 'label'], ['rdfs:comment', '说明', 'comment'],
  ['rdfs:subClassOf', '上位类', 'superclass'],
];
const MOST = 30;

let terms;

/** Our own terms, from the ontology. */
function vocabulary() {
  terms ??= ask('terms').then(({ rows }) => [
    ...rows.filter(row => row.term.value.startsWith(TUPU)).map(row => ({
      text: `tupu:${row.term.value.slice(TUPU.length)}`, kind: row.kind.value, names: [row.zh.value, row.en.value], comment: row.comment?.value,
    })),
    ...COMMON.map(([text, zh, en]) => ({ text, kind: 'property', names: [zh, en] })),
  ]);
  terms.catch(() => (terms = undefined));
  return terms;
}

/**
 * Offers what fits at the cursor.
 * @param asked by the user with a key; otherwise only what is plainly wanted is offered
 */
export function complete(cm, yasqe, prefixes, say, { asked }) {
  const doc = cm.getDoc();
  const cursor = doc.getCursor();
  const before = doc.getLine(cursor.line).slice(0, cursor.ch);
  const inside = cm.getTokenTypeAt(cursor) ?? '';
  if (/string|comment/.test(inside) && !asked) return;
  const found = /(?<variable>[?$]\w*)$|(?<short>[a-zA-Z][\w-]*:[\w-]*)$|(?<word>[\p{L}\p{N}·_-]+)$/u.exec(before);
  if (!asked && !(found?.groups.short || /\p{Script=Han}/u.test(found?.groups.word ?? ''))) return;
  const typed = found?.[0] ?? '';
  const from = { line: cursor.line, ch: cursor.ch - typed.length };
  yasqe.showHint({
    completeSingle: false,
    closeCharacters: /[\s>"{}()]/,
    container: yasqe.rootEl,
    hint: async () => {
      const now = doc.getCursor();
      const text = doc.getLine(now.line).slice(from.ch, now.ch);
      const list = await candidates(text, yasqe, say);
      return { list: list.map(one => hint(one, yasqe, prefixes)), from, to: now };
    },
  });
}

async function candidates(text, yasqe, say) {
  if (/^[?$]/.test(text)) {
    const variables = new Set(yasqe.getValue().match(/[?$]\w+/g) ?? []);
    variables.delete(text);
    return [...variables].filter(name => name.startsWith(text)).sort().map(name => ({ text: name, note: say('variable') }));
  }
  const lower = text.toLowerCase();
  const all = (await vocabulary()).filter(term => fits(term, lower)).map(term => ({
    text: term.text, label: either(...term.names), note: say(term.kind === 'class' ? 'classes' : 'properties'), title: term.comment,
  }));
  if (text.includes(':')) return all.slice(0, MOST);
  const keywords = text ? KEYWORDS.filter(word => word.toLowerCase().startsWith(lower)).map(word => ({ text: word, note: say('keyword') })) : [];
  const things = text ? await suggest(text, { limit: 12 }).catch(() => []) : [];
  return [...keywords, ...all.slice(0, text ? MOST : 60), ...things.map(thing => ({
    text: `<${thing.iri}>`, label: thing.label, types: thing.types, note: [thing.kinds[0], thing.context].filter(Boolean).join(' · '),
  }))].slice(0, 60);
}

function fits({ text, names }, lower) {
  const short = text.toLowerCase();
  return short.startsWith(lower) || short.split(':')[1].startsWith(lower) || names.some(name => name.toLowerCase().includes(lower));
}

function hint(one, yasqe, prefixes) {
  return {
    text: one.text,
    className: 'completion',
    render: element => element.append(
      el('span', one.types ? { class: 'thing', 'data-types': one.types.join(' ') } : {}, one.label ?? one.text),
      el('code', {}, one.label && !one.types ? one.text : ''),
      el('span', { class: 'soft' }, one.note ?? '')),
    hint: (cm, data) => {
      cm.getDoc().replaceRange(one.text, data.from, data.to, 'complete');
      addPrefixes(yasqe, prefixes);
    },
  };
}

/** Declares the prefixes that the query uses and does not declare, as far as they are known. */
export function addPrefixes(yasqe, prefixes) {
  const text = yasqe.getValue().replace(/"(?:[^"\\]|\\.)*"|<[^>\s]*>|#[^\n]*/g, '');
  const declared = yasqe.getPrefixesFromQuery();
  const used = new Set([...text.matchAll(/(?:^|[\s({[;,.|/^!*+])([a-z]+):/g)].map(match => match[1]));
  const missing = [...used].filter(prefix => prefixes[prefix] && !(prefix in declared) && !new RegExp(`PREFIX\\s+${prefix}:`, 'i').test(text));
  if (missing.length > 0) {
    const lines = missing.sort().map(prefix => `PREFIX ${prefix}: <${prefixes[prefix]}>\n`).join('');
    yasqe.getDoc().replaceRange(lines, { line: 0, ch: 0 });
  }
  return missing;
}
