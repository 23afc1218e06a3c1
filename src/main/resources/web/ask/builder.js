// “Which ‹type› ‹relation› which ‹type› where …”: makes a question from parts and shows its SPARQL.
import { el, fill } from '../lib/dom.js';
import { attach } from '../lib/finder.js';
import { either, words as sayer } from '../lib/i18n.js';
import { ask } from '../lib/sparql.js';
import { readState, writeState } from '../lib/state.js';
import { BASE, TUPU, describe, local } from '../lib/things.js';
import { load, queryBox } from '../lib/ui.js';
import { showRows } from '../result/result.js';
import words from '../words/ask.js';
import { compose } from './compose.js';
import { first } from './first.js';

const say = sayer(words);
const DEFAULTS = { a: 'City', rel: 'runs', way: 'out', b: 'Brand', c: [], s: '', as: 'table' };
const short = iri => (iri.startsWith(BASE) ? iri.slice(BASE.length) : iri);
const long = text => (/^https?:/.test(text) ? text : BASE + text);

/** Classes and relations with names, and what goes with what. */
async function vocabulary() {
  const [{ rows }, { rows: documents }] = await Promise.all([ask('builder-vocabulary'), ask('builder-documents', { limit: 200 })]);
  const classes = new Map();
  const relations = new Map();
  const statuses = new Map();
  for (const row of rows) {
    const name = local(row.term.value);
    const label = either(row.zh.value, row.en.value);
    if (row.kind.value === 'class') {
      const entry = classes.get(name) ?? { label, above: new Set() };
      if (row.above) entry.above.add(local(row.above.value));
      classes.set(name, entry);
    } else if (row.kind.value === 'relation') {
      const entry = relations.get(name) ?? { label, domain: local(row.domain.value), range: local(row.range.value) };
      relations.set(name, entry);
    } else {
      statuses.set(name, label);
    }
  }
  const isA = (one, other) => one === other || [...(classes.get(one)?.above ?? [])].some(above => isA(above, other));
  return { classes, relations, statuses, isA, documents: documents.map(row => ({ iri: row.document.value, title: row.title.value })) };
}

