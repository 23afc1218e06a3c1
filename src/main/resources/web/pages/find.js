// Search results: names and sentences; without a text, all things of a type.
import { asked } from '../ask/asked.js';
import { el } from '../lib/dom.js';
import { fromSearch, marked, suggest } from '../lib/finder.js';
import { address, number, words as sayer } from '../lib/i18n.js';
import { ask, iri } from '../lib/sparql.js';
import { readState, stateAddress } from '../lib/state.js';
import { TUPU, describe, kind, thingLink } from '../lib/things.js';
import { empty, load, queryBox } from '../lib/ui.js';
import words from '../words/find.js';

const say = sayer(words);
const DEFAULTS = { q: '', type: '', page: '1' };
const PAGE = 25;
const TYPES = ['Region', 'Organization', 'Brand', 'Program', 'Platform', 'Document'];

const state = readState(DEFAULTS);
const page = Math.max(1, Number.parseInt(state.page, 10) || 1);
const view = document.getElementById('view');
const box = document.querySelector('.finder input[name=q]');
if (box) box.value = state.q;

async function search(q) {
  const params = { q, limit: PAGE, offset: (page - 1) * PAGE, in: 'all' };
  if (state.type) params.type = state.type;
  const reply = await fetch('/search?' + new URLSearchParams(params));
  if (!reply.ok) return byLabel(q);
  const found = await reply.json();
  const things = found.names.results.map(fromSearch);
  const questions = page === 1 ? await meant(q) : null;
  if (found.names.total + found.sentences.total === 0) return questions ?? [empty(say('none', { q })), ...await types(say('noneTypes'))];
  return [
    questions,
    el('div', { class: 'beside even' },
      el('section', {}, el('h2', {}, say('things', { n: number(found.names.total) })),
        el('ul', { class: 'facts' }, await hits(things))),
      el('section', {}, el('h2', {}, say('sentences', { n: number(found.sentences.total) })),
        el('ul', { class: 'plain' }, found.sentences.results.map(sentence)))),
    pages(Math.max(found.names.total, found.sentences.total) > page * PAGE),
  ];
}

/** The questions that a sentence asks, each filled in; none when it is a name. */
async function meant(q) {
  const questions = await asked(q).catch(() => []);
  if (questions.length === 0) return null;
  return el('section', { class: 'meant' },
    el('h2', {}, say('meant')),
    el('ul', { class: 'plain' }, questions.map(({ name, title, beside, values }) => el('li', {},
      el('a', { href: address(`/ask/${name}`, values) }, title),
      beside.length > 0 ? el('b', {}, beside.join('、')) : null))));
}

/** Without the index of names. */
async function byLabel(q) {
  const things = await suggest(q, { limit: PAGE });
  return things.length ? el('ul', { class: 'facts' }, await hits(things)) : empty(say('none', { q }));
}

async function hits(things) {
  const names = await describe(TYPES.map(type => TUPU + type));
  return things.map(thing => hit(thing, names.get(TUPU + kind(thing.iri))?.label));
}

/** @param own what it was read as first, which gives its mark; what else it is comes after that */
function hit(thing, own) {
  const other = thing.matched && thing.matched !== thing.label;
  return el('li', {},
    el('div', { class: 'who' },
      el('a', { class: 'thing', 'data-types': kind(thing.iri), href: thing.path },
        other ? thing.label : marked(thing.parts))),
    el('div', { class: 'meta' },
      el('span', {}, [...new Set([...(own ? [own] : []), ...thing.kinds])].slice(0, 2).join(' · ')),
      thing.context ? el('span', {}, thing.context) : null,
      other ? el('span', {}, `${say(`by_${thing.by}`)} `, marked(thing.parts)) : null,
      thing.facts ? el('span', {}, claimed(thing.facts)) : null));
}

function claimed(count) {
  return count === 1 ? say('oneClaim') : say('claims', { n: number(count) });
}

function sentence(result) {
  const place = result.iri.slice(result.iri.indexOf('#'));
  return el('li', {},
    el('blockquote', { class: 'quote' }, marked(result.parts)),
    el('p', { class: 'meta' },
      el('a', { href: address(result.path + place) }, result.document.label)));
}

async function ofType(type) {
  const asked = iri(TUPU + type);
  const { rows, query } = await ask('things-of-type', { type: asked, limit: PAGE + 1, offset: (page - 1) * PAGE });
  const names = await describe([TUPU + type]);
  const shown = rows.slice(0, PAGE);
  return [
    el('h2', {}, el('span', { class: 'thing', 'data-types': type }, names.get(TUPU + type).label)),
    shown.length === 0 ? empty() : el('ul', { class: 'facts' }, shown.map(row => el('li', {},
      el('div', {}, thingLink(row.thing.value, row.label.value)),
      el('div', { class: 'meta' }, el('span', {}, claimed(Number(row.claims.value))))))),
    pages(rows.length > PAGE),
    queryBox(query),
  ];
}

function pages(more) {
  if (page === 1 && !more) return null;
  const to = n => stateAddress({ ...state, page: String(n) }, DEFAULTS);
  return el('p', { class: 'pages' },
    page > 1 ? el('a', { href: to(page - 1) }, say('previous')) : null,
    el('span', {}, say('page', { n: page })),
    more ? el('a', { href: to(page + 1) }, say('next')) : null);
}

async function types(what = say('what')) {
  const names = await describe(TYPES.map(type => TUPU + type));
  return [
    el('p', {}, what),
    el('ul', { class: 'legend' }, TYPES.map(type => el('li', {}, el('a',
      { class: 'thing', 'data-types': type, href: address('/find', { type }) }, names.get(TUPU + type).label)))),
  ];
}

load(view, () => {
  if (state.q.trim()) return search(state.q.trim());
  return /^[A-Za-z]+$/.test(state.type) ? ofType(state.type) : types();
});
