// The SPARQL page: editor, questions to begin with, results in every form, history, a link to it all.
import { el, fill } from '../lib/dom.js';
import { lang, number, words as sayer } from '../lib/i18n.js';
import { SparqlError, raw, select, truth } from '../lib/sparql.js';
import { onState, readState, writeState } from '../lib/state.js';
import { describe, thingLink } from '../lib/things.js';
import { copyButton, load, trouble } from '../lib/ui.js';
import { addPrefixes } from '../query/completion.js';
import { editor, mark } from '../query/editor.js';
import { brief, forget, past, remember } from '../query/history.js';
import { showTriples } from '../query/triples.js';
import { programs, showRows, showTruth, tooLarge } from '../result/result.js';
import faults from '../words/faults.js';
import words from '../words/query.js';

const say = sayer(words);
/** Bytes of an answer that a page can still show. */
const MOST = 40_000_000;
const DEFAULTS = { query: '', as: 'table' };
const form = document.querySelector('form.sparql');
const area = form.querySelector('textarea');
const prefixes = JSON.parse(form.dataset.prefixes ?? '{}');
const answer = document.getElementById('answer');
const place = { editor: el('div', { class: 'editor' }), fault: el('p', { class: 'note', role: 'status' }), things: el('p', { class: 'note' }), history: el('div', {}) };
let yasqe;
let running;

function tools() {
  const gallery = el('select', { 'aria-label': say('galleryLabel') }, el('option', { value: '' }, say('gallery')));
  fetch('/queries', { headers: { Accept: 'application/json' } }).then(reply => reply.json()).then(queries => {
    for (const one of queries) gallery.append(el('option', { value: one.name }, one.title[lang] ?? one.title.zh));
    gallery.addEventListener('change', () => {
      const chosen = queries.find(one => one.name === gallery.value);
      if (chosen) take(chosen.sparql);
      gallery.value = '';
    });
  }).catch(() => gallery.remove());
  const quiet = (label, click) => el('button', { type: 'button', class: 'quiet small', on: { click } }, label);
  const stop = quiet(say('stop'), () => running?.abort());
  stop.hidden = true;
  stop.className += ' stop';
  return el('div', { class: 'row querytools' },
    el('button', { type: 'button', class: 'run', on: { click: () => run() } }, say('run')), stop, gallery,
    quiet(say('format'), () => yasqe.autoformat()),
    quiet(say('prefixes'), () => addPrefixes(yasqe, prefixes)),
    copyButton(() => new URL(location.pathname + `?${new URLSearchParams({ query: yasqe.getValue() })}`, location.origin).href, say('link')));
}

/** Puts a query into the editor and runs it. */
function take(query) {
  yasqe.setValue(query);
  return run();
}

async function run({ replace = false, as = 'table' } = {}) {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  addPrefixes(yasqe, prefixes);
  const query = yasqe.getValue();
  const state = { query, as };
  writeState(state, DEFAULTS, { replace });
  const stop = form.querySelector('.stop');
  stop.hidden = false;
  const begin = performance.now();
  await load(answer, async () => {
    try {
      const result = el('div', {});
      const rows = await ask(query, result, state, begin, signal);
      remember(query, rows);
      return result;
    } catch (error) {
      if (error.name === 'AbortError') return el('p', { class: 'state', role: 'status' }, say('stopped'));
      if (!(error instanceof SparqlError)) throw error;
      remember(query, null);
      return error.size ? el('div', { class: 'trouble', role: 'alert' }, el('p', {}, tooLarge(error.size)), programs(query)) : fault(error);
    }
  });
  stop.hidden = true;
  history();
  things(query);
}

/** Shows the answer; answers how many rows it has. */
async function ask(query, result, state, begin, signal) {
  const type = kind(query);
  if (type === 'ASK') {
    showTruth(result, await truth(query, { signal }));
    return 1;
  }
  if (type === 'CONSTRUCT' || type === 'DESCRIBE') {
    const text = await raw(query, 'application/n-triples', { signal, most: MOST });
    const turtle = await raw(query, 'text/turtle', { signal, most: MOST });
    return showTriples(result, text, turtle, query, say);
  }
  const found = await select(query, { signal, most: MOST });
  await showRows(result, found, {
    title: brief(query), first: state.as, note: `${Math.round(performance.now() - begin)} ms`,
    changed: as => writeState({ ...state, as }, DEFAULTS, { replace: true }),
  });
  return found.rows.length;
}

/** What the query is, by its first keyword that says so. */
function kind(query) {
  const plain = query.replace(/#[^\n]*|<[^>\s]*>|"(?:[^"\\]|\\.)*"/g, ' ');
  return /\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b/i.exec(plain)?.[1].toUpperCase() ?? 'SELECT';
}

/** What is wrong, in the user's language, at its line. */
function fault(error) {
  const box = trouble(error);
  if (lang === 'zh') {
    const known = faults.find(([pattern]) => pattern.test(error.detail));
    if (known) box.querySelector('p').textContent += known[1];
  }
  if (error.line) {
    const text = say('faultAt', { line: error.line, column: error.column });
    const line = Math.min(error.line, yasqe.getDoc().lineCount()) - 1;
    mark(yasqe, line, text);
    yasqe.addLineClass(line, 'background', 'faultline');
    box.prepend(el('p', {}, el('button', {
      type: 'button', class: 'quiet small',
      on: {
        click: () => {
          yasqe.focus();
          yasqe.getDoc().setCursor({ line, ch: Math.max(0, error.column - 1) });
        },
      },
    }, text)));
  }
  return box;
}

/** Names of the things whose IRIs stand in the query. */
async function things(query) {
  const iris = [...new Set([...query.matchAll(/<([^>\s]*\/(?:id|doc)\/[^>\s]+)>/g)].map(match => match[1]))].slice(0, 20);
  if (iris.length === 0) return void fill(place.things);
  const known = await describe(iris).catch(() => new Map());
  fill(place.things, say('things'), iris.filter(iri => known.get(iri)?.types.length).map(iri =>
    [thingLink(iri, known.get(iri).label, known.get(iri).types), ' ']));
}

function history() {
  const list = past();
  fill(place.history, list.length === 0 ? el('p', { class: 'note' }, say('noHistory')) : [
    el('ol', { class: 'past' }, list.map(one => el('li', {},
      el('button', { type: 'button', class: 'link', title: one.query, on: { click: () => take(one.query) } }, brief(one.query)),
      el('span', { class: 'soft' }, one.rows === null ? say('failed') : say('rowsShort', { n: number(one.rows) })),
      el('time', { class: 'soft', datetime: one.at }, new Date(one.at).toLocaleString(lang === 'zh' ? 'zh-CN' : 'en'))))),
    el('button', {
      type: 'button', class: 'quiet small',
      on: {
        click: () => {
          forget();
          history();
        },
      },
    }, say('forget')),
  ]);
}

async function begin() {
  const state = readState(DEFAULTS);
  yasqe = await editor(place.editor, state.query || area.value, prefixes, say, {
    run: () => run(), fault: text => (place.fault.textContent = text || say('runKeys')),
  });
  yasqe.on('change', () => yasqe.eachLine(line => yasqe.removeLineClass(line, 'background', 'faultline')));
  if (state.query) await run({ replace: true, as: state.as });
}

form.addEventListener('submit', event => event.preventDefault());
fill(form, place.editor, place.fault, tools(), place.things,
  el('details', {}, el('summary', {}, say('history')), place.history));
history();
onState(() => {
  const state = readState(DEFAULTS);
  if (!state.query) return;
  yasqe.setValue(state.query);
  run({ replace: true, as: state.as });
});
await begin();
