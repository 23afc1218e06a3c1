package io.tupu.graph;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.jena.graph.Node;

/**
 * Literals of the numbers that places in texts have: every document has the small ones again.
 * Thread-safe.
 */
final class Numbers {
  private static final int KEPT = 1 << 14;

  private final AtomicReferenceArray<Node> kept = new AtomicReferenceArray<>(KEPT);

  /**
   * @param number not negative
   */
  Node of(int number) {
    if (number >= KEPT) {
      return Literals.integer(number);
    }
    Node known = kept.get(number);
    if (known == null) {
      known = Literals.integer(number);
      kept.set(number, known);
    }
    return known;
  }
}
