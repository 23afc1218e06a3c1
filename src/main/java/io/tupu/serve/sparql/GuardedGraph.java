package io.tupu.serve.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph for property paths, which look triples up one by one, far from any iterator. */
final class GuardedGraph extends WrappedGraph {
  private static final int EVERY = 0x3F;

  private final Meter meter;
  private int steps;

  GuardedGraph(Graph graph, Meter meter) {
    super(graph);
    this.meter = meter;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return asked(super.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
    return asked(super.find(s, p, o));
  }

  private ExtendedIterator<Triple> asked(ExtendedIterator<Triple> found) {
    ask();
    return found.mapWith(
        triple -> {
          ask();
          return triple;
        });
  }

  private void ask() {
    if ((steps++ & EVERY) == 0) {
      meter.check();
    }
  }
}
