// What is in a graph, and what of it is to be seen. Knows nothing of drawing.

/** The filter that lets everything pass. */
export const OPEN = Object.freeze({
  kinds: [], relations: [], statuses: [], years: [], documents: [], confidence: 0,
});

/** The year of claims that say none. */
export const NO_YEAR = '';

export class Graph {
  constructor() {
    this.nodes = new Map();
    this.edges = new Map();
  }

  /** A thing; what is known of it already stays. */
  node(id) {
    let node = this.nodes.get(id);
    if (!node) {
      node = {id, label: '', kind: '', types: [], wanted: false};
      this.nodes.set(id, node);
    }
    return node;
  }

  /**
   * A fact, with a claim if it rests on one; facts of the region table rest on none.
   *
   * @param claim {id, document, status, confidence, year}
   */
  fact(source, relation, target, claim) {
    this.node(source);
    this.node(target);
    const id = `${source} ${relation} ${target}`;
    let edge = this.edges.get(id);
    if (!edge) {
      edge = {id, source, target, relation, claims: []};
      this.edges.set(id, edge);
    }
    if (claim && !edge.claims.some(other => other.id === claim.id)) {
      edge.claims.push(claim);
    }
    return edge;
  }

  /** Takes a thing out, with its facts and what hangs on nothing else then. */
  remove(id) {
    this.nodes.delete(id);
    for (const [key, edge] of this.edges) {
      if (edge.source === id || edge.target === id) {
        this.edges.delete(key);
        this.dropIfAlone(edge.source === id ? edge.target : edge.source);
      }
    }
  }

  dropIfAlone(id) {
    const node = this.nodes.get(id);
    if (node && !node.wanted && ![...this.edges.values()].some(e => e.source === id || e.target === id)) {
      this.nodes.delete(id);
    }
  }

  /**
   * What the filter lets pass: facts with at least one claim that fits, and things that are wanted
   * for themselves or have such a fact.
   *
   * @returns {nodes, edges}; edges with the claims that fit
   */
  seen(filter) {
    const edges = [];
    const held = new Set();
    for (const edge of this.edges.values()) {
      const claims = edge.claims.filter(claim => fits(claim, filter));
      const table = edge.claims.length === 0 && filter.documents.length === 0;
      const ends = [this.nodes.get(edge.source), this.nodes.get(edge.target)];
      if ((claims.length > 0 || table) && !filter.relations.includes(edge.relation) &&
          !ends.some(node => filter.kinds.includes(node.kind))) {
        edges.push({...edge, claims});
        held.add(edge.source).add(edge.target);
      }
    }
    const nodes = [...this.nodes.values()].filter(node =>
      !filter.kinds.includes(node.kind) && (node.wanted || held.has(node.id)));
    return {nodes, edges};
  }

  /** The values that claims have, to filter by, each with its number of facts. */
  values() {
    const count = {kinds: new Map(), relations: new Map(), statuses: new Map(), years: new Map(), documents: new Map()};
    const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
    for (const node of this.nodes.values()) {
      add(count.kinds, node.kind);
    }
    for (const edge of this.edges.values()) {
      add(count.relations, edge.relation);
      for (const name of ['status', 'year', 'document']) {
        const plural = {status: 'statuses', year: 'years', document: 'documents'}[name];
        new Set(edge.claims.map(claim => claim[name])).forEach(value => add(count[plural], value));
      }
    }
    return count;
  }
}

/** Lists of a filter name what is left out; of documents, what alone is kept. */
function fits(claim, filter) {
  return claim.confidence >= filter.confidence &&
    !filter.statuses.includes(claim.status) &&
    !filter.years.includes(claim.year) &&
    (filter.documents.length === 0 || filter.documents.includes(claim.document));
}

/** The claim that an edge is drawn by: the surest. */
export function best(edge) {
  return edge.claims.reduce((a, b) => (a && a.confidence >= b.confidence ? a : b), undefined);
}

/** The things next to one, in the order of their names. */
export function neighbours(seen, id) {
  const names = new Map(seen.nodes.map(node => [node.id, node.label]));
  const ids = new Set();
  for (const edge of seen.edges) {
    if (edge.source === id) {
      ids.add(edge.target);
    } else if (edge.target === id) {
      ids.add(edge.source);
    }
  }
  return [...ids].sort((a, b) => (names.get(a) ?? '').localeCompare(names.get(b) ?? '', 'zh'));
}
