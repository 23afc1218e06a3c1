// Suggestions under a search box: names, aliases, pinyin, initials. A combobox as WAI-ARIA has it.
import words from '../words/common.js';
import { el, fill } from './dom.js';
import { address, either, words as sayer } from './i18n.js';
import { ask, literal } from './sparql.js';
import { kind, pathOf } from './things.js';

const say = sayer(words);
const LIMIT = 8;
const REST = 120; // ms between keys

/**
 * Things whose names match, best first.
 * @returns {Promise<Array<{iri, path, label, types: string[], kinds: string[], context, parts}>>}
 *     types are local names, kinds the same for people; parts are {text, hit}
 */
export async function suggest(text, { limit = LIMIT, signal } = {}) {
  const reply = await fetch('/search?' + new URLSearchParams({ in: 'names', limit, q: text }), { signal });
  if (reply.ok) return (await reply.json()).names.results.map(fromSearch);
  if (reply.status !== 404) throw new Error(await reply.text());
  const { rows } = await ask('things-by-label', { word: literal(text), limit }, { signal });
  return rows.map(row => ({
    iri: row.thing.value,
    path: pathOf(row.thing.value),
    label: row.label.value,
    types: row.types.value.split(' '),
    kinds: [],
    context: '',
    parts: [{ text: row.label.value, hit: false }],
  }));
}

/** One result of /search as the pages use it. */
export function fromSearch(result) {
  return {
    iri: result.iri,
    path: result.path && address(result.path),
    label: result.label,
    types: result.types.map(type => type.name),
    kinds: result.types.map(type => either(type.zh, type.en)),
    context: result.context,
    matched: result.matched,
    by: result.by,
    facts: result.facts,
    parts: result.parts,
  };
}

/** Texts with what was hit marked. */
export const marked = parts => parts.map(part => (part.hit ? el('mark', {}, part.text) : part.text));

/**
 * Gives a search box suggestions.
 * @param {HTMLInputElement} input
 * @param {function} [choose] called with a suggestion; without it the page of the thing opens
 */
export function attach(input, choose = thing => thing.path && location.assign(thing.path)) {
  const id = 'suggestions-' + Math.random().toString(36).slice(2);
  const list = el('ul', { class: 'suggestions', id, role: 'listbox', 'aria-label': say('suggestions'), hidden: true });
  const status = el('span', { class: 'unseen', role: 'status' });
  input.after(list, status);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': id,
    autocomplete: 'off',
  })) input.setAttribute(name, value);
  let things = [];
  let active = -1;
  let timer;
  let running;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const take = thing => {
    close();
    choose(thing);
  };
  const point = to => {
    active = to;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === active)));
    if (active < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', list.children[active].id);
    list.children[active].scrollIntoView({ block: 'nearest' });
  };
  const show = () => {
    fill(list, things.map((thing, i) => el(
      'li',
      {
        role: 'option',
        id: `${id}-${i}`,
        'aria-selected': 'false',
        // Before the box loses the focus.
        on: { mousedown: event => event.preventDefault(), click: () => take(thing) },
      },
      el('span', { class: 'thing', 'data-types': kind(thing.iri) },
        thing.matched && thing.matched !== thing.label
          ? [thing.label, ' (', marked(thing.parts), ')'] : marked(thing.parts)),
      el('span', { class: 'soft' }, [thing.kinds[0], thing.context].filter(Boolean).join(' · ')),
    )));
    list.hidden = things.length === 0;
    input.setAttribute('aria-expanded', String(things.length > 0));
    status.textContent = say('hits', { n: things.length });
    active = -1;
  };
  const look = async () => {
    running?.abort();
    running = new AbortController();
    const text = input.value.trim();
    if (!text) {
      things = [];
      return close();
    }
    try {
      things = await suggest(text, { signal: running.signal });
      if (document.activeElement === input) show();
    } catch (error) {
      if (error.name !== 'AbortError') close();
    }
  };

  input.addEventListener('input', event => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(look, REST);
  });
  input.addEventListener('compositionend', look);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (event.isComposing || list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const n = things.length + 1;
      point(((active + 1 + (event.key === 'ArrowDown' ? 1 : n - 1)) % n) - 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      take(things[active]);
    }
  });
}
