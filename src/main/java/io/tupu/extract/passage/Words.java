package io.tupu.extract.passage;

import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex;
import io.tupu.knowledge.WordIndex.Match;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where the words of the rules stand in one text: by their start, by their end, by slot. */
public final class Words {
  private final List<Match<List<Sense>>> inOrder = new ArrayList<>();
  // By place; null where no word starts or ends.
  private final List<Match<List<Sense>>>[] from;
  private final List<Match<List<Sense>>>[] to;
  // By place: the signs of all uses of the words that start or end there.
  private final long[] starting;
  private final long[] ending;
  private final BitSet slots = new BitSet();
  private final RuleBook rules;

  Words(String text, RuleBook rules) {
    this.rules = rules;
    WordIndex<List<Sense>> index = rules.index();
    from = none(text.length() + 1);
    to = none(text.length() + 1);
    starting = new long[text.length() + 1];
    ending = new long[text.length() + 1];
    for (int at = 0; at < text.length(); at++) {
      List<Match<List<Sense>>> found = index.matchesAt(text, at);
      if (!found.isEmpty()) {
        from[at] = found;
        for (int i = 0; i < found.size(); i++) {
          note(found.get(i), found);
        }
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<Match<List<Sense>>>[] none(int length) {
    return new List[length];
  }

  /**
   * @param here all words that start where this one does
   */
  private void note(Match<List<Sense>> match, List<Match<List<Sense>>> here) {
    inOrder.add(match);
    long signs = 0;
    for (int i = 0; i < match.value().size(); i++) {
      Sense sense = match.value().get(i);
      slots.set(sense.number());
      signs |= sense.sign();
    }
    starting[match.start()] |= signs;
    ending[match.end()] |= signs;
    List<Match<List<Sense>>> before = to[match.end()];
    if (before == null) {
      to[match.end()] = here.size() == 1 ? here : List.of(match);
    } else {
      List<Match<List<Sense>>> more = new ArrayList<>(before);
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
    long sign = RuleBook.sign(rule, slot);
    for (Match<List<Sense>> match : inOrder) {
      boolean may = (starting[match.start()] & sign) != 0;
      for (int i = 0; may && i < match.value().size(); i++) {
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
    return at >= 0 && at < from.length && from[at] != null ? from[at] : List.of();
  }

  /** Words that end here; as they were collected from left to right the longest comes first. */
  public List<Match<List<Sense>>> to(int end) {
    return end >= 0 && end < to.length && to[end] != null ? to[end] : List.of();
  }

  /** The longest word of a slot that starts here. */
  public Optional<Match<List<Sense>>> from(int at, String rule, String slot) {
    return mayStart(at, RuleBook.sign(rule, slot)) ? first(from[at], rule, slot) : Optional.empty();
  }

  /** The longest word of a slot that ends here. */
  public Optional<Match<List<Sense>>> to(int end, String rule, String slot) {
    return mayEnd(end, RuleBook.sign(rule, slot)) ? first(to[end], rule, slot) : Optional.empty();
  }

  /** False where no word starts that has a use with one of these signs. */
  public boolean mayStart(int at, long signs) {
    return at >= 0 && at < starting.length && (starting[at] & signs) != 0;
  }

  /** False where no word ends that has a use with one of these signs. */
  public boolean mayEnd(int end, long signs) {
    return end >= 0 && end < ending.length && (ending[end] & signs) != 0;
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
    long sign = RuleBook.sign(rule, slot);
    for (int i = 0; i < senses.size(); i++) {
      if (senses.get(i).sign() == sign && senses.get(i).is(rule, slot)) {
        return true;
      }
    }
    return false;
  }
}
