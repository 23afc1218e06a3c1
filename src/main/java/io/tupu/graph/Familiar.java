package io.tupu.graph;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import org.apache.jena.graph.Node;

/**
 * What every document names again, made once: places in texts, degrees of confidence, rules. Never
 * many, since there are few rules and only small numbers are kept. Thread-safe.
 */
final class Familiar {
  private static final int NUMBERS = 1 << 14;
  private static final int PARTS = 10_000;
  private static final int YEARS = 10_000;

  private final Iris iris;
  private final AtomicReferenceArray<Node> numbers = new AtomicReferenceArray<>(NUMBERS);
  private final AtomicReferenceArray<Node> parts = new AtomicReferenceArray<>(PARTS + 1);
  private final AtomicReferenceArray<Node> years = new AtomicReferenceArray<>(YEARS);
  private final Map<String, Node> rules = new ConcurrentHashMap<>();

  Familiar(Iris iris) {
    this.iris = iris;
  }

  /**
   * @param number not negative
   */
  Node number(int number) {
    if (number >= NUMBERS) {
      return Literals.integer(number);
    }
    return once(numbers, number, Literals::integer);
  }

  /** See {@link Literals#decimal}. */
  Node decimal(double number) {
    int part = (int) Math.round(number * PARTS);
    if (part < 0 || part > PARTS || (double) part / PARTS != number) {
      return Literals.decimal(number);
    }
    return once(parts, part, p -> Literals.decimal((double) p / PARTS));
  }

  private static Node once(AtomicReferenceArray<Node> known, int at, IntFunction<Node> made) {
    Node node = known.get(at);
    if (node == null) {
      node = made.apply(at);
      known.set(at, node);
    }
    return node;
  }

  /** See {@link Literals#year}. */
  Node year(int year) {
    if (year < 0 || year >= YEARS) {
      return Literals.year(year);
    }
    Node known = years.get(year);
    if (known == null) {
      known = Literals.year(year);
      years.set(year, known);
    }
    return known;
  }

  Node rule(String id) {
    Node known = rules.get(id);
    return known != null ? known : rules.computeIfAbsent(id, iris::rule);
  }
}
