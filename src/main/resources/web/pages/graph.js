// The graph page: begin at things, documents or paths, expand, filter, read the sentences, take it away.
import { el, fill } from '../lib/dom.js';
import { number, words as sayer } from '../lib/i18n.js';
import { onState, readState, writeState } from '../lib/state.js';
import { BASE, TUPU, local } from '../lib/things.js';
import { load, queryBox, trouble } from '../lib/ui.js';
import { drawing } from '../graph/drawing.js';
import { filters, pathForm, tools, zoom } from '../graph/controls.js';
import { keys } from '../graph/keys.js';
import { list } from '../graph/list.js';
import { Graph } from '../graph/model.js';
import * as panel from '../graph/panel.js';
import { paths } from '../graph/paths.js';
import { Source, MOST, STEP } from '../graph/source.js';
import { starts } from '../graph/starts.js';
import { saveAs } from '../graph/takeaway.js';
import words from '../words/graph.js';

// On its way while the facts are; the drawing waits for it.
import('../lib/cytoscape.js').catch(() => {});

const say = sayer(words);
const DEFAULTS = {
  focus: [], open: [], doc: [], path: [], all: '', gone: [], layout: 'force', view: 'graph',
  type: [], rel: [], status: [], year: [], only: [], min: '0',
};
const short = iri => (iri.startsWith(BASE) ? iri.slice(BASE.length) : iri);
const long = text => (/^https?:/.test(text) ? text : BASE + text);
const term = name => (/^https?:/.test(name) ? name : TUPU + name);

const view = document.getElementById('view');
const place = {
  canvas: el('div', { class: 'canvas', tabindex: 0, role: 'application' }),
  list: el('div', { class: 'listing', hidden: true }),
  panel: el('section', { 'aria-label': say('selected', { label: '', kind: '', n: '' }).split(/[:：]/)[0] }),
  filter: el('div', {}),
  filters: el('details', { open: true }),
  seen: el('p', { class: 'note', role: 'status' }),
  spoken: el('p', { class: 'unseen', role: 'status' }),
  query: el('div', {}),
  start: el('div', { class: 'starts' }),
};
let state;
let filter;
let source;
let seen = { nodes: [], edges: [] };
let canvas;
let selected = null;
let cut = false;
const act = { add, layout, view: showAs, save, clear, zoom: factor => canvas.zoom(factor), fit: () => canvas.fit(), remove, expand, path, pathEnd };
const finder = pathForm(say, act);

async function begin() {
  state = readState(DEFAULTS);
  filter = {
    kinds: [...state.type], relations: state.rel.map(term), statuses: state.status.map(term), years: [...state.year],
    documents: state.only.map(long), confidence: Number(state.min) || 0,
  };
  source = new Source(new Graph(), query => fill(place.query, queryBox(query)));
  [, cut] = await Promise.all([source.vocabulary(), state.all ? source.whole() : false]);
  for (const document of state.doc) cut = await source.document(long(document)) || cut;
  if (state.focus.length > 0) cut = await source.around(state.focus.map(long)) || cut;
  for (const [thing, relation, way, count] of state.open.map(open => open.split('~'))) {
    await source.expand(long(thing), term(relation), way, Number(count) || STEP);
  }
  for (const ends of state.path.map(pair => pair.split('~').map(long))) {
    const found = await way(...ends);
    await source.describe();
    ends.forEach((end, i) => finder.set(i === 0 ? 'from' : 'to', end, source.graph.nodes.get(end)?.label ?? end));
    finder.tell(told(found));
  }
  state.gone.forEach(thing => source.graph.remove(long(thing)));
  await source.describe();
}

function frame() {
  return el('div', { class: 'graphpage' },
    tools(say, state.layout, act),
    el('div', { class: 'graphmain' },
      el('div', { class: 'stage' }, place.start, place.canvas, zoom(say, act), place.list),
      el('div', { class: 'side' },
        place.panel,
        fill(place.filters, el('summary', {}, say('filter')), place.filter),
        el('details', { class: 'pathbox', open: state.path.length > 0 }, el('summary', {}, say('paths')), finder.form))),
    place.seen, place.spoken, place.query);
}

/** Draws what the filter lets pass. */
async function show({ fresh = false } = {}) {
  seen = source.graph.seen(filter);
  const nothing = source.graph.nodes.size === 0;
  place.start.hidden = !nothing;
  place.filters.hidden = nothing;
  place.canvas.hidden = nothing || state.view === 'list';
  place.list.hidden = nothing || state.view !== 'list';
  if (nothing) starts(place.start, say, { add, document: addDocument, whole: addAll });
  const hidden = source.graph.edges.size - seen.edges.length;
  const figures = { nodes: number(seen.nodes.length), edges: number(seen.edges.length) };
  fill(place.seen, nothing ? '' : [say('seen', figures), hidden ? say('hidden', { n: number(hidden) }) : '', cut ? ` ${say('cut', { n: number(MOST) })}` : '']);
  place.canvas.setAttribute('aria-label', say('canvas', figures));
  for (const button of view.querySelectorAll('[data-view]')) button.setAttribute('aria-pressed', String(button.dataset.view === state.view));
  filters(place.filter, say, source, filter, () => show());
  remember();
  if (state.view === 'list') {
    list(place.list, say, source, seen, id => choose({ edge: id }));
  }
  canvas ??= await drawing(place.canvas, { on: { select: choose, open: id => expandAll(id) }, named: term => source.named(term) });
  const changed = canvas.set(seen);
  canvas.mark(marked());
  if ((changed || fresh) && state.view !== 'list' && !nothing) await canvas.arrange(state.layout, { fresh });
  tell();
}

