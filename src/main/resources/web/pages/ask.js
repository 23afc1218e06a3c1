// The question pages: the builder, help with the forms, and the answer in more ways than a table.
import { read, select } from '../lib/sparql.js';
import { readState } from '../lib/state.js';
import { el, fill } from '../lib/dom.js';
import { words as sayer } from '../lib/i18n.js';
import { builder } from '../ask/builder.js';
import { MOST } from '../ask/first.js';
import { help } from '../ask/forms.js';
import { showRows } from '../result/result.js';
import words from '../words/ask.js';

const say = sayer(words);

async function list() {
  const reply = await fetch('/queries', { headers: { Accept: 'application/json' } });
  return reply.ok ? reply.json() : [];
}

const queries = await list();
help(queries);

/** A box that leaves of the questions those that have its words. */
function sieve(cards) {
  const none = el('p', { class: 'state', role: 'status' });
  const input = el('input', {
    type: 'search', placeholder: say('sieve'), 'aria-label': say('sieve'), class: 'sieve',
    on: {
      input: () => {
        const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
        const items = [...cards.children];
        for (const card of items) card.hidden = !wanted.every(word => card.textContent.toLowerCase().includes(word));
        none.textContent = items.every(card => card.hidden) ? say('noQuestion') : '';
      },
    },
  });
  cards.before(input, none);
}

const cards = document.querySelector('.questioncards');
if (cards) sieve(cards);

const build = document.querySelector('#builder .builder');
if (build) {
  const answer = el('section', { id: 'answer' });
  document.getElementById('builder').append(answer);
  await builder(build, answer);
}

const answer = document.querySelector('#answer[data-query]');
if (answer) {
  const view = queries.find(one => one.name === answer.dataset.name)?.view ?? 'table';
  const defaults = { as: view === 'graph' ? 'network' : view };
  const box = el('div', {});
  // The page brings rows along, so that the query runs once: all, or the first when there are many.
  const { query, rows, total } = answer.dataset;
  const title = document.querySelector('h1').textContent;
  const file = suffix => [...answer.querySelectorAll('a[href^="/queries/"]')].map(link => new URL(link.href)).find(url => url.pathname.endsWith(suffix));
  const excel = file('.csv');
  excel?.searchParams.set('format', 'csv-excel'); // with a byte order mark, and names beside IRIs
  const rest = total ? {
    total: Number(total),
    counted: 'counted' in answer.dataset,
    files: { CSV: excel, XLSX: file('.xlsx') },
    all: async () => show(await select(query, { most: MOST })),
  } : null;
  const show = (found, more) => showRows(box, found, {
    title,
    rest: more,
    first: readState(defaults).as,
    changed: as => {
      const url = new URL(location.href);
      url.searchParams.set('as', as);
      history.replaceState(null, '', url);
    },
  });
  await show(read(rows, query), rest);
  fill(answer, box);
}
