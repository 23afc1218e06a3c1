// Draws what is seen of a graph, with Cytoscape.js, and says what the user points at.

import { onTheme } from '../lib/theme.js';
import { force } from './force.js';
import { palette, sheet } from './look.js';
import { best } from './model.js';
import { room } from './room.js';

// Cytoscape.js adds a style element unless something has this id; styles of its own would need a
// weaker Content-Security-Policy, and its one rule stands in our own style sheet.
const NO_STYLE = '__________cytoscape_stylesheet';
const MANY = 300;
const VERY_MANY = 600;
/** So many heads do not slow the drawing down. */
const HEADS = 150;
/** So many facts of a thing follow it smoothly while it is dragged; the others come when it is let go. */
const FOLLOW = 120;
/** Names are wider than they are high, so few things are set further apart sideways. */
const WIDER = 1.6;

/** The layouts there are, by name. */
export const LAYOUTS = ['force', 'concentric', 'breadthfirst', 'circle', 'grid'];

/**
 * @param place element to draw in
 * @param on what to call: select({node}|{edge}|null), open(id) for a double click, moved()
 * @param named gives the name of a relation
 */
export async function drawing(place, {on, named}) {
  if (!document.getElementById(NO_STYLE)) {
    const mark = document.createElement('span');
    mark.id = NO_STYLE;
    mark.hidden = true;
    document.body.append(mark);
  }
  const {default: cytoscape} = await import('../lib/cytoscape.js');
  cytoscape.warnings(false);
  const cy = cytoscape({
    container: place,
    style: sheet(),
    minZoom: 0.05,
    maxZoom: 4,
    boxSelectionEnabled: false,
    selectionType: 'single',
    // What keeps a thousand nodes smooth while they are moved.
    hideEdgesOnViewport: false,
    textureOnViewport: true,
    pixelRatio: Math.min(2, devicePixelRatio),
  });
  return new Drawing(cy, on, named);
}

class Drawing {
  constructor(cy, on, named) {
    this.cy = cy;
    this.named = named;
    this.graph = { nodes: [], edges: [] };
    this.many = false;
    this.veryMany = false;
    cy.on('select', event => {
      const element = event.target;
      this.near(element);
      on.select(element.isNode() ? {node: element.id()} : {edge: element.id()});
    });
    cy.on('unselect', () => {
      cy.edges('.near').removeClass('near');
      setTimeout(() => cy.$(':selected').empty() && on.select(null));
    });
    cy.on('drag', 'node', event => this.thin(event.target));
    cy.on('free', () => this.whole());
    cy.on('dbltap', 'node', event => on.open(event.target.id()));
    onTheme(() => cy.destroyed() || cy.style(sheet(this.many, this.veryMany)));
  }

