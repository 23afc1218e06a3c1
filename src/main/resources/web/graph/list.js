// The same facts as a table, for those who do not see the drawing, and for those who rather read.
import { el, fill } from '../lib/dom.js';
import { empty, pagedList } from '../lib/ui.js';
import { thingLink } from '../lib/things.js';
import { best } from './model.js';

/** @param select called with the id of a fact whose sentence is wanted */
export function list(place, say, source, seen, select) {
  if (seen.edges.length === 0 && seen.nodes.length === 0) {
    fill(place, empty(say('nothingSeen')));
    return;
  }
  const nodes = source.graph.nodes;
  const link = id => {
    const { label, types } = nodes.get(id);
    return thingLink(id, label, types);
  };
  const rows = sorted(seen.edges, nodes);
  const body = el('tbody', {});
  const row = edge => {
    const claim = best(edge);
    const fact = `${nodes.get(edge.source).label} ${source.named(edge.relation)} ${nodes.get(edge.target).label}`;
    return el('tr', {},
      el('th', { scope: 'row' }, link(edge.source)), el('td', {}, source.named(edge.relation)), el('td', {}, link(edge.target)),
      el('td', {}, [...new Set(edge.claims.map(one => one.year).filter(Boolean))].sort().join('、')),
      el('td', {}, claim ? source.named(claim.status) : ''),
      el('td', { class: 'number' }, claim ? String(claim.confidence) : ''),
      el('td', {}, el('button', {
        type: 'button', class: 'quiet small', 'aria-label': say('seeSentence', { fact }), on: { click: () => select(edge.id) },
      }, say('see'))));
  };
  const table = el('table', {}, el('caption', {}, say('caption')),
    el('thead', {}, el('tr', {}, ['subject', 'relation', 'object', 'year', 'status', 'confidence', 'sentence'].map(key =>
      el('th', { scope: 'col', class: key === 'confidence' ? 'number' : null }, say(key))))), body);
  const [, more] = pagedList(rows, row, body, 100);
  fill(place, el('div', { class: 'wide' }, table), more);
}

/** In the order of names, so that the list is the same at every visit. */
export function sorted(edges, nodes) {
  const name = id => nodes.get(id)?.label ?? id;
  const compare = (a, b) => a.localeCompare(b, 'zh');
  return [...edges].sort((a, b) => compare(name(a.source), name(b.source)) || compare(a.relation, b.relation) || compare(name(a.target), name(b.target)));
}
