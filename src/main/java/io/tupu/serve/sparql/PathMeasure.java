package io.tupu.serve.sparql;

import io.tupu.serve.http.Refusal;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;

/** Counts the steps that a property path is written with. */
final class PathMeasure {
  private final Limits limits;
  private int steps;

  PathMeasure(Limits limits) {
    this.limits = limits;
  }

  /**
   * @param path null for a plain predicate
   * @throws Refusal when there are too many
   */
  void measure(Path path) {
    steps += path instanceof P_NegPropSet set ? set.getNodes().size() : 1;
    if (steps > limits.depth()) {
      throw new Refusal(400, "A property path has more than " + limits.depth() + " steps.");
    }
    if (path instanceof P_Path1 one) {
      measure(one.getSubPath());
    } else if (path instanceof P_Path2 two) {
      measure(two.getLeft());
      measure(two.getRight());
    }
  }
}
