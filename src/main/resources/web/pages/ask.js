// The question pages: the builder, help with the forms, and the answer in more ways than a table.
import { read, select } from '../lib/sparql.js';
import { readState } from '../lib/state.js';
import { el, fill } from '../lib/dom.js';
import { builder } from '../ask/builder.js';
import { help } from '../ask/forms.js';
import { showRows } from '../result/result.js';

async function list() {
  const reply = await fetch('/queries', { headers: { Accept: 'application/json' } });
  return reply.ok ? reply.json() : [];
}

const queries = await list();
help(queries);

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
  // The page brings its rows along, unless they are too many.
  const { query, rows } = answer.dataset;
  const found = rows ? read(rows, query) : await select(query);
  await showRows(box, found, {
    title: document.querySelector('h1').textContent,
    first: readState(defaults).as,
    changed: as => {
      const url = new URL(location.href);
      url.searchParams.set('as', as);
      history.replaceState(null, '', url);
    },
  });
  fill(answer, box);
}
