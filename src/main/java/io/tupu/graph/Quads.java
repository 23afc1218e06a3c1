package io.tupu.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/** Sends triples of one named graph into a stream. */
record Quads(Node graph, StreamRDF out) {

  void add(Node subject, Node predicate, Node object) {
    out.quad(Quad.create(graph, subject, predicate, object));
  }
}
