// Places for the nodes of a graph by forces: edges pull, nodes push, all are drawn to the middle.
// The same graph always gets the same places. Works in slices, so that the page stays alive.

const SLICE_MILLIS = 12;
const ROUNDS = 300;
const ROUNDS_OF_MANY = 110;
const MANY = 400;
const LENGTH = 90;
const PUSH = 2600;
const CELL = 320;
const WIDE = 1 << 16;
const GRAVITY = 0.02;

/**
 * @param nodes {id, x, y, fixed}; without places they begin on a spiral, and fixed ones stay
 * @param edges {source, target}
 * @param signal aborts the work
 * @returns a Map of id to {x, y}
 */
export async function force(nodes, edges, signal) {
  const points = nodes.map((node, i) => begin(node, i));
  const index = new Map(nodes.map((node, i) => [node.id, i]));
  const links = edges
    .map(edge => [index.get(edge.source), index.get(edge.target)])
    .filter(([a, b]) => a !== undefined && b !== undefined && a !== b);
  for (const [a, b] of links) {
    points[a].degree++;
    points[b].degree++;
  }
  const rounds = nodes.length > MANY ? ROUNDS_OF_MANY : ROUNDS;
  let last = performance.now();
  for (let round = 0; round < rounds; round++) {
    if (performance.now() - last > SLICE_MILLIS) {
      await new Promise(resolve => setTimeout(resolve));
      last = performance.now();
    }
    if (signal?.aborted) {
      return null;
    }
    const heat = 1 - round / rounds;
    pull(points, links);
    push(points);
    move(points, heat);
  }
  return new Map(nodes.map((node, i) => [node.id, {x: points[i].x, y: points[i].y}]));
}

/** On the spiral of a sunflower, where no two are near each other. */
function begin(node, i) {
  const radius = 30 * Math.sqrt(i + 0.5);
  const angle = i * Math.PI * (3 - Math.sqrt(5));
  const placed = Number.isFinite(node.x) && Number.isFinite(node.y);
  return {
    x: placed ? node.x : radius * Math.cos(angle),
    y: placed ? node.y : radius * Math.sin(angle),
    dx: 0, dy: 0, degree: 0, fixed: Boolean(node.fixed),
  };
}

function pull(points, links) {
  for (const [a, b] of links) {
    const from = points[a];
    const to = points[b];
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const distance = Math.hypot(dx, dy) || 1;
    // Hubs are held less by each of their many edges.
    const strength = 1 / Math.min(from.degree, to.degree);
    const strain = ((distance - LENGTH) / distance) * strength * 0.5;
    from.dx += dx * strain;
    from.dy += dy * strain;
    to.dx -= dx * strain;
    to.dy -= dy * strain;
  }
}

/** Only nodes in the same or a neighbouring cell of a grid push each other. */
function push(points) {
  const cells = new Map();
  points.forEach((point, i) => {
    const key = Math.floor(point.x / CELL) * WIDE + Math.floor(point.y / CELL);
    const cell = cells.get(key);
    if (cell) {
      cell.push(i);
    } else {
      cells.set(key, [i]);
    }
  });
  for (const [key, cell] of cells) {
    // Itself and half of those around it, so that each pair of cells comes once.
    for (const other of [key, key + 1, key + WIDE - 1, key + WIDE, key + WIDE + 1]) {
      if (cells.has(other)) {
        apart(points, cell, cells.get(other));
      }
    }
  }
}

function apart(points, cell, other) {
  for (let i = 0; i < cell.length; i++) {
    const a = points[cell[i]];
    for (let j = cell === other ? i + 1 : 0; j < other.length; j++) {
      const b = points[other[j]];
      let dx = b.x - a.x;
      let dy = b.y - a.y;
      if (dx === 0 && dy === 0) {
        dx = cell[i] % 2 ? 0.5 : -0.5;
        dy = 0.5;
      }
      const square = Math.max(dx * dx + dy * dy, 100);
      const strength = PUSH / (square * Math.sqrt(square));
      a.dx -= dx * strength * 5;
      a.dy -= dy * strength * 5;
      b.dx += dx * strength * 5;
      b.dy += dy * strength * 5;
    }
  }
}

function move(points, heat) {
  const most = 60 * heat + 1;
  for (const point of points) {
    point.dx -= point.x * GRAVITY * 0.3;
    point.dy -= point.y * GRAVITY * 0.3;
    if (!point.fixed) {
      const step = Math.hypot(point.dx, point.dy);
      const share = step > most ? most / step : 1;
      point.x += point.dx * share;
      point.y += point.dy * share;
    }
    point.dx = 0;
    point.dy = 0;
  }
}