export async function builder(place, answer) {
  let know;
  let state = readState(DEFAULTS);
  let conditions = [];
  const preview = el('div', {});
  const told = el('p', { class: 'note', role: 'status' });
  const parts = el('div', { class: 'row parts' });
  const list = el('ul', { class: 'conditions' });

  const akin = (one, other) => know.isA(one, other) || know.isA(other, one);
  const option = (value, label, chosen) => el('option', { value, selected: value === chosen }, label);
  const typeOptions = (fits, chosen) => [...know.classes].filter(([name]) => name !== 'Entity' && fits(name))
    .sort((x, y) => x[1].label.localeCompare(y[1].label, 'zh')).map(([name, { label }]) => option(name, label, chosen));
  const ends = () => {
    const { domain, range } = know.relations.get(state.rel);
    return state.way === 'out' ? { a: domain, b: range } : { a: range, b: domain };
  };
  const labelOf = on => know.classes.get(state[on]).label;

  /** Keeps the parts such that they go together: first the type, then the relation, then the other type. */
  function settle() {
    if (!know.classes.has(state.a)) state.a = DEFAULTS.a;
    const fitting = ways().filter(way => akin(state.a, way.a));
    if (!fitting.some(way => way.rel === state.rel && way.way === state.way)) Object.assign(state, { rel: fitting[0].rel, way: fitting[0].way });
    if (!know.classes.has(state.b) || !akin(state.b, ends().b)) {
      state.b = ends().b === 'Entity' ? 'Region' : ends().b;
    }
  }
  const ways = () => [...know.relations].flatMap(([rel, { label, domain, range }]) => [
    { rel, way: 'out', a: domain, b: range, label: say('out', { relation: label }) },
    { rel, way: 'in', a: range, b: domain, label: say('in', { relation: label }) },
  ]);

  function draw() {
    settle();
    const change = (name, value) => {
      state[name] = value;
      draw();
    };
    fill(parts,
      el('span', {}, say('which')),
      el('select', { 'aria-label': say('firstType'), name: 'a', on: { change: e => change('a', e.target.value) } },
        typeOptions(name => ways().some(way => akin(name, way.a)), state.a)),
      el('select', {
        'aria-label': say('relation'), name: 'rel',
        on: {
          change: e => {
            [state.rel, state.way] = e.target.value.split('~');
            draw();
          },
        },
      }, ways().filter(way => akin(state.a, way.a)).map(way => option(`${way.rel}~${way.way}`, way.label, `${state.rel}~${state.way}`))),
      el('span', {}, say('whichOther')),
      el('select', { 'aria-label': say('secondType'), name: 'b', on: { change: e => change('b', e.target.value) } },
        typeOptions(name => akin(name, ends().b), state.b)),
      el('label', {}, el('input', { type: 'checkbox', name: 's', checked: Boolean(state.s), on: { change: e => change('s', e.target.checked ? '1' : '') } }), say('withSentence')));
    fill(list, conditions.map(row), el('li', { class: 'row' }, el('span', {}, say('where')), adder()));
    show();
  }

  const kinds = () => [
    ...['a', 'b'].flatMap(on => ['name', 'is', 'inside'].map(kind => ({ key: `${on}~${kind}`, label: say(kind, { what: labelOf(on) }) }))),
    ...['year', 'status', 'confidence', 'document'].map(kind => ({ key: `claim~${kind}`, label: say(kind) })),
  ];

  function adder() {
    return el('select', {
      'aria-label': say('addCondition'), name: 'condition',
      on: {
        change: e => {
          const [on, kind] = e.target.value.split('~');
          conditions.push({ on, kind, value: { status: know.statuses.keys().next().value, confidence: '0.8', document: know.documents[0]?.iri }[kind] ?? '', label: '' });
          draw();
          list.querySelector('li:nth-last-child(2) :is(input, select)')?.focus();
        },
      },
    }, option('', say('addCondition')), kinds().map(({ key, label }) => option(key, label)));
  }

  function row(condition, i) {
    const what = condition.on === 'claim' ? '' : labelOf(condition.on);
    const label = say(condition.kind, { what });
    return el('li', { class: 'row' }, el('span', {}, label), field(condition, label),
      el('button', {
        type: 'button', class: 'quiet small', 'aria-label': say('remove'), title: say('remove'),
        on: {
          click: () => {
            conditions.splice(i, 1);
            draw();
          },
        },
      }, '×'));
  }

  function field(condition, label) {
    const set = value => {
      condition.value = value;
      show();
    };
    const input = (type, more = {}) => el('input', {
      type, value: condition.value, 'aria-label': label, ...more, on: { input: e => set(e.target.value) },
    });
    if (condition.kind === 'name') return input('text');
    if (condition.kind === 'year') return input('text', { inputmode: 'numeric', maxlength: 4, size: 5 });
    if (condition.kind === 'confidence') return input('number', { min: 0, max: 1, step: 0.05 });
    if (condition.kind === 'status') return el('select', { 'aria-label': label, on: { change: e => set(e.target.value) } }, [...know.statuses].map(([name, text]) => option(name, text, condition.value)));
    if (condition.kind === 'document') return el('select', { 'aria-label': label, on: { change: e => set(e.target.value) } }, know.documents.map(({ iri, title }) => option(iri, title, condition.value)));
    const box = el('input', { type: 'search', value: condition.label, placeholder: say('choose'), 'aria-label': label, on: { input: () => set('') } });
    const holder = el('div', { class: 'finder' }, box);
    attach(box, thing => {
      box.value = condition.label = thing.label;
      set(thing.iri);
    });
    return holder;
  }

  const question = () => ({
    a: TUPU + state.a, b: TUPU + state.b, relation: TUPU + state.rel, way: state.way, sentence: Boolean(state.s),
    conditions: conditions.map(({ on, kind, value }) => ({ on, kind, value: kind === 'status' ? TUPU + value : value })),
  });
  const query = () => compose(question(), know.isA);
  const missing = () => conditions.find(condition => String(condition.value ?? '').trim() === '');
  const title = () => say('title', { a: labelOf('a'), b: labelOf('b'), relation: know.relations.get(state.rel).label });

  /** The SPARQL as it is now. */
  function show() {
    const gap = missing();
    told.textContent = gap ? say('unfinished', { what: say(gap.kind, { what: gap.on === 'claim' ? '' : labelOf(gap.on) }) }) : '';
    const open = preview.querySelector('details')?.open;
    const box = gap ? null : queryBox(query());
    if (box && open) box.open = true;
    fill(preview, box);
  }

  async function run({ replace = false } = {}) {
    if (missing()) return;
    state.c = conditions.map(({ on, kind, value }) => `${on}~${kind}~${short(value)}`);
    writeState({ ...state, go: '1' }, { ...DEFAULTS, go: '' }, { replace });
    await load(answer, async () => {
      const box = el('div', {});
      const show = (rows, rest) => showRows(box, rows, {
        title: title(), first: state.as, rest,
        changed: as => {
          state.as = as;
          writeState({ ...state, go: '1' }, { ...DEFAULTS, go: '' }, { replace: true });
        },
      });
      const { rows, rest } = await first(query(), show);
      await show(rows, rest);
      return box;
    });
  }

  await load(place, async () => {
    know = await vocabulary();
    const named = state.c.map(text => /^(\w+)~(\w+)~(.*)$/s.exec(text)).filter(Boolean).map(([, on, kind, value]) =>
      ({ on, kind, value: ['is', 'inside', 'document'].includes(kind) ? long(value) : value, label: '' }));
    const known = await describe(named.filter(one => /^https?:/.test(one.value)).map(one => one.value));
    named.forEach(one => (one.label = known.get(one.value)?.label ?? ''));
    conditions = named.filter(one => kindsOf(one));
    const form = el('form', {
      on: {
        submit: event => {
          event.preventDefault();
          run();
        },
      },
    }, parts, list, told, el('button', {}, say('ask')), preview);
    draw();
    return form;
  });
  if (know && new URLSearchParams(location.search).has('go')) await run({ replace: true });

  function kindsOf({ on, kind }) {
    return (on === 'claim' ? ['year', 'status', 'confidence', 'document'] : ['a', 'b'].includes(on) ? ['name', 'is', 'inside'] : []).includes(kind);
  }
}
