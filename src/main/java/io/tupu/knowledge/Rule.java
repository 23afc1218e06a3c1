package io.tupu.knowledge;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rule of reading: its kind says which mechanism uses it, its word lists what the mechanism looks
 * for.
 *
 * @param id local name, part of the IRI that claims and mentions point to
 * @param kind the mechanism
 * @param type local name of the class or relation that it yields; empty for a rule that rejects
 * @param words by slot, in the order of the words' code points
 * @param confidence how often the rule is right, in [0, 1]
 * @param example a text, and under {@code expect} what must be found in it
 */
public record Rule(
    String id,
    String kind,
    String type,
    SortedMap<String, List<String>> words,
    double confidence,
    String example,
    List<String> expect) {
  public Rule {
    id = id.intern();
    words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    expect = List.copyOf(expect);
  }

  /** The words of a slot; empty when the rule has none. */
  public List<String> words(String slot) {
    return words.getOrDefault(slot, List.of());
  }
}
