package io.tupu.knowledge;

import java.util.ArrayList;
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
  private final Map<String, Map<String, Integer>> numbers = new HashMap<>();
  private final Map<String, WordSet> sets = new ConcurrentHashMap<>();
  private int slots;

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
      rule.words().forEach((slot, words) -> note(rule, slot, words, senses));
    }
    index = new WordIndex<>(senses);
  }

  private void note(Rule rule, String slot, List<String> words, Map<String, List<Sense>> senses) {
    int number =
        numbers
            .computeIfAbsent(rule.id(), id -> new HashMap<>())
            .computeIfAbsent(slot, s -> slots++);
    // Interned, since the names of slots and rules are compared at every word of a text.
    Sense sense = new Sense(rule, slot.intern(), number);
    for (String word : new TreeSet<>(words)) {
      senses.computeIfAbsent(word, w -> new ArrayList<>(1)).add(sense);
    }
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
    Map<String, Integer> own = numbers.get(rule);
    return own == null ? -1 : own.getOrDefault(slot, -1);
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