  /** Shows this instead; what was there keeps its place. Answers whether something is new. */
  set(graph) {
    const {cy} = this;
    this.graph = graph;
    const [many, veryMany] = [MANY, VERY_MANY].map(most => graph.nodes.length > most);
    if (this.many !== many || this.veryMany !== veryMany) {
      Object.assign(this, { many, veryMany });
      cy.style(sheet(many, veryMany));
    }
    const wanted = new Set([...graph.nodes.map(n => n.id), ...graph.edges.map(e => e.id)]);
    const degree = new Map();
    for (const edge of graph.edges) {
      degree.set(edge.source, (degree.get(edge.source) ?? 0) + 1);
      degree.set(edge.target, (degree.get(edge.target) ?? 0) + 1);
    }
    const fresh = [];
    cy.batch(() => {
      cy.elements().filter(element => !wanted.has(element.id())).remove();
      for (const node of graph.nodes) {
        this.put('nodes', {
          id: node.id, label: node.label, kind: node.kind, wanted: node.wanted ? 1 : 0,
          size: 18 + Math.min(26, 5 * Math.sqrt(degree.get(node.id) ?? 0)),
        }, fresh);
      }
      for (const edge of graph.edges) {
        const claim = best(edge);
        this.put('edges', {
          id: edge.id, source: edge.source, target: edge.target, local: edge.relation.replace(/^.*[#/]/, ''),
          planned: claim?.status.endsWith('#Planned') ? 1 : 0,
          label: this.named(edge.relation), width: 1 + Math.min(3, edge.claims.length / 2),
        }, fresh);
      }
      cy.add(fresh);
    });
    return fresh.length > 0;
  }

  /** Where facts have no heads, those of the thing that is selected get them. */
  near(element) {
    if (!this.veryMany || !element.isNode()) return;
    const edges = element.connectedEdges();
    if (edges.length <= HEADS) edges.addClass('near');
  }

  /** Of a thing with very many facts draws only some while it is dragged. */
  thin(node) {
    if (this.thinned) return;
    const edges = node.connectedEdges();
    this.thinned = edges.filter((_, i) => edges.length > FOLLOW && i % Math.ceil(edges.length / FOLLOW) > 0);
    this.cy.batch(() => this.thinned.addClass('left'));
  }

  /** All facts again. */
  whole() {
    this.cy.batch(() => this.thinned?.removeClass('left'));
    this.thinned = null;
  }

  /** Changes what is there, or notes it as new. */
  put(group, data, fresh) {
    const known = this.cy.getElementById(data.id);
    if (known.nonempty()) {
      known.data(data);
      return;
    }
    const count = fresh.length;
    // Somewhere of its own, until all are arranged.
    const position = { x: 40 * (count % 40), y: 40 * Math.floor(count / 40) };
    fresh.push(group === 'nodes' ? { group, data, position } : { group, data });
  }

  /** Gives every node its place; with `fresh` whatever place it had. */
  async arrange(layout, { fit = true, fresh = false } = {}) {
    this.arranging?.abort();
    const arranging = new AbortController();
    this.arranging = arranging;
    if (layout === 'force') {
      const places = await force(this.begin(fresh), this.graph.edges, arranging.signal);
      if (!places) {
        return;
      }
      const wider = this.wider();
      for (const [id, place] of places) {
        const element = this.cy.getElementById(id);
        Object.assign(place, { x: place.x * wider, size: element.data('size'), label: element.data('label') });
      }
      if (!this.many) room([...places.values()]);
      const positions = node => ({ x: places.get(node.id()).x, y: places.get(node.id()).y });
      this.cy.layout({name: 'preset', positions, fit: false, animate: false}).run();
    } else {
      const degree = node => node.degree();
      this.cy.layout({
        name: layout, animate: false, fit: false, spacingFactor: 1.1, avoidOverlap: !this.many,
        concentric: degree, levelWidth: () => 2, directed: true, nodeDimensionsIncludeLabels: !this.many,
        sort: (a, b) => a.data('kind').localeCompare(b.data('kind')) || a.data('label').localeCompare(b.data('label'), 'zh'),
      }).run();
    }
    this.cy.nodes().scratch('placed', true);
    if (fit) {
      this.fit();
    }
  }

  wider() {
    return this.many ? 1 : WIDER;
  }

  /** Where the forces begin: at the places that things have, new ones beside one that has. */
  begin(fresh) {
    const placed = element => !fresh && element.scratch('placed');
    return this.graph.nodes.map(({ id }, i) => {
      const element = this.cy.getElementById(id);
      if (placed(element)) {
        return { id, x: element.position().x / this.wider(), y: element.position().y };
      }
      const beside = element.neighborhood('node').filter(placed);
      if (beside.empty()) {
        return { id };
      }
      const { x, y } = beside[0].position();
      return { id, x: x / this.wider() + 60 * Math.cos(i * 2.4), y: y + 60 * Math.sin(i * 2.4) };
    });
  }

  fit() {
    this.cy.resize();
    this.cy.fit(undefined, 30);
    if (this.cy.zoom() > 1.3) {
      this.cy.zoom(1.3);
      this.cy.center();
    }
  }

  zoom(factor) {
    const {cy} = this;
    cy.zoom({level: cy.zoom() * factor, renderedPosition: {x: cy.width() / 2, y: cy.height() / 2}});
  }

  /** Marks one thing or fact as pointed at, as a click would. */
  select(id) {
    this.cy.$(':selected').unselect();
    const element = id && this.cy.getElementById(id);
    if (element?.nonempty()) {
      element.select();
      const box = element.renderedBoundingBox();
      if (box.x1 < 0 || box.y1 < 0 || box.x2 > this.cy.width() || box.y2 > this.cy.height()) {
        this.cy.center(element);
      }
    }
  }

  /** The things next to one, by the direction in which they lie. */
  toward(id, dx, dy) {
    const from = this.cy.getElementById(id);
    const here = from.position();
    const candidates = (from.neighborhood('node').nonempty() ? from.neighborhood('node') : this.cy.nodes()).filter(n => n.id() !== id);
    let found = null;
    let least = Infinity;
    candidates.forEach(node => {
      const x = node.position().x - here.x;
      const y = node.position().y - here.y;
      const along = x * dx + y * dy;
      const cost = Math.hypot(x, y) + 2 * Math.abs(x * dy - y * dx);
      if (along > 0 && cost < least) {
        least = cost;
        found = node.id();
      }
    });
    return found;
  }

  /** Marks the facts of paths. */
  mark(ids) {
    this.cy.batch(() => {
      this.cy.edges('.path').removeClass('path');
      ids.forEach(id => this.cy.getElementById(id).addClass('path'));
    });
  }

  /** What is seen, with places. */
  placed() {
    const nodes = this.graph.nodes.map(node => {
      const element = this.cy.getElementById(node.id);
      return {...node, ...element.position(), size: element.data('size')};
    });
    return {nodes, edges: this.graph.edges};
  }

  /** A picture of all that is seen, as a Blob. */
  png() {
    const scale = Math.min(2, 6000 / Math.max(1, this.cy.elements().boundingBox().w));
    return this.cy.png({output: 'blob-promise', full: true, scale, bg: palette().paper});
  }

  destroy() {
    this.arranging?.abort();
    this.cy.destroy();
  }
}
