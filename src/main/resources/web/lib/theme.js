// Colours and shapes of the design for what cannot use CSS, such as a canvas.

/** A custom property of the style sheet as rgb(…), as it is now: colour('region'). */
export function colour(name) {
  const probe = document.createElement('span');
  probe.style.color = `var(--${name})`;
  probe.hidden = true;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

/** Shapes by type, in the words of Cytoscape.js; the same as those of the style sheet. */
export const SHAPES = {
  Region: 'ellipse',
  Organization: 'rectangle',
  Platform: 'hexagon',
  Program: 'triangle',
  Brand: 'diamond',
  Document: 'cut-rectangle',
};

/** Calls back when light turns to dark or back. */
export function onTheme(listener) {
  addEventListener('themechange', listener);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', listener);
}
