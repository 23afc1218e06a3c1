// Understands a question in a sentence: “青田县有哪些组织”. Known words tell which question of the
// gallery is meant, and what is left are the names that it is about. No model, the same every time.
import { fromSearch } from '../lib/finder.js';
import { lang } from '../lib/i18n.js';
import { BASE, kind } from '../lib/things.js';

const MOST = 3;
const LONGEST = 60;

/** What words mean; the longer ones of a line come first. */
const MEANINGS = {
  share: /不止一个|(?:两|几|多|2)个?(?:城市|地方|区域|市|县)|共同|共有|同时|一样|相同|同样|都(?=开展|有|在|做|办)|\b(?:two|several) (?:cities|regions)\b|\bshared?\b|\bboth\b|\bin common\b/g,
  compare: /比较|对比|相比|区别|差别|\bcompared?\b|\bdiffer\w*/g,
  count: /多少个?|有几个|几个|数目|数量|最多|\bhow many\b|\bnumber of\b|\bmost\b/g,
  without: /没有|缺少|\bwithout\b|\bno\b/g,
  sentence: /原文|原句|怎么说|哪里说|哪句话?|证据|\bsentences?\b|\bwhere does it say so\b|\bevidence\b/g,
  where: /在哪(?![些个])[里儿]?|哪里|位于|地址|\bwhere\b/g,
  who: /由谁|谁在?|哪个组织|哪个单位|哪家|\bwho\b/g,
  names: /别名|别称|简称|叫法|又叫|名称|\bnames?\b|\bcalled\b/g,
  document: /文件|报告|材料|文章|\bdocuments?\b|\breports?\b/g,
  below: /下级|下辖|下面|各县|各区|\bbelow\b/g,
  graph: /关系图|图谱|\bgraph\b/g,
  organization: /组织机构|社会组织|组织|机构|单位|部门|团体|\borgani[sz]ations?\b|\bbodies\b/g,
  brand: /品牌|\bbrands?\b/g,
  platform: /平台|基地|站点|阵地|\bplatforms?\b/g,
  program: /项目|工程|计划|活动|行动|机制|\bprogram(?:me)?s?\b|\bprojects?\b/g,
  initiative: /举措|工作|做法|\binitiatives?\b|\bwork\b/g,
  place: /城市|地市|地方|地区|区域|区县|县区|\bcit(?:y|ies)\b|\bplaces?\b|\bregions?\b|\bcount(?:y|ies)\b/g,
  run: /开展|运营|实施|推行|打造|举办|主办|承办|推进|在?做|\bruns?\b|\boperates?\b|\bdo(?:es)?\b/g,
};
/** Words that say nothing of what is meant. */
const FILLERS = /请问|我想知道|告诉我|列出|有没有|哪些|哪个|什么|各地|各|所有|全部|以及|还有|有|的|了|吗|呢|和|与|跟|及|并|又|且|都|是|在|里|中|[？?！!，,。.；;：:、\s]+|\b(?:which|what|are|is|there|in|of|the|and|a|that|so|its?|all|list|show)\b/gi;

/** Questions by what they are about: kinds of names in their order, then meanings; the first fits best. */
const QUESTIONS = [
  ['two-regions-compared', ['region', 'region'], ['compare', 'count', 'organization']],
  ['initiatives-of-two-regions', ['region', 'region'], ['share', 'run', 'initiative', 'program', 'brand', 'platform']],
  ['organizations-of-county', ['region'], ['organization']],
  ['brands-of-region', ['region'], ['brand']],
  ['documents-about-a-region', ['region'], ['document']],
  ['graph-of-a-region', ['region'], ['graph']],
  ['regions-below', ['region'], ['below', 'count']],
  ['what-a-region-runs', ['region'], ['run', 'sentence', 'where', 'program', 'platform', 'initiative', 'brand']],
  ['where-a-thing-lies', ['thing'], ['where']],
  ['what-an-organization-operates', ['organization'], ['run', 'initiative', 'program', 'platform', 'brand']],
  ['names-of-a-thing', ['thing'], ['names']],
  ['cities-with-brand', ['word'], ['brand', 'place', 'sentence', 'run']],
  ['cities-with-initiative', ['word'], ['place', 'program', 'platform', 'initiative', 'run']],
  ['who-operates', ['word'], ['who', 'run', 'organization']],
  ['sentences-with-words', ['word'], ['sentence']],
  ['all-about-a-thing', ['thing'], []],
  ['initiatives-of-a-year', ['year'], ['initiative', 'program', 'brand', 'platform', 'document', 'run']],
  ['programs-of-several-cities', [], ['share', 'program', 'place', 'run']],
  ['shared-initiatives-matrix', [], ['share', 'initiative', 'brand', 'platform', 'place', 'run']],
  ['regions-without-brand', [], ['without', 'brand', 'place']],
  ['cities-by-initiatives', [], ['count', 'place', 'initiative', 'program', 'run']],
  ['organizations-by-region', [], ['count', 'organization', 'place']],
  ['platforms-by-county', [], ['platform', 'place', 'count', 'below']],
  ['city-type-matrix', [], ['place', 'brand', 'program', 'platform', 'run']],
  ['documents-overview', [], ['document', 'count']],
];

