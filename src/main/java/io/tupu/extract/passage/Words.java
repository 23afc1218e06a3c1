package io.tupu.extract.passage;

import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex;
import io.tupu.knowledge.WordIndex.Match;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where the words of the rules stand in one text: by their start, by their end, by slot. */
public final class Words {
  private final List<Match<List<Sense>>> inOrder = new ArrayList<>();
  private final List<Match<List<Sense>>>[] from;
  private final List<Match<List<Sense>>>[] to;
  private final BitSet slots = new BitSet();
  private final RuleBook rules;

  Words(String text, RuleBook rules) {
    this.rules = rules;
    WordIndex<List<Sense>> index = rules.index();
    from = none(text.length() + 1);
    to = none(text.length() + 1);
    for (int at = 0; at < text.length(); at++) {
      List<Match<List<Sense>>> found = index.matchesAt(text, at);
      if (!found.isEmpty()) {
        from[at] = found;
        for (int i = 0; i < found.size(); i++) {
          note(found.get(i));
        }
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<Match<List<Sense>>>[] none(int length) {
    List[] lists = new List[length];
    Arrays.fill(lists, List.of());
    return lists;
  }

  private void note(Match<List<Sense>> match) {
    inOrder.add(match);
    for (int i = 0; i < match.value().size(); i++) {
      slots.set(match.value().get(i).number());
    }
    List<Match<List<Sense>>> ending = to[match.end()];
    if (ending.isEmpty()) {
      to[match.end()] = List.of(match);
    } else {
      List<Match<List<Sense>>> more = new ArrayList<>(ending);
      more.add(match);
      to[match.end()] = more;
    }
  }

  /** Every word of a slot in the text, by start, the longer first. */
  public List<Match<List<Sense>>> all(String rule, String slot) {
    int number = rules.number(rule, slot);
    if (number < 0 || !slots.get(number)) {
      return List.of();
    }
    List<Match<List<Sense>>> all = new ArrayList<>();
    for (Match<List<Sense>> match : inOrder) {
      for (int i = 0; i < match.value().size(); i++) {
        if (match.value().get(i).number() == number) {
          all.add(match);
        }
      }
    }
    return all;
  }

  /** Whether a word of a slot stands anywhere in the text. */
  public boolean any(String rule, String slot) {
    int number = rules.number(rule, slot);
    return number >= 0 && slots.get(number);
  }

  /** Words that start here, the longest first. */
  public List<Match<List<Sense>>> from(int at) {
    return at >= 0 && at < from.length ? from[at] : List.of();
  }

  /** Words that end here; as they were collected from left to right the longest comes first. */
  public List<Match<List<Sense>>> to(int end) {
    return end >= 0 && end < to.length ? to[end] : List.of();
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
    for (int i = 0; i < matches.size(); i++) {
      if (has(matches.get(i), rule, slot)) {
        return Optional.of(matches.get(i));
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
    List<Sense> senses = match.value();
    for (int i = 0; i < senses.size(); i++) {
      Sense sense = senses.get(i);
      if (sense.slot().equals(slot) && sense.rule().id().equals(rule)) {
        return true;
      }
    }
    return false;
  }
}
