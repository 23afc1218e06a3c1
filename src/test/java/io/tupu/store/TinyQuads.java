package io.tupu.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** The least that a graph can hold. */
final class TinyQuads {
  private TinyQuads() {}

  static Quad quad(String graph) {
    Node node = NodeFactory.createURI(graph);
    return Quad.create(node, node, node, node);
  }
}
