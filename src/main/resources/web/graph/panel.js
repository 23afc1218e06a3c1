// What is told of the thing or the fact that is selected.
import { el, fill } from '../lib/dom.js';
import { load } from '../lib/ui.js';
import { local, pathOf, thingLink } from '../lib/things.js';
import { kindName } from './controls.js';
import { STEP } from './source.js';

/** Nothing is selected. */
export function nothing(place, say) {
  fill(place, el('p', { class: 'note' }, say('pick')), el('p', { class: 'note' }, say('keys')));
}

/** A thing: what it is, and where each relation leads; `still` where the graph does not change. */
export function thing(place, say, source, node, act, { still = false } = {}) {
  const relations = el('div', {});
  fill(place,
    el('h2', {}, thingLink(node.id, node.label, node.types)),
    el('p', { class: 'meta' }, node.types.map(type => kindName(source, type)).join(' · ')),
    el('p', { class: 'row' },
      pathOf(node.id) ? el('a', { class: 'button quiet small', href: pathOf(node.id) }, say('page')) : null,
      still ? null : [
        el('button', { type: 'button', class: 'quiet small', on: { click: () => act.remove(node.id) } }, say('remove')),
        ['from', 'to'].map(end => el('button', {
          type: 'button', class: 'quiet small', on: { click: () => act.pathEnd(end, node) },
        }, say(end === 'from' ? 'pathFrom' : 'pathTo'))),
      ]),
    el('h3', {}, say('relations')), relations);
  load(relations, async () => {
    const counts = await source.counts(node.id);
    if (counts.length === 0) return el('p', { class: 'note' }, say('noRelations'));
    return el('ul', { class: 'expansions' }, counts.map(({ relation, way, count }) => {
      const shown = shownOthers(source.graph, node.id, relation, way);
      const name = say(way === 'out' ? 'outWay' : 'inWay', { relation: source.named(relation) });
      const next = still ? 0 : Math.min(STEP, count - shown);
      return el('li', {},
        el('span', {}, name), el('span', { class: 'soft' }, say('inGraph', { shown, count })),
        next > 0 ? el('button', {
          type: 'button', class: 'quiet small', 'data-expand': `${local(relation)}-${way}`,
          'aria-label': `${say('expand')} ${name}`,
          on: { click: () => act.expand(node.id, relation, way) },
        }, shown === 0 || next === count - shown ? say('expand') : say('expandNext', { n: next })) : null);
    }));
  });
}

/** How many things of a relation are in the graph already. */
function shownOthers(graph, id, relation, way) {
  const others = new Set();
  for (const edge of graph.edges.values()) {
    if (edge.relation === relation && (way === 'out' ? edge.source : edge.target) === id) {
      others.add(way === 'out' ? edge.target : edge.source);
    }
  }
  return others.size;
}

/** A fact: the sentences that say so. */
export function fact(place, say, source, edge) {
  const [from, to] = [source.graph.nodes.get(edge.source), source.graph.nodes.get(edge.target)];
  const sentences = el('div', {});
  fill(place,
    el('h2', { class: 'fact' }, thingLink(from.id, from.label, from.types), ` ${source.named(edge.relation)} `, thingLink(to.id, to.label, to.types)),
    el('h3', {}, say('evidence')), sentences);
  if (edge.claims.length === 0) {
    fill(sentences, el('p', { class: 'note' }, say('table')));
    return;
  }
  load(sentences, async () => {
    const found = await source.evidence(edge.claims.map(claim => claim.id));
    return el('ul', { class: 'sentences' }, found.map(one => el('li', {},
      el('blockquote', { class: 'quote' }, one.sentence),
      el('p', { class: 'meta' },
        thingLink(one.document, one.title ?? one.document, 'Document'),
        one.year ? el('span', {}, one.year) : null,
        el('span', {}, source.named(one.status)),
        el('span', {}, `${say('confidence')} ${one.confidence}`),
        pathOf(one.rule) ? el('a', { href: pathOf(one.rule) }, say('rule')) : null,
        pathOf(one.claim) ? el('a', { href: pathOf(one.claim) }, say('claim')) : null))));
  });
}
