package io.tupu.extract.passage;

import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex;
import io.tupu.knowledge.WordIndex.Match;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where the words of the rules stand in one text: by their start and by their end, the longest first. */
public final class Words {
  private final List<List<Match<List<Sense>>>> from;
  private final List<List<Match<List<Sense>>>> to;

  Words(String text, WordIndex<List<Sense>> index) {
    from = new ArrayList<>(Collections.nCopies(text.length() + 1, List.of()));
    to = new ArrayList<>(Collections.nCopies(text.length() + 1, List.of()));
    for (int at = 0; at < text.length(); at++) {
      List<Match<List<Sense>>> found = index.matchesAt(text, at);
      if (!found.isEmpty()) {
        from.set(at, found);
        for (Match<List<Sense>> match : found) {
          if (to.get(match.end()).isEmpty()) {
            to.set(match.end(), new ArrayList<>(2));
          }
          to.get(match.end()).add(match);
        }
      }
    }
  }

  /** Words that start here. */
  public List<Match<List<Sense>>> from(int at) {
    return at >= 0 && at < from.size() ? from.get(at) : List.of();
  }

  /** Words that end here; as they were collected from left to right the longest comes first. */
  public List<Match<List<Sense>>> to(int end) {
    return end >= 0 && end < to.size() ? to.get(end) : List.of();
  }

  /** The longest word of a slot that starts here. */
  public Optional<Match<List<Sense>>> from(int at, String rule, String slot) {
    return from(at).stream().filter(match -> has(match, rule, slot)).findFirst();
  }

  /** The longest word of a slot that ends here. */
  public Optional<Match<List<Sense>>> to(int end, String rule, String slot) {
    return to(end).stream().filter(match -> has(match, rule, slot)).findFirst();
  }

  /** The longest head of this kind of rule that ends here, with the rule. */
  public Optional<Rule> headTo(int end, String kind, Predicate<Match<List<Sense>>> where) {
    return to(end).stream()
        .filter(where)
        .flatMap(match -> match.value().stream())
        .filter(sense -> sense.slot().equals("head") && sense.rule().kind().equals(kind))
        .map(Sense::rule)
        .findFirst();
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
