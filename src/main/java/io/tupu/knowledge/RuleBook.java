package io.tupu.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** All rules of reading, by id. Immutable. */
public final class RuleBook {
  private final SortedMap<String, Rule> rules = new TreeMap<>();
  private final WordIndex<List<Sense>> index;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, WordSet> sets = new ConcurrentHashMap<>();

  /**
   * One use of a word: the rule that lists it and the slot.
   *
   * @param number of rule and slot together, from 0 without gaps
   */
  public record Sense(Rule rule, String slot, int number) {
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
                numbers.putIfAbsent(rule.id() + " " + slot, numbers.size());
                int number = numbers.get(rule.id() + " " + slot);
                for (String word : new TreeSet<>(words)) {
                  senses
                      .computeIfAbsent(word, w -> new java.util.ArrayList<>(1))
                      .add(new Sense(rule, slot, number));
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

  /** The number of a rule's slot; -1 when it has no words. */
  public int number(String rule, String slot) {
    return numbers.getOrDefault(rule + " " + slot, -1);
  }

  /** How many slots there are. */
  public int slots() {
    return numbers.size();
  }

  /** The words of a rule's slot as a set; empty when there are none. */
  public WordSet set(String rule, String slot) {
    return sets.computeIfAbsent(rule + " " + slot, k -> new WordSet(rule(rule).words(slot)));
  }

  /** Every word of every rule, to be found in text. */
  public WordIndex<List<Sense>> index() {
    return index;
  }
}
