package io.tupu.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** All rules of reading, by id. Immutable. */
public final class RuleBook {
  private final Map<String, Rule> rules = new HashMap<>();
  private final WordIndex<List<Sense>> index;
  private final List<Sense> uses = new ArrayList<>();
  private final Sense[] table;
  private final Map<String, WordSet> sets = new ConcurrentHashMap<>();

  /**
   * One use of a word: the rule that lists it and the slot.
   *
   * @param number of rule and slot together, from 0 without gaps
   * @param sign of rule and slot together, see {@link RuleBook#sign}
   */
  public record Sense(Rule rule, String slot, int number, long sign) {
    public String type() {
      return rule.type();
    }

    /** Whether it is a use by this slot of this rule. */
    public boolean is(String id, String name) {
      return slot.equals(name) && rule.id().equals(id);
    }
  }

  public RuleBook(List<Rule> all) {
    Map<String, List<Sense>> senses = new TreeMap<>();
    for (Rule rule : all) {
      rules.put(rule.id(), rule);
      rule.words().forEach((slot, words) -> note(rule, slot, words, senses));
    }
    index = new WordIndex<>(senses);
    table = new Sense[Integer.highestOneBit(uses.size() + 1) * 4];
    uses.forEach(this::put);
  }

  private void note(Rule rule, String slot, List<String> words, Map<String, List<Sense>> senses) {
    // Interned, as those of rules are: they are compared at every word of a text.
    Sense sense = new Sense(rule, slot.intern(), uses.size(), sign(rule.id(), slot));
    uses.add(sense);
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

  /** By id. */
  public List<Rule> all() {
    return rules.values().stream().sorted(Comparator.comparing(Rule::id)).toList();
  }

  private void put(Sense sense) {
    int at = place(sense.rule().id(), sense.slot());
    while (table[at] != null) {
      at = at + 1 & table.length - 1;
    }
    table[at] = sense;
  }

  private int place(String rule, String slot) {
    return hash(rule, slot) >>> 8 & table.length - 1;
  }

  private static int hash(String rule, String slot) {
    return (rule.hashCode() * 31 + slot.hashCode()) * 0x9E3779B9;
  }

  /**
   * One of 64 bits for a rule's slot: where it is missing in the bits of many uses, the slot is not
   * among them; where it is set, another slot may have set it.
   */
  public static long sign(String rule, String slot) {
    return 1L << (hash(rule, slot) >>> 26);
  }

  /** The number of a rule's slot; -1 when it has no words. */
  public int number(String rule, String slot) {
    int at = place(rule, slot);
    while (table[at] != null && !table[at].is(rule, slot)) {
      at = at + 1 & table.length - 1;
    }
    return table[at] == null ? -1 : table[at].number();
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
