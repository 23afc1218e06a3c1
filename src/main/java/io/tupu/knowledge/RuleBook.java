package io.tupu.knowledge;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** All rules of reading, by id. Immutable. */
public final class RuleBook {
  private final SortedMap<String, Rule> rules = new TreeMap<>();
  private final WordIndex<List<Sense>> index;

  /** One use of a word: the rule that lists it and the slot. */
  public record Sense(Rule rule, String slot) {
    public String type() {
      return rule.type();
    }
  }

  public RuleBook(List<Rule> all) {
    Map<String, List<Sense>> senses = new TreeMap<>();
    for (Rule rule : all) {
      rules.put(rule.id(), rule);
      rule.words()
          .forEach(
              (slot, words) -> {
                for (String word : new TreeSet<>(words)) {
                  senses
                      .computeIfAbsent(word, w -> new java.util.ArrayList<>(1))
                      .add(new Sense(rule, slot));
                }
              });
    }
    index = new WordIndex<>(senses);
  }

  /**
   * @throws IllegalArgumentException when there is no such rule
   */
  public Rule rule(String id) {
    Rule rule = rules.get(id);
    if (rule == null) {
      throw new IllegalArgumentException("no rule " + id);
    }
    return rule;
  }

  public List<Rule> all() {
    return List.copyOf(rules.values());
  }

  /** Every word of every rule, to be found in text. */
  public WordIndex<List<Sense>> index() {
    return index;
  }
}
