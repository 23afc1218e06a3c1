// Fetches facts from the endpoint into a graph.
import { either } from '../lib/i18n.js';
import { ask, iri, literal, view } from '../lib/sparql.js';
import { describe, kind } from '../lib/things.js';

/** Facts that a thing brings along when it comes in. */
export const AROUND = 80;
/** Things that one click expands. */
export const STEP = 50;
/** Facts of a document, and of the whole graph. */
export const MOST = 1_000;

export class Source {
  constructor(graph, onQuery) {
    this.graph = graph;
    this.onQuery = onQuery;
  }

  /** Names of relations, statuses and classes by IRI, from the ontology. */
  async vocabulary() {
    const { rows } = await ask('graph-vocabulary');
    this.names = new Map(rows.map(row => [row.term.value, either(row.zh.value, row.en.value)]));
    this.relations = [...new Set(rows.filter(row => row.kind.value === 'relation').map(row => row.term.value))];
    this.named = term => this.names.get(term) ?? term.replace(/^.*[#/]/, '');
  }

  async run(name, values) {
    this.onQuery(await view(name, values));
    return (await ask(name, values)).rows;
  }

  /** A thing with the surest facts about it. Answers whether there are more. */
  async around(things) {
    for (const thing of things) this.graph.node(thing).wanted = true;
    const rows = await this.run('graph-around', {
      this: things.map(iri), relation: this.relations.map(iri), limit: AROUND * things.length,
    });
    return this.take(rows) === AROUND * things.length;
  }

  async document(document) {
    return this.take(await this.run('graph-said', { document: iri(document), limit: MOST })) === MOST;
  }

  async whole() {
    return this.take(await this.run('graph-whole', { limit: MOST })) === MOST;
  }

  /** What one relation leads to from a thing; the first so many, or all. */
  async expand(thing, relation, way, count) {
    const { rows } = await ask('graph-others', {
      this: iri(thing), relation: iri(relation), way: literal(way), limit: count,
    });
    const others = rows.map(row => iri(row.other.value));
    if (others.length === 0) return;
    const [subject, object] = way === 'out' ? [iri(thing), others] : [others, iri(thing)];
    this.take(await this.run('graph-between', { subject, relation: iri(relation), object }));
  }

  /** Facts of a path, each with its claims. */
  async facts(list) {
    for (const { source, relation, target } of list) {
      const rows = await this.run('graph-between', { subject: iri(source), relation: iri(relation), object: iri(target) });
      this.take(rows);
    }
  }

  /** What lies one step away from these, for the search of paths. */
  async steps(things) {
    const { rows } = await ask('graph-steps', { this: things.map(iri), relation: this.relations.map(iri) });
    return rows.map(row => ({
      from: row.this.value, to: row.other.value, relation: row.relation.value, way: row.way.value,
    }));
  }

  /** How many things each relation leads to: {relation, way, count}. */
  async counts(thing) {
    const { rows } = await ask('graph-counts', { this: iri(thing), relation: this.relations.map(iri) });
    return rows.filter(row => row.relation).map(row => ({
      relation: row.relation.value, way: row.way.value, count: Number(row.count.value),
    }));
  }

  /** The sentences of claims, the surest first. */
  async evidence(claims) {
    const { rows } = await ask('graph-evidence', { claim: claims.map(iri) });
    return rows.map(row => Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value])));
  }

  take(rows) {
    for (const row of rows) {
      const claim = row.claim && {
        id: row.claim.value,
        document: row.document.value,
        status: row.status.value,
        confidence: Number(row.confidence.value),
        year: row.year?.value ?? '',
      };
      this.graph.fact(row.subject.value, row.relation.value, row.object.value, claim);
    }
    return rows.length;
  }

  /** Gives all things their names and types, and the documents of claims their titles. */
  async describe() {
    const { graph } = this;
    const documents = new Set();
    for (const edge of graph.edges.values()) edge.claims.forEach(claim => documents.add(claim.document));
    const known = await describe([...graph.nodes.keys(), ...documents]);
    for (const node of graph.nodes.values()) {
      const { label, types } = known.get(node.id);
      node.label = label;
      node.types = types;
      node.kind = kind(node.id) ?? '';
    }
    this.titles = new Map([...documents].map(document => [document, known.get(document).label]));
  }
}
