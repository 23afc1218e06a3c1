// Sizes of files that nobody asked for yet: a file is made to be measured. Of a small graph at once,
// of a large one when the user wants it, as that takes a while.
import words from '../words/downloads.js';
import { el, fill } from '../lib/dom.js';
import { words as sayer } from '../lib/i18n.js';

const SMALL = 50; // documents
const say = sayer(words);
const unknown = [...document.querySelectorAll('tr[data-file]:not([data-known])')];
const place = el('p', { class: 'note', role: 'status' });

async function measure(row) {
  const reply = await fetch(row.dataset.file, { method: 'HEAD' });
  if (!reply.ok) throw new Error(`${row.dataset.file}: ${reply.status}`);
  const bytes = Number(reply.headers.get('Content-Length'));
  const digest = /sha-256=:([^:]+):/.exec(reply.headers.get('Repr-Digest') ?? '')?.[1];
  const [, , size, sum] = row.cells;
  fill(size, bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
  if (digest) {
    const hex = [...atob(digest)].map(c => c.charCodeAt(0).toString(16).padStart(2, '0')).join('');
    fill(sum, el('code', { title: hex }, `${hex.slice(0, 16)}…`));
  }
}

/** One after the other, so that the server has time for others. */
async function all() {
  for (const [i, row] of unknown.entries()) {
    fill(place, say('measuring', { n: i + 1, total: unknown.length }));
    await measure(row);
  }
  place.remove();
}

const start = () => all().catch(() => fill(place, say('failed')));

if (unknown.length > 0) {
  document.querySelector('main table').closest('.wide').before(place);
  const { documents } = await (await fetch('/health')).json();
  if (documents <= SMALL) start();
  else fill(place, el('button', { type: 'button', class: 'quiet small', on: { click: start } }, say('measure')));
}
