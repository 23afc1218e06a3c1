// How kinds of things and of facts are drawn: by shape and colour, never by colour alone.
import { SHAPES, colour } from '../lib/theme.js';

const LINES = { locatedIn: 'dashed', partOf: 'dotted' };

/** Things with more than ten facts keep their names readable where there are many things. */
const HUB = 34;

/** The colours of the page as it is now, light or dark. */
export function palette() {
  const kinds = new Map(Object.keys(SHAPES).map(kind => [kind, colour(kind.toLowerCase())]));
  return {
    ink: colour('ink'),
    soft: colour('soft'),
    edge: colour('edge'),
    paper: colour('paper'),
    accent: colour('accent'),
    kind: kind => kinds.get(kind) ?? kinds.get('Document'),
  };
}

export const shape = kind => SHAPES[kind] ?? SHAPES.Document;

export const line = (relation, planned) => (planned ? 'dashed' : LINES[relation] ?? 'solid');

/** Corners of the shapes within a square from -1 to 1, for pictures; an ellipse has none. */
export const CORNERS = {
  rectangle: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
  diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
  triangle: [[0, -1], [1, 1], [-1, 1]],
  hexagon: [[-0.5, -1], [0.5, -1], [1, 0], [0.5, 1], [-0.5, 1], [-1, 0]],
  'cut-rectangle': [[-0.6, -1], [0.6, -1], [1, -0.6], [1, 1], [-1, 1], [-1, -0.6]],
};

/**
 * Styles for the drawing library. Those of a graph with many things are drawn faster; of one with
 * very many only the facts of what is selected have heads and dashes, which take most of the time,
 * and the others go from middle to middle, whose ends need not be worked out.
 */
export function sheet(many = false, veryMany = false) {
  const colours = palette();
  const style = edge => line(edge.data('local'), edge.data('planned'));
  // What has heads must end where the shape of the thing does.
  const ends = veryMany ? { 'curve-style': 'straight' } : {};
  return [
    { selector: 'node', style: {
      'background-color': node => colours.kind(node.data('kind')),
      shape: node => shape(node.data('kind')),
      width: 'data(size)', height: 'data(size)',
      label: 'data(label)', color: colours.ink, 'font-size': node => (many && node.data('size') > HUB ? 36 : 12),
      'text-valign': 'bottom', 'text-margin-y': 3, 'text-wrap': 'wrap', 'text-max-width': 130, 'text-overflow-wrap': 'anywhere',
      'text-background-color': colours.paper, 'text-background-opacity': many ? 0 : 0.75, 'text-background-padding': 1,
      'min-zoomed-font-size': many ? 9 : 7,
    } },
    { selector: 'node[?wanted]', style: { 'border-width': 3, 'border-color': colours.ink, 'font-weight': 'bold' } },
    { selector: 'edge', style: {
      width: 'data(width)', 'line-color': colours.edge, 'target-arrow-color': colours.edge, opacity: veryMany ? 1 : 0.75,
      'target-arrow-shape': veryMany ? 'none' : 'triangle', 'arrow-scale': 0.9, 'curve-style': veryMany ? 'haystack' : many ? 'straight' : 'bezier', 'haystack-radius': 0,
      'line-style': veryMany ? 'solid' : style,
      label: 'data(label)', 'font-size': 10, color: colours.soft, 'text-rotation': 'autorotate',
      'text-background-color': colours.paper, 'text-background-opacity': 0.85, 'min-zoomed-font-size': 9,
    } },
    { selector: 'edge.near', style: { ...ends, 'target-arrow-shape': 'triangle', 'line-style': style, 'line-color': colours.soft, 'target-arrow-color': colours.soft } },
    { selector: 'edge.path', style: {
      'line-color': colours.accent, 'target-arrow-color': colours.accent, width: 4, opacity: 1,
    } },
    { selector: 'node:selected', style: { 'border-width': 4, 'border-color': colours.accent } },
    { selector: 'edge:selected', style: {
      ...ends, 'line-color': colours.accent, 'target-arrow-color': colours.accent, 'target-arrow-shape': 'triangle', width: 4, opacity: 1, 'min-zoomed-font-size': 0,
    } },
    { selector: 'edge.left', style: { display: 'none' } },
  ];
}
