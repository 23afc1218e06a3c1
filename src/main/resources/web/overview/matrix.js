// Regions against kinds of what they run; a cell opens the sentences.
import { el } from '../lib/dom.js';
import { address, number } from '../lib/i18n.js';
import { ask, iri, literal } from '../lib/sparql.js';
import { BASE, TUPU, describe, pathOf, thingLink } from '../lib/things.js';
import { load, pagedList, queryBox } from '../lib/ui.js';

const KINDS = ['brand', 'program', 'platform'];
const className = kind => kind[0].toUpperCase() + kind.slice(1);

export async function matrix({ state, go, say }) {
  const [{ rows, query }, names] = await Promise.all([
    ask(state.deep ? 'matrix-with-below' : 'matrix'),
    describe(KINDS.map(kind => TUPU + className(kind))),
  ]);
  const regions = new Map();
  for (const row of rows) {
    const entry = regions.get(row.region.value)
      ?? { region: row.region.value, name: row.regionName.value, counts: {}, sum: 0 };
    if (KINDS.includes(row.kind.value)) entry.counts[row.kind.value] = Number(row.count.value);
    entry.sum += Number(row.count.value);
    regions.set(entry.region, entry);
  }
  const list = [...regions.values()].sort((a, b) => b.sum - a.sum || (a.region < b.region ? -1 : 1));
  const label = kind => names.get(TUPU + className(kind)).label;
  const place = el('section', { class: 'drill', 'aria-live': 'polite' });
  const open = state.cell.split('|');
  const most = Math.max(1, ...list.flatMap(entry => Object.values(entry.counts)));
  const drill = async (entry, kind) => {
    await load(place, () => cell(entry, kind, label(kind), state, say, go));
    // Where the columns stand below each other.
    if (matchMedia('(max-width: 56rem)').matches) place.scrollIntoView();
  };

  const draw = entry => el('tr', {},
    el('th', { scope: 'row' }, thingLink(entry.region, entry.name)),
    KINDS.map(kind => {
      const n = entry.counts[kind];
      const id = `${entry.region.slice(BASE.length)}|${kind}`;
      if (!n) return el('td', { class: 'number soft' }, '·');
      const share = Math.round((n / most) * 60) + 8;
      return el('td', { class: 'number' }, el('button', {
        type: 'button',
        class: 'cell',
        'data-types': className(kind),
        'aria-pressed': String(state.cell === id),
        'aria-label': say('cellTitle', { region: entry.name, kind: label(kind), n }),
        style: { '--share': `${share}%` },
        on: { click: () => go({ cell: state.cell === id ? '' : id }) },
      }, number(n)));
    }),
    el('td', { class: 'number' }, number(entry.sum)));
  const body = el('tbody');
  const [, more] = pagedList(list, draw, body, 40);
  const chosen = list.find(entry => entry.region === BASE + open[0]);
  if (chosen && KINDS.includes(open[1])) drill(chosen, open[1]);
  return [
    el('p', { class: 'row' }, ['', '1'].map(deep => el('button', {
      type: 'button',
      class: 'quiet small',
      'aria-pressed': String(state.deep === deep),
      on: { click: () => go({ deep, cell: '' }) },
    }, say(deep ? 'deep' : 'own')))),
    el('div', { class: 'beside matrix' },
      el('div', { class: 'wide' },
        el('table', {},
          el('thead', {}, el('tr', {},
            el('th', { scope: 'col' }, say('region')),
            KINDS.map(kind => el('th', { scope: 'col', class: 'number' },
              el('span', { class: 'thing', 'data-types': className(kind) }, label(kind)))),
            el('th', { scope: 'col', class: 'number' }, say('sum')))),
          body),
        more,
        queryBox(query)),
      place),
  ];
}

/** What stands behind one cell: each initiative with its sentences. */
async function cell(entry, kind, kindLabel, state, say, go) {
  const { rows, query } = await ask('cell', {
    region: iri(entry.region), kind: literal(kind), steps: state.deep ? '1' : '0', limit: 500,
  });
  const count = new Set(rows.map(row => row.initiative.value)).size;
  // A sentence stands once, below all that it says is run.
  const sentences = [...Map.groupBy(rows, row => `${row.evidence.value} ${row.runner.value}`).values()];
  return [
    el('h2', {}, say('cellTitle', { region: entry.name, kind: kindLabel, n: count })),
    el('p', {}, el('button', { type: 'button', class: 'quiet small', on: { click: () => go({ cell: '' }) } }, say('close'))),
    pagedList(sentences, facts => said(facts, entry.region, say), el('ul', { class: 'plain' }), 20),
    queryBox(query),
  ];
}

function said(facts, region, say) {
  const [first] = facts;
  return el('li', { class: 'said-once' },
    el('ul', { class: 'who' }, facts.map(fact => el('li', {},
      thingLink(fact.initiative.value, fact.initiativeName.value),
      el('span', { class: 'meta' },
        el('span', {}, say('confidence', { n: fact.confidence.value })),
        el('a', { href: pathOf(fact.claim.value), 'aria-label': say('claimOf', { name: fact.initiativeName.value }) }, say('claim')))))),
    el('blockquote', { class: 'quote' }, first.sentence.value),
    el('p', { class: 'meta' },
      first.runner.value === region ? null : thingLink(first.runner.value, first.runnerName.value),
      el('a', { href: pathOf(first.evidence.value) ?? address('/') }, first.title.value),
      first.year ? el('span', {}, first.year.value) : null));
}
