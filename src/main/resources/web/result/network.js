// The things of a result as a graph: the facts among them, each with its sentence.
import { el, fill } from '../lib/dom.js';
import { address, number, words as sayer } from '../lib/i18n.js';
import { ask, iri } from '../lib/sparql.js';
import { BASE } from '../lib/things.js';
import { drawing } from '../graph/drawing.js';
import { Graph, OPEN } from '../graph/model.js';
import * as panel from '../graph/panel.js';
import { Source } from '../graph/source.js';
import graphWords from '../words/graph.js';
import { thingsIn } from './rows.js';

const MOST = 600;
const LINKED = 12;
const graphSay = sayer(graphWords);

/**
 * Facts among the things of rows; where they have few, where they lie and what they belong to too.
 * @returns {source, seen, cut}
 */
export async function networkOf(rows) {
  const all = thingsIn(rows);
  const things = all.slice(0, MOST);
  const source = new Source(new Graph(), () => {});
  await source.vocabulary();
  things.forEach(thing => (source.graph.node(thing).wanted = true));
  const terms = things.map(iri);
  if (terms.length > 1) source.take((await ask('graph-among', { subject: terms, object: terms })).rows);
  const linked = new Set([...source.graph.edges.values()].flatMap(edge => [edge.source, edge.target]));
  if (things.length > 0 && linked.size < things.length / 2) {
    source.take((await ask('graph-context', { subject: terms })).rows);
  }
  await source.describe();
  // All of them are wanted here, so none is set off.
  const seen = source.graph.seen(OPEN);
  seen.nodes = seen.nodes.map(node => ({ ...node, wanted: false, asked: node.wanted }));
  return { source, seen, cut: all.length > MOST ? MOST : 0 };
}

/** A drawing with what is selected beside it. */
export async function network({ source, seen, cut }, say) {
  const place = el('div', { class: 'canvas', tabindex: 0, role: 'application', 'aria-label': say('network') });
  const side = el('div', { class: 'side' });
  const hint = () => fill(side, el('p', { class: 'note' }, graphSay('pick')));
  hint();
  const few = seen.nodes.filter(node => node.asked).slice(0, LINKED).map(node => node.id.replace(BASE, ''));
  const node = [
    el('p', { class: 'note row' },
      say('networkSeen', { nodes: number(seen.nodes.length), edges: number(seen.edges.length) }),
      cut ? say('networkCut', { n: cut }) : null,
      el('a', { href: `${address('/graph')}${address('/graph').includes('?') ? '&' : '?'}${few.map(id => `focus=${encodeURIComponent(id)}`).join('&')}` }, say('openGraph'))),
    el('div', { class: 'graphmain' }, el('div', { class: 'stage' }, place), side),
  ];
  const act = { remove: () => {}, pathEnd: () => {}, expand: () => {} };
  const draw = async () => {
    const canvas = await drawing(place, {
      on: {
        select: what => {
          const thing = what?.node && source.graph.nodes.get(what.node);
          const edge = what?.edge && seen.edges.find(one => one.id === what.edge);
          if (thing) panel.thing(side, graphSay, source, thing, act, { still: true });
          else if (edge) panel.fact(side, graphSay, source, edge);
          else hint();
        },
        open: id => location.assign(address('/graph', { focus: id.replace(BASE, '') })),
      },
      named: source.named,
    });
    canvas.set(seen);
    await canvas.arrange('force');
    return canvas;
  };
  return { node, draw };
}
