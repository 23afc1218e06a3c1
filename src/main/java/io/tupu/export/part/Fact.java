package io.tupu.export.part;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A statement that two entities stand in a relation.
 *
 * @param claim that says so; {@link Node#ANY} for what the region tables say
 * @param graph that it stands in
 * @param confidence between 0 and 1; 1 where the tables say so
 * @param asserted whether it makes a plain triple, unlike what is planned or denied
 */
record Fact(Node claim, Node graph, Triple said, double confidence, boolean asserted) {

  Node subject() {
    return said.getSubject();
  }

  Node object() {
    return said.getObject();
  }

  boolean claimed() {
    return claim.isConcrete();
  }
}
