// The drawing by keyboard.

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @param act selected, first, select, toward, open, remove, zoom, fit, list */
export function keys(place, act) {
  place.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== place) return;
    const at = act.selected();
    const arrow = ARROWS[event.key];
    let done = true;
    if (arrow) {
      const next = at ? act.toward(at, ...arrow) : act.first();
      if (next) act.select(next);
    } else if (event.key === 'Enter' && at) {
      act.open(at);
    } else if (event.key === 'Delete' && at) {
      act.remove(at);
    } else if (event.key === 'Escape') {
      act.select(null);
    } else if (event.key === '+' || event.key === '=') {
      act.zoom(1.3);
    } else if (event.key === '-') {
      act.zoom(1 / 1.3);
    } else if (event.key === '0') {
      act.fit();
    } else if (event.key === 'l' || event.key === 'L') {
      act.list();
    } else {
      done = false;
    }
    if (done) event.preventDefault();
  });
}
