package io.tupu.extract.find;

import io.tupu.extract.Observer;
import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds names of initiatives in quotation marks and says what they are: by the head after them or
 * their list, by their own head, by what introduces them, by the verb before them, by the region or
 * body right before them. Thread-safe.
 */
public final class QuotedFinder {
  private static final String HEAD = "HeadNoun";

  /** In somebody's words only what a head noun shows is a name. */
  private static final List<String> SURE = List.of("quoted-head", "quoted-list", "quoted-own-head");

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
   * @param observer hears what is no name
   */
  public List<WorkName> find(
      Passage passage, IntPredicate owner, int firstList, Observer observer) {
    List<WorkName> names = new ArrayList<>();
    int number = firstList;
    for (QuoteList list : QuoteList.in(passage)) {
      List<WorkName> read =
          new QuoteReader(rules, judge, readings, passage, owner, list, number++, observer).read();
      Span span = list.span();
      boolean spoken = passage.quotes().stream().anyMatch(q -> q.inner().contains(span));
      read.stream().filter(n -> !spoken || SURE.contains(n.rule())).forEach(names::add);
    }
    return names;
  }

  static boolean isHead(Rule rule) {
    return rule.kind().equals(HEAD);
  }
}
