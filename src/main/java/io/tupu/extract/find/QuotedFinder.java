package io.tupu.extract.find;

import io.tupu.extract.Tally;
import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Finds names of initiatives in quotation marks and says what they are: by the head after them or
 * their list, by their own head, by what introduces them, by the verb before them, by the region or
 * body right before them. Thread-safe.
 */
public final class QuotedFinder {
  private static final String HEAD = "HeadNoun";

  private final RuleBook rules;
  private final QuoteJudge judge;
  private final Readings readings;

  public QuotedFinder(RuleBook rules) {
    this.rules = rules;
    this.judge = new QuoteJudge(rules);
    this.readings = new Readings(rules);
  }

  /**
   * @param owner whether a region or body ends at a place
   * @param firstList number for the first list
   */
  public List<WorkName> find(Passage passage, IntPredicate owner, int firstList) {
    List<WorkName> names = new ArrayList<>();
    int number = firstList;
    for (QuoteList list : QuoteList.in(passage)) {
      names.addAll(new QuoteReader(rules, judge, readings, passage, owner, list, number++).read());
    }
    return names;
  }

  /** The count that each closed list states, and what was found. */
  public List<Tally> tallies(Passage passage, List<WorkName> names) {
    List<Tally> tallies = new ArrayList<>();
    for (QuoteList list : QuoteList.in(passage)) {
      if (HeadPhrase.stated(passage, list.span().end()).value() < 2) {
        continue;
      }
      Optional<HeadPhrase> closing = HeadPhrase.after(passage, list.span().end());
      if (closing.isEmpty() || closing.get().rejects()) {
        continue;
      }
      int found = (int) names.stream().filter(n -> list.span().contains(n.span())).count();
      if (found > 0) {
        Span span = new Span(list.span().start(), closing.get().end());
        tallies.add(
            new Tally(passage.toDocument(span.start(), span.end()), closing.get().count(), found));
      }
    }
    return tallies;
  }

  static boolean isHead(Rule rule) {
    return rule.kind().equals(HEAD);
  }
}
