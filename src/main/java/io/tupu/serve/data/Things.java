package io.tupu.serve.data;

import io.tupu.graph.Vocab;
import io.tupu.serve.http.Budget;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What the dataset says of one thing, as a graph: everything with it as subject, a page of what
 * points to it, the claims among that with their evidence, and the labels of its neighbours. Of a
 * document or another named graph: the whole graph.
 */
final class Things {
  /** Incoming facts on one page. */
  static final int PAGE = 500;

  private final DatasetGraph dataset;
  private final Budget budget;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private Things(DatasetGraph dataset, Budget budget) {
    this.dataset = dataset;
    this.budget = budget;
  }

  /**
   * A description.
   *
   * @param triples empty when nothing is known
   * @param more whether there is a next page
   */
  record Description(Graph triples, boolean more) {}

  static boolean known(DatasetGraph dataset, String iri) {
    Node node = NodeFactory.createURI(iri);
    return dataset.contains(Node.ANY, node, Node.ANY, Node.ANY)
        || dataset.contains(Node.ANY, Node.ANY, Node.ANY, node)
        || dataset.contains(node, Node.ANY, Node.ANY, Node.ANY);
  }

  /**
   * @param page from 1
   */
  static Description describe(DatasetGraph dataset, String iri, int page, Budget budget) {
    Node node = NodeFactory.createURI(iri);
    Things things = new Things(dataset, budget);
    if (dataset.contains(node, Node.ANY, Node.ANY, Node.ANY)) {
      things.addAll(dataset.find(node, Node.ANY, Node.ANY, Node.ANY));
      return new Description(things.graph, false);
    }
    things.outgoing(node);
    boolean more = things.incoming(node, page);
    return new Description(things.graph, more);
  }

  private void outgoing(Node node) {
    Iterator<Quad> quads = dataset.find(Node.ANY, node, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      add(quad);
      label(quad.getObject());
      if (quad.getPredicate().equals(Vocab.EVIDENCE)) {
        addAll(dataset.find(Node.ANY, quad.getObject(), Node.ANY, Node.ANY));
      }
    }
  }

  private boolean incoming(Node node, int page) {
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Node.ANY, node);
    long skip = (long) (page - 1) * PAGE;
    for (int taken = 0; quads.hasNext(); ) {
      Quad quad = quads.next();
      budget.check();
      if (skip > 0) {
        skip--;
        continue;
      }
      if (taken == PAGE) {
        return true;
      }
      taken++;
      add(quad);
      if (quad.getPredicate().equals(Vocab.SUBJECT) || quad.getPredicate().equals(Vocab.OBJECT)) {
        claim(quad.getSubject());
      } else {
        label(quad.getSubject());
      }
    }
    return false;
  }

  private void claim(Node claim) {
    Iterator<Quad> quads = dataset.find(Node.ANY, claim, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      add(quad);
      if (quad.getPredicate().equals(Vocab.EVIDENCE)) {
        addAll(dataset.find(Node.ANY, quad.getObject(), Vocab.ANCHOR_OF, Node.ANY));
      }
    }
  }

  private void label(Node node) {
    if (node.isURI()) {
      addAll(dataset.find(Node.ANY, node, Vocab.PREF_LABEL, Node.ANY));
    }
  }

  private void addAll(Iterator<Quad> quads) {
    quads.forEachRemaining(this::add);
  }

  private void add(Quad quad) {
    budget.check();
    graph.add(quad.asTriple());
  }
}
