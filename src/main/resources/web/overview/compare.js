// Two regions, or two years: what only the one has, what both have, what only the other has.
import { el } from '../lib/dom.js';
import { attach } from '../lib/finder.js';
import { ask, iri, literal } from '../lib/sparql.js';
import { BASE, describe, kind, thingLink } from '../lib/things.js';
import { empty, pagedList, queryBox } from '../lib/ui.js';

export async function compare({ state, go, say }) {
  const years = state.by === 'years';
  const form = years ? await yearForm(state, go, say) : await regionForm(state, go, say);
  const switches = el('p', { class: 'row' }, ['regions', 'years'].map(by => el('button', {
    type: 'button',
    class: 'quiet small',
    'aria-pressed': String(state.by === by),
    on: { click: () => go({ by, a: '', b: '' }) },
  }, say(by))));
  if (!state.a || !state.b) return [switches, form, years ? null : empty(say('choose'))];
  return [switches, form, await result(state, years, say)];
}

async function result(state, years, say) {
  const sides = years ? [state.a, state.b] : [BASE + state.a, BASE + state.b];
  const names = years ? new Map(sides.map(side => [side, { label: side }])) : await describe(sides);
  const { rows, query } = await ask(years ? 'compare-years' : 'compare-regions',
    years ? { given: sides.map(side => literal(side)) } : { side: sides.map(iri) });
  const found = new Map();
  for (const row of rows) {
    const entry = found.get(row.initiative.value)
      ?? { iri: row.initiative.value, name: row.initiativeName.value, sides: new Set() };
    entry.sides.add(row.side.value);
    found.set(entry.iri, entry);
  }
  const all = [...found.values()];
  const only = i => all.filter(entry => entry.sides.has(sides[i]) && !entry.sides.has(sides[1 - i]));
  const column = (title, list) => el('section', {},
    el('h2', {}, title),
    list.length === 0 ? el('p', { class: 'soft' }, say('none'))
      : pagedList(list, entry => el('li', {}, thingLink(entry.iri, entry.name)), el('ul', { class: 'plain' })));
  const both = all.filter(entry => entry.sides.size > 1);
  return [
    el('div', { class: 'three' },
      column(say('only', { name: names.get(sides[0]).label, n: only(0).length }), only(0)),
      column(say('both', { n: both.length }), both),
      column(say('only', { name: names.get(sides[1]).label, n: only(1).length }), only(1))),
    queryBox(query),
  ];
}

async function regionForm(state, go, say) {
  const chosen = { a: state.a, b: state.b };
  const names = await describe([state.a, state.b].filter(Boolean).map(path => BASE + path));
  const field = side => {
    const label = say(side === 'a' ? 'first' : 'second');
    const input = el('input', {
      type: 'search', 'aria-label': label, placeholder: label,
      value: chosen[side] ? names.get(BASE + chosen[side]).label : '',
    });
    const box = el('span', { class: 'finder' }, input);
    attach(input, thing => {
      if (kind(thing.iri) !== 'Region') return;
      input.value = thing.label;
      chosen[side] = thing.iri.slice(BASE.length);
      if (chosen.a && chosen.b) go(chosen);
    });
    return box;
  };
  return el('form', { class: 'row', on: { submit: event => {
    event.preventDefault();
    go(chosen);
  } } }, field('a'), field('b'), el('button', {}, say('go')));
}

async function yearForm(state, go, say) {
  const { rows } = await ask('claim-years');
  const options = rows.map(row => row.year.value);
  const field = (name, chosen, label) => el('label', {}, label + ' ',
    el('select', { name }, options.map(year => el('option', { value: year, selected: year === chosen }, year))));
  return el('form', { class: 'row', on: { submit: event => {
    event.preventDefault();
    const data = new FormData(event.target);
    go({ a: data.get('a'), b: data.get('b') });
  } } },
  field('a', state.a || options[0], say('first')),
  field('b', state.b || options.at(-1), say('second')),
  el('button', {}, say('go')));
}
