// Makes room for names: moves things apart whose shapes or names would cover each other.

const ROUNDS = 80;
const LINE = 15;
const WIDEST = 130;
const GAP = 5;

/**
 * @param things {x, y, size, label}; their places are changed
 */
export function room(things) {
  const boxes = things.map(box);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let i = 0; i < boxes.length; i++) {
      for (let j = i + 1; j < boxes.length; j++) moved = apart(boxes[i], boxes[j]) || moved;
    }
    if (!moved) return;
  }
}

/** A thing with its name below, as look.js draws them. */
function box(thing) {
  const wide = [...thing.label].reduce((sum, letter) => sum + (letter < '\u2e80' ? 7 : 12), 0);
  const name = Math.ceil(wide / WIDEST) * LINE;
  return {
    thing,
    wide: Math.max(thing.size, Math.min(wide, WIDEST)) + GAP,
    high: thing.size + name + GAP,
    down: name / 2,
  };
}

/** Moves two along the way on which they cover each other less; answers whether they did. */
function apart(a, b) {
  const dx = b.thing.x - a.thing.x;
  const dy = b.thing.y + b.down - a.thing.y - a.down;
  const x = (a.wide + b.wide) / 2 - Math.abs(dx);
  const y = (a.high + b.high) / 2 - Math.abs(dy);
  if (x <= 0 || y <= 0) return false;
  const [axis, by] = x < y ? ['x', (dx < 0 ? -x : x) / 2] : ['y', (dy < 0 ? -y : y) / 2];
  a.thing[axis] -= by;
  b.thing[axis] += by;
  return true;
}
