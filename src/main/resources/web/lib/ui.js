// Pieces that several pages have: states in words, the query behind a view, downloads.
import words from '../words/common.js';
import { add, el, fill } from './dom.js';
import { address, words as sayer } from './i18n.js';

const say = sayer(words);

/** An error in words, with a way to try again. */
export function trouble(error, again) {
  if (!error.status && error.status !== 0) console.error(error);
  const message = error.status === undefined ? say('errorOfOurs') : error.message;
  return el(
    'div',
    { class: 'trouble', role: 'alert' },
    el('p', {}, message),
    error.detail ? el('p', { class: 'note', lang: 'en' }, error.detail) : null,
    again ? el('button', { type: 'button', class: 'quiet small', on: { click: again } }, say('again')) : null,
  );
}

/** That something is on its way. */
export const loading = () => el('p', { class: 'state busy', role: 'status' }, say('loading'));

/** That there is nothing, and why. */
export const empty = text => el('p', { class: 'state', role: 'status' }, text ?? say('nothing'));

/**
 * Fills a place with what the work gives: a node or a list of them. Says that it is loading when
 * that takes a moment, and what is wrong when it fails. What was asked for later wins.
 */
export async function load(place, work) {
  const turn = (place.turn = (place.turn ?? 0) + 1);
  place.setAttribute('aria-busy', 'true');
  const timer = setTimeout(() => place.turn === turn && fill(place, loading()), 150);
  try {
    const made = await work();
    if (place.turn === turn) fill(place, made);
  } catch (error) {
    if (place.turn === turn && error.name !== 'AbortError') {
      fill(place, trouble(error, () => load(place, work)));
    }
  } finally {
    clearTimeout(timer);
    if (place.turn === turn) place.removeAttribute('aria-busy');
  }
}

/** A button that copies what the function gives, and says that it did. */
export function copyButton(text, label = say('copy')) {
  const button = el('button', { type: 'button', class: 'quiet small' }, label);
  button.addEventListener('click', () => copy(button, text()));
  return button;
}

/** Copies a text and says so on the button for a moment. */
export async function copy(button, text) {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = say('copied');
  } catch {
    button.textContent = say('notCopied');
  }
  setTimeout(() => (button.textContent = label), 1500);
}

/** The query behind a view, to see, copy or change. */
export function queryBox(query) {
  return el(
    'details',
    { class: 'query' },
    el('summary', {}, say('seeQuery')),
    el('pre', { tabindex: 0 }, el('code', {}, query)),
    el(
      'p',
      { class: 'row' },
      copyButton(() => query),
      el('a', { class: 'button quiet small', href: address('/query', { query }) }, say('openQuery')),
      ['csv', 'json'].map(format =>
        el('a', { href: `/sparql?${new URLSearchParams({ query, format })}` }, format.toUpperCase())),
    ),
  );
}

/** Gives the user a file. */
export function save(name, type, content) {
  const link = el('a', { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * A long list, so many at a time.
 * @param {Array} items
 * @param {function} draw makes the node of one item
 * @param {Node} list that they go into
 * @returns the list, with a button for the next ones when there are more
 */
export function pagedList(items, draw, list, size = 50) {
  let shown = 0;
  const more = el('button', { type: 'button', class: 'quiet' });
  const next = () => {
    const from = shown;
    add(list, items.slice(shown, shown + size).map(draw));
    shown = Math.min(shown + size, items.length);
    more.textContent = say('more', { shown, total: items.length });
    more.hidden = shown === items.length;
    if (from > 0) list.children[from]?.querySelector('a')?.focus();
  };
  more.addEventListener('click', next);
  next();
  return [list, items.length > size ? el('p', {}, more) : null];
}
