// A small picture of a thing and what it is connected with: plain SVG, links that lead on.
import { plain, svg } from './dom.js';
import { SHAPES } from './theme.js';
import { kind, pathOf } from './things.js';

const WIDTH = 340;
const ROW = 22;
const SELF = 16;
const OTHERS = 118;
const LETTERS = 15;

/**
 * The picture: the thing at the left, what it is connected with at the right in groups by relation.
 * @param {string} self IRI
 * @param {Array<{iri, label, relation, out: boolean}>} others in the order of their groups
 * @param {string} name of the picture for those who cannot see it
 */
export function smallGraph(self, others, name) {
  const height = Math.max(others.length, 3) * ROW + 16;
  const middle = height / 2;
  const placed = others.map((other, i) => ({ ...other, y: (height * (i + 0.5)) / others.length }));
  return svg(
    'svg',
    { class: 'smallgraph', viewBox: `0 0 ${WIDTH} ${height}`, role: 'group', 'aria-label': name },
    placed.map(({ y }) => svg('path', {
      d: `M${SELF} ${middle}C${SELF + 30} ${y} ${SELF + 40} ${y} ${OTHERS} ${y}`,
    })),
    groups(placed).map(group => relation(group)),
    placed.map(node),
    mark(self, SELF, middle, 8),
  );
}

function groups(placed) {
  const byRelation = new Map();
  for (const other of placed) {
    const key = `${other.relation} ${other.out}`;
    byRelation.set(key, [...(byRelation.get(key) ?? []), other]);
  }
  return [...byRelation.values()];
}

/** The name of a relation, once for those that have it. */
function relation(group) {
  const { y, relation: name, out } = group[Math.floor((group.length - 1) / 2)];
  return svg('text', { class: 'line-label', x: OTHERS - 10, y: y - 3, 'text-anchor': 'end' },
    out ? `${name} →` : `← ${name}`);
}

function node({ iri, label, y }) {
  return svg(
    'a',
    { href: pathOf(iri) },
    svg('title', {}, label),
    mark(iri, OTHERS, y, 5),
    svg('text', { x: OTHERS + 11, y: y + 4 }, cut(label)),
  );
}

function cut(text) {
  const letters = [...plain(text)];
  return letters.length > LETTERS ? letters.slice(0, LETTERS - 1).join('') + '…' : letters.join('');
}

/** The shape of a type, of that radius. */
export function mark(iri, x, y, r) {
  const type = kind(iri) ?? '';
  const points = list => svg('polygon', {
    'data-types': type,
    points: list.map(([a, b]) => `${x + a * r},${y + b * r}`).join(' '),
  });
  switch (SHAPES[type]) {
    case 'rectangle':
      return points([[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]]);
    case 'hexagon':
      return points([[-0.5, -0.9], [0.5, -0.9], [1, 0], [0.5, 0.9], [-0.5, 0.9], [-1, 0]]);
    case 'triangle':
      return points([[0, -1], [1, 0.9], [-1, 0.9]]);
    case 'diamond':
      return points([[0, -1.1], [1.1, 0], [0, 1.1], [-1.1, 0]]);
    default:
      return svg('circle', { 'data-types': type, cx: x, cy: y, r });
  }
}
