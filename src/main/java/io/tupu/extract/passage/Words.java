package io.tupu.extract.passage;

import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex;
import io.tupu.knowledge.WordIndex.Match;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where the words of the rules stand in one text: by their start, by their end, by rule and slot.
 */
public final class Words {
  private final List<List<Match<List<Sense>>>> from;
  private final List<List<Match<List<Sense>>>> to;
  private final List<List<Match<List<Sense>>>> all;
  private final RuleBook rules;

  Words(String text, RuleBook rules) {
    this.rules = rules;
    this.all = none(rules.slots());
    WordIndex<List<Sense>> index = rules.index();
    from = none(text.length() + 1);
    to = none(text.length() + 1);
    for (int at = 0; at < text.length(); at++) {
      List<Match<List<Sense>>> found = index.matchesAt(text, at);
      if (!found.isEmpty()) {
        from.set(at, found);
        for (Match<List<Sense>> match : found) {
          note(match);
        }
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<List<Match<List<Sense>>>> none(int length) {
    List[] lists = new List[length];
    Arrays.fill(lists, List.of());
    return (List) Arrays.asList(lists);
  }

  private void note(Match<List<Sense>> match) {
    add(to, match.end(), match);
    for (Sense sense : match.value()) {
      add(all, sense.number(), match);
    }
  }

  private static void add(List<List<Match<List<Sense>>>> lists, int at, Match<List<Sense>> match) {
    List<Match<List<Sense>>> list = lists.get(at);
    if (list.isEmpty()) {
      list = new ArrayList<>(2);
      lists.set(at, list);
    }
    list.add(match);
  }

  /** Every word of a slot in the text, by start, the longer first. */
  public List<Match<List<Sense>>> all(String rule, String slot) {
    int number = rules.number(rule, slot);
    return number < 0 ? List.of() : all.get(number);
  }

  /** Words that start here, the longest first. */
  public List<Match<List<Sense>>> from(int at) {
    return at >= 0 && at < from.size() ? from.get(at) : List.of();
  }

  /** Words that end here; as they were collected from left to right the longest comes first. */
  public List<Match<List<Sense>>> to(int end) {
    return end >= 0 && end < to.size() ? to.get(end) : List.of();
  }

  /** The longest word of a slot that starts here. */
  public Optional<Match<List<Sense>>> from(int at, String rule, String slot) {
    return first(from(at), rule, slot);
  }

  /** The longest word of a slot that ends here. */
  public Optional<Match<List<Sense>>> to(int end, String rule, String slot) {
    return first(to(end), rule, slot);
  }

  private static Optional<Match<List<Sense>>> first(
      List<Match<List<Sense>>> matches, String rule, String slot) {
    for (Match<List<Sense>> match : matches) {
      if (has(match, rule, slot)) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }

  /** The longest head of this kind of rule that ends here, with the rule. */
  public Optional<Rule> headTo(int end, String kind, Predicate<Match<List<Sense>>> where) {
    for (Match<List<Sense>> match : to(end)) {
      if (where.test(match)) {
        for (Sense sense : match.value()) {
          if (sense.slot().equals("head") && sense.rule().kind().equals(kind)) {
            return Optional.of(sense.rule());
          }
        }
      }
    }
    return Optional.empty();
  }

  public static boolean has(Match<List<Sense>> match, String rule, String slot) {
    for (Sense sense : match.value()) {
      if (sense.slot().equals(slot) && sense.rule().id().equals(rule)) {
        return true;
      }
    }
    return false;
  }
}
