// A graph as a picture in SVG, for documents and slides.

import { xml } from '../files/xml.js';
import { CORNERS, line, palette, shape } from './look.js';
import { best } from './model.js';

const DASHES = {dashed: '6 4', dotted: '2 3', solid: ''};
const EDGE = 40;

/**
 * @param graph as placed: nodes {id, label, kind, x, y, size}, edges
 * @param named gives the name of a relation
 */
export function picture(graph, named) {
  const colours = palette();
  const places = new Map(graph.nodes.map(node => [node.id, node]));
  const xs = graph.nodes.map(node => node.x);
  const ys = graph.nodes.map(node => node.y);
  const [left, top] = [Math.min(...xs, 0) - 2 * EDGE, Math.min(...ys, 0) - EDGE];
  const [width, height] = [Math.max(...xs, 0) - left + 2 * EDGE, Math.max(...ys, 0) - top + 2 * EDGE];
  const edges = graph.edges.map(edge => drawEdge(edge, places.get(edge.source), places.get(edge.target), named, colours));
  const nodes = graph.nodes.map(node => drawNode(node, colours));
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, width, height].map(round).join(' ')}" width="${round(width)}" height="${round(height)}" font-family="'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif">
<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 10 5 0 10z" fill="${colours.soft}"/></marker></defs>
<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" fill="${colours.paper}"/>
${edges.join('\n')}
${nodes.join('\n')}
</svg>
`;
}

const round = n => Math.round(n * 10) / 10;

function drawEdge(edge, from, to, named, colours) {
  if (edge.source === edge.target) {
    return '';
  }
  const distance = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / distance, (to.y - from.y) / distance];
  const [x1, y1] = [from.x + (dx * from.size) / 2, from.y + (dy * from.size) / 2];
  const [x2, y2] = [to.x - dx * (to.size / 2 + 2), to.y - dy * (to.size / 2 + 2)];
  const local = edge.relation.replace(/^.*[#/]/, '');
  const dash = DASHES[line(local, best(edge)?.status.endsWith('#Planned'))];
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${colours.soft}" stroke-opacity=".6" marker-end="url(#arrow)"${dash ? ` stroke-dasharray="${dash}"` : ''}/>` +
    `<text x="${round((x1 + x2) / 2)}" y="${round((y1 + y2) / 2 - 3)}" font-size="9" text-anchor="middle" fill="${colours.soft}">${xml(named(edge.relation))}</text>`;
}

function drawNode(node, colours) {
  const fill = colours.kind(node.kind);
  const half = node.size / 2;
  const corners = CORNERS[shape(node.kind)];
  const body = corners
    ? `<polygon points="${corners.map(([x, y]) => `${round(node.x + x * half)},${round(node.y + y * half)}`).join(' ')}" fill="${fill}"/>`
    : `<circle cx="${round(node.x)}" cy="${round(node.y)}" r="${round(half)}" fill="${fill}"/>`;
  const weight = node.wanted ? ' font-weight="bold"' : '';
  return `<g>${body}<text x="${round(node.x)}" y="${round(node.y + half + 14)}" font-size="12" text-anchor="middle" fill="${colours.ink}"${weight}>${xml(node.label)}</text></g>`;
}
