// The ontology as a picture, with its names as the graph has them.
import { svg } from '../lib/dom.js';
import { either } from '../lib/i18n.js';
import { TUPU, describe, pathOf } from '../lib/things.js';
import { load } from '../lib/ui.js';

const CLASSES = {
  Region: [90, 60], Organization: [90, 230], Initiative: [370, 145],
  Brand: [620, 50], Program: [620, 145], Platform: [620, 240],
};
/** Relation, path, place of its name. */
const RELATIONS = [
  ['runs', 'M150 60C240 60 260 120 305 135', 240, 84],
  ['operates', 'M150 230C240 230 260 175 305 157', 240, 222],
  ['locatedIn', 'M90 210L90 84', 128, 150],
  ['locatedIn', 'M60 42C30 -4 150 -4 124 40', 92, 16],
  ['locatedIn', 'M555 250C420 300 200 260 130 84', 330, 262],
  ['partOf', 'M340 127C320 76 420 76 400 125', 370, 80],
  ['partOf', 'M60 248C30 296 150 296 124 252', 92, 300],
];

async function draw() {
  const terms = [...Object.keys(CLASSES), ...new Set(RELATIONS.map(([relation]) => relation))];
  const names = await describe(terms.map(term => TUPU + term));
  const name = term => names.get(TUPU + term).label;
  return svg('svg',
    { class: 'ontology', viewBox: '0 0 720 310', role: 'group', 'aria-label': either('本体图', 'Picture of the ontology') },
    svg('defs', {}, svg('marker', {
      id: 'tip', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto',
    }, svg('path', { class: 'tip', d: 'M0 0L8 4L0 8z' }))),
    ['Brand', 'Program', 'Platform'].map(kind => svg('path', {
      d: `M560 ${CLASSES[kind][1]}L435 145`, 'stroke-dasharray': '4 3', 'marker-end': 'url(#tip)',
    })),
    RELATIONS.map(([relation, d, x, y]) => [
      svg('path', { d, 'marker-end': 'url(#tip)' }),
      svg('text', { class: 'relation', x, y }, name(relation)),
    ]),
    Object.entries(CLASSES).map(([term, [x, y]]) => svg('a', { href: pathOf(TUPU + term) },
      svg('rect', { x: x - 62, y: y - 20, width: 124, height: 40, rx: 6, 'data-types': term }),
      svg('text', { x, y: y + 5 }, name(term)))));
}

load(document.getElementById('picture'), draw);
