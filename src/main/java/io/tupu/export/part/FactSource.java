package io.tupu.export.part;

import io.tupu.graph.StatusTerms;
import io.tupu.graph.Vocab;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The facts of a dataset that are sure enough, found by the entities that they join. */
final class FactSource {
  private final DatasetGraph dataset;
  private final double minConfidence;

  FactSource(DatasetGraph dataset, double minConfidence) {
    this.dataset = dataset;
    this.minConfidence = minConfidence;
  }

  /** Every fact. */
  void all(Consumer<Fact> sink) {
    claims(Vocab.TYPE, Vocab.CLAIM, sink);
    table(Node.ANY, Node.ANY, sink);
  }

  /** What is said of an entity. */
  List<Fact> from(Node entity) {
    List<Fact> facts = new ArrayList<>();
    claims(Vocab.SUBJECT, entity, facts::add);
    table(entity, Node.ANY, facts::add);
    return facts;
  }

  /** What is said of others with this entity at the far end. */
  List<Fact> to(Node entity) {
    List<Fact> facts = new ArrayList<>();
    claims(Vocab.OBJECT, entity, facts::add);
    table(Node.ANY, entity, facts::add);
    return facts;
  }

  private void claims(Node property, Node value, Consumer<Fact> sink) {
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, property, value);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      Fact fact = claim(quad.getGraph(), quad.getSubject());
      if (fact.confidence() >= minConfidence) {
        sink.accept(fact);
      }
    }
  }

  private Fact claim(Node graph, Node claim) {
    Triple said =
        Triple.create(
            value(graph, claim, Vocab.SUBJECT),
            value(graph, claim, Vocab.PREDICATE),
            value(graph, claim, Vocab.OBJECT));
    return new Fact(
        claim,
        graph,
        said,
        number(graph, claim, Vocab.CONFIDENCE),
        StatusTerms.asserted(value(graph, claim, Vocab.STATUS)));
  }

  /** Triples that no claim makes: where regions lie. */
  private void table(Node subject, Node object, Consumer<Fact> sink) {
    Iterator<Quad> quads = dataset.find(Node.ANY, subject, Vocab.LOCATED_IN, object);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (!dataset.contains(quad.getGraph(), quad.getGraph(), Vocab.TYPE, Vocab.DOCUMENT)) {
        sink.accept(new Fact(Node.ANY, quad.getGraph(), quad.asTriple(), 1, true));
      }
    }
  }

  /** The confidence that a number states; 0 where none does. */
  double number(Node graph, Node subject, Node property) {
    Node value = value(graph, subject, property);
    return value.isLiteral() ? Double.parseDouble(value.getLiteralLexicalForm()) : 0;
  }

  private Node value(Node graph, Node subject, Node property) {
    Iterator<Quad> quads = dataset.find(graph, subject, property, Node.ANY);
    return quads.hasNext() ? quads.next().getObject() : Node.ANY;
  }
}
