// Shortest paths between two things, found by asking for the next steps from both ends in turn.

const LONGEST = 8;
const WIDEST = 4_000;

/**
 * @param steps asks for what is one step away: list of ids to list of {from, to, relation, way}
 * @param most paths to give
 * @returns {paths, cut}: lists of {source, relation, target}, all of the least length, in a fixed
 *     order; cut when it was given up for being too wide or too long
 */
export async function paths(start, end, steps, most = 10) {
  if (start === end) {
    return {paths: [], cut: false};
  }
  const sides = [side(start), side(end)];
  for (let length = 0; length < LONGEST; length++) {
    const near = sides[0].edge.length <= sides[1].edge.length ? sides[0] : sides[1];
    const far = near === sides[0] ? sides[1] : sides[0];
    if (near.edge.length === 0) {
      return {paths: [], cut: false};
    }
    if (near.edge.length > WIDEST) {
      return {paths: [], cut: true};
    }
    await widen(near, steps);
    const met = near.edge.filter(id => far.depth.has(id)).sort();
    if (met.length > 0) {
      const found = [];
      for (const id of met) {
        for (const before of back(sides[0], id, most)) {
          for (const after of back(sides[1], id, most)) {
            found.push([...before.toReversed(), ...after]);
          }
        }
      }
      const least = Math.min(...found.map(path => path.length));
      return {paths: found.filter(path => path.length === least).slice(0, most), cut: false};
    }
  }
  return {paths: [], cut: true};
}

function side(id) {
  return {edge: [id], depth: new Map([[id, 0]]), before: new Map([[id, []]]), reached: 0};
}

async function widen(part, steps) {
  const found = await steps(part.edge);
  part.reached++;
  const next = new Set();
  for (const step of found) {
    if (!part.depth.has(step.to)) {
      part.depth.set(step.to, part.reached);
      part.before.set(step.to, []);
      next.add(step.to);
    }
    if (part.depth.get(step.to) === part.reached) {
      part.before.get(step.to).push(step);
    }
  }
  part.edge = [...next].sort();
}

/** The ways from a node back to where its side began, as facts. */
function back(part, id, most) {
  const before = part.before.get(id);
  if (before.length === 0) {
    return [[]];
  }
  const ways = [];
  for (const step of before) {
    const fact = step.way === 'out'
      ? {source: step.from, relation: step.relation, target: step.to}
      : {source: step.to, relation: step.relation, target: step.from};
    for (const rest of back(part, step.from, most)) {
      ways.push([fact, ...rest]);
      if (ways.length === most) {
        return ways;
      }
    }
  }
  return ways;
}
