package io.tupu.export.part;

import io.tupu.graph.Vocab;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset with its claims as reifiers of RDF 1.2: in place of {@code rdf:Statement} with subject,
 * predicate and object, each claim {@code rdf:reifies} a triple term. All else stays, so the two
 * forms can be turned into each other.
 */
final class ReifierView extends ReadView {
  private static final Node REIFIES = NodeFactory.createURI(Vocab.RDF + "reifies");
  private static final List<Node> REPLACED = List.of(Vocab.PREDICATE, Vocab.OBJECT);

  private final DatasetGraph dataset;

  ReifierView(DatasetGraph dataset) {
    super(dataset);
    this.dataset = dataset;
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    if (predicate.isConcrete() || object.isConcrete()) {
      // Exporters ask for whole subjects only.
      return Iter.filter(
          find(graph, subject, Node.ANY, Node.ANY),
          quad -> predicate.matches(quad.getPredicate()) && object.matches(quad.getObject()));
    }
    return Iter.flatMap(dataset.find(graph, subject, Node.ANY, Node.ANY), this::reified);
  }

  private Iterator<Quad> reified(Quad quad) {
    Node property = quad.getPredicate();
    if (REPLACED.contains(property) || quad.getObject().equals(Vocab.STATEMENT)) {
      return statement(quad) ? Collections.emptyIterator() : Iter.singletonIterator(quad);
    }
    if (property.equals(Vocab.SUBJECT) && statement(quad)) {
      Triple said =
          Triple.create(quad.getObject(), value(quad, Vocab.PREDICATE), value(quad, Vocab.OBJECT));
      return Iter.singletonIterator(
          Quad.create(
              quad.getGraph(), quad.getSubject(), REIFIES, NodeFactory.createTripleTerm(said)));
    }
    return Iter.singletonIterator(quad);
  }

  /** Whether the subject is a statement with one value of each kind; others stay as they are. */
  private boolean statement(Quad quad) {
    return dataset.contains(quad.getGraph(), quad.getSubject(), Vocab.TYPE, Vocab.STATEMENT)
        && single(quad, Vocab.SUBJECT)
        && single(quad, Vocab.PREDICATE)
        && single(quad, Vocab.OBJECT);
  }

  private boolean single(Quad quad, Node property) {
    Iterator<Quad> values = dataset.find(quad.getGraph(), quad.getSubject(), property, Node.ANY);
    if (!values.hasNext()) {
      return false;
    }
    values.next();
    return !values.hasNext();
  }

  private Node value(Quad quad, Node property) {
    return dataset.find(quad.getGraph(), quad.getSubject(), property, Node.ANY).next().getObject();
  }
}