/** Facts of the paths that were looked for. */
const onPath = new Set();
const marked = () => [...onPath].filter(id => source.graph.edges.has(id));

function remember() {
  Object.assign(state, {
    type: filter.kinds, rel: filter.relations.map(local), status: filter.statuses.map(local), year: filter.years,
    only: filter.documents.map(short), min: String(filter.confidence),
  });
  writeState(state, DEFAULTS, { replace: true });
}

/** Does something that changes the graph, and says so when it fails. */
async function change(work) {
  view.setAttribute('aria-busy', 'true');
  try {
    await work();
    await source.describe();
    await show();
  } catch (error) {
    fill(place.panel, trouble(error));
  } finally {
    view.removeAttribute('aria-busy');
  }
}

const push = (name, value) => state[name].includes(value) || (state[name] = [...state[name], value]);

function add(iri) {
  push('focus', short(iri));
  state.gone = state.gone.filter(gone => gone !== short(iri));
  selected = { node: iri };
  return change(async () => (cut = await source.around([iri]) || cut));
}

function addDocument(iri) {
  push('doc', short(iri));
  return change(async () => (cut = await source.document(iri)));
}

function addAll() {
  state.all = '1';
  return change(async () => (cut = await source.whole()));
}

function expand(thing, relation, way) {
  const key = `${short(thing)}~${local(relation)}~${way}`;
  const before = state.open.find(open => open.startsWith(`${key}~`));
  const count = (before ? Number(before.split('~')[3]) : 0) + STEP;
  state.open = [...state.open.filter(open => open !== before), `${key}~${count}`];
  return change(() => source.expand(thing, relation, way, count));
}

function expandAll(thing) {
  return change(async () => {
    for (const { relation, way, count } of await source.counts(thing)) {
      state.open = [...state.open.filter(open => !open.startsWith(`${short(thing)}~${local(relation)}~${way}~`)),
        `${short(thing)}~${local(relation)}~${way}~${STEP}`];
      if (count > 0) await source.expand(thing, relation, way, STEP);
    }
  });
}

function remove(thing) {
  push('gone', short(thing));
  state.focus = state.focus.filter(focus => focus !== short(thing));
  source.graph.remove(thing);
  selected = null;
  return show();
}

function clear() {
  onPath.clear();
  selected = null;
  state = { ...DEFAULTS, layout: state.layout, view: state.view };
  filter = { kinds: [], relations: [], statuses: [], years: [], documents: [], confidence: 0 };
  source.graph.nodes.clear();
  source.graph.edges.clear();
  return show();
}

async function way(from, to) {
  const found = await paths(from, to, things => source.steps(things));
  const facts = new Map(found.paths.flat().map(fact => [`${fact.source} ${fact.relation} ${fact.target}`, fact]));
  await source.facts([...facts.values()]);
  for (const end of [from, to]) source.graph.node(end).wanted = true;
  [...facts.keys()].forEach(id => onPath.add(id));
  return found;
}

async function path(from, to) {
  let found;
  onPath.clear();
  state.path = [`${short(from)}~${short(to)}`];
  await change(async () => (found = await way(from, to)));
  return found ? told(found) : '';
}

/** What was found between two things. */
function told(found) {
  if (found.cut) return say('pathCut');
  const n = found.paths.length;
  if (n === 0) return say('noPath');
  return say(n === 1 ? 'onePath' : 'pathsFound', { n, length: found.paths[0].length });
}

function pathEnd(name, node) {
  finder.set(name, node.id, node.label);
  view.querySelector('.pathbox').open = true;
}

function layout(name) {
  state.layout = name;
  remember();
  return canvas.arrange(name, { fresh: true });
}

function showAs(name) {
  state.view = name;
  return show({ fresh: name === 'graph' });
}

function choose(what) {
  selected = what;
  if (what?.edge && state.view === 'list') place.panel.scrollIntoView({ block: 'nearest' });
  tell();
}

/** Says what is selected, beside the drawing and to screen readers. */
function tell() {
  const node = selected?.node && source.graph.nodes.get(selected.node);
  const edge = selected?.edge && seen.edges.find(one => one.id === selected.edge);
  if (node) {
    panel.thing(place.panel, say, source, node, act);
    const n = seen.edges.filter(one => one.source === node.id || one.target === node.id).length;
    place.spoken.textContent = say('selected', { label: node.label, kind: node.kind, n });
  } else if (edge) {
    panel.fact(place.panel, say, source, edge);
    const [from, to] = [edge.source, edge.target].map(id => source.graph.nodes.get(id).label);
    place.spoken.textContent = say('selectedFact', { fact: `${from} ${source.named(edge.relation)} ${to}`, n: edge.claims.length });
  } else {
    panel.nothing(place.panel, say);
  }
}

function save(format) {
  return saveAs(format, { say, source, seen, canvas, name: say('fileName') });
}

keys(place.canvas, {
  selected: () => selected?.node ?? null,
  first: () => [...seen.nodes].sort((a, b) => Number(b.wanted) - Number(a.wanted))[0]?.id,
  select: id => canvas.select(id),
  toward: (id, dx, dy) => canvas.toward(id, dx, dy),
  open: expandAll, remove, zoom: act.zoom, fit: act.fit,
  list: () => showAs('list'),
});

async function start() {
  await load(view, async () => {
    await begin();
    return frame();
  });
  if (!view.querySelector('.graphpage')) return;
  await change(async () => {
    if (state.focus.length === 1) selected = { node: long(state.focus[0]) };
  });
}

onState(start);
start();