/**
 * What a sentence asks, the likeliest first; nothing when it is a mere name.
 * @returns {Promise<Array<{name, title, beside: string[], values}>>} names of questions, with the values of
 *     their parameters; those that do not stand in the title are also beside it
 */
export async function asked(sentence) {
  const text = sentence.trim();
  if (text.length < 4 || text.length > LONGEST) return [];
  const { meant, left } = read(text);
  if (meant.size === 0) return [];
  const [queries, ...names] = await Promise.all([gallery(), ...left.slice(0, 2).map(thing)]);
  if (left.length > 2 || (names.length === 2 && names.some(name => name.kind !== 'region'))) return [];
  return QUESTIONS.map(([name, slots, meanings], i) => ({ name, i, slots, fit: fit(slots, meanings, names, meant) }))
    .filter(one => one.fit > 0)
    .sort((a, b) => b.fit - a.fit || a.i - b.i)
    .map(({ name, slots }) => filled(queries.find(query => query.name === name), slots, names))
    .filter(Boolean)
    .slice(0, MOST);
}

/** The meanings of the words of a text, and the pieces that have none. */
export function read(text) {
  const meant = new Set();
  // What stands in quotes is a name, whatever its words mean.
  const quoted = [];
  let rest = text.replace(/[“"「『〔]([^”"」』〕]+)[”"」』〕]/g, (_, name) => {
    quoted.push(name);
    return ' ';
  });
  for (const [meaning, words] of Object.entries(MEANINGS)) {
    rest = rest.replace(new RegExp(words, 'gi'), () => {
      meant.add(meaning);
      return ' ';
    });
  }
  const left = rest.replace(/(\d{4})年?/g, ' $1 ').split(FILLERS).map(piece => piece?.trim()).filter(Boolean);
  return { meant, left: [...quoted, ...left] };
}

async function gallery() {
  const reply = await fetch('/queries', { headers: { Accept: 'application/json' } });
  return reply.ok ? reply.json() : [];
}

/** What a piece names, as far as the graph knows. */
async function thing(text) {
  if (/^\d{4}$/.test(text)) return { text, kind: 'year' };
  const reply = await fetch('/search?' + new URLSearchParams({ in: 'names', limit: 1, q: text }));
  const [best] = reply.ok ? (await reply.json()).names.results.map(fromSearch) : [];
  if (!best?.iri.startsWith(BASE)) return { text, kind: 'word' };
  return { text, label: best.label, kind: kind(best.iri).toLowerCase() };
}

/** How well a question fits: 0 when it is about other things. */
function fit(slots, meanings, names, meant) {
  const agree = slots.length === names.length && slots.every((slot, i) => takes(slot, names[i].kind));
  if (!agree) return 0;
  const shared = meanings.filter(meaning => meant.has(meaning)).length;
  if (shared === 0) return meanings.length === 0 ? 0.1 : 0;
  const missed = [...meant].filter(meaning => !meanings.includes(meaning)).length;
  // The first meaning is what the question is for.
  return Math.max(0.2, shared - missed + (meant.has(meanings[0]) ? 1 : -0.5));
}

function takes(slot, kind) {
  if (slot === 'word') return kind !== 'year' && kind !== 'region';
  if (slot === 'thing') return !['word', 'year', 'region', 'document'].includes(kind);
  return slot === kind;
}

/** The question with the names in its parameters, and in its title where that has an example. */
function filled(query, slots, names) {
  if (!query || query.params.length !== slots.length) return null;
  const values = {};
  const beside = [];
  let title = query.title[lang] ?? query.title.zh;
  query.params.forEach((param, i) => {
    const value = slots[i] === 'word' ? names[i].text : names[i].label ?? names[i].text;
    values[param.name] = value;
    if (title.includes(param.default)) title = title.replace(param.default, () => value);
    else beside.push(value);
  });
  return { name: query.name, title, beside, values };
}
