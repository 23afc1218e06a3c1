package io.tupu.extract.find;

import io.tupu.extract.Tally;
import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares the counts that a text states with the names found: “甲”“乙”等7个品牌, 三个平台：“甲”…, 分四大板块.
 * Thread-safe.
 */
public final class CountReader {
  private static final String RULE = "stated-count";
  private static final int NEAR = 8;
  private static final int SHORT = 5;

  private CountReader() {}

  /**
   * @param names found in the passage
   */
  public static List<Tally> tallies(Passage passage, List<WorkName> names) {
    List<Tally> tallies = new ArrayList<>();
    if (names.isEmpty()) {
      return tallies;
    }
    for (QuoteList list : QuoteList.in(passage)) {
      int found = (int) names.stream().filter(n -> list.span().contains(n.span())).count();
      if (found > 0) {
        after(passage, list.span())
            .or(() -> before(passage, list.span()))
            .ifPresent(s -> tallies.add(s.beside(passage, found)));
      }
    }
    for (Match<List<Sense>> word : passage.words().all(RULE, "group")) {
      Span sentence = passage.sentenceAt(word.start());
      int found =
          (int)
              names.stream()
                  .filter(n -> n.span().start() >= word.end() && sentence.contains(n.span()))
                  .count();
      if (found > 0) {
        counted(passage, Math.max(sentence.start(), word.start() - 4), word.start(), word.end())
            .ifPresent(s -> tallies.add(s.beside(passage, found)));
      }
    }
    return tallies;
  }

  private record Stated(Span span, int count) {
    Tally beside(Passage passage, int found) {
      return new Tally(passage.toDocument(span.start(), span.end()), count, found);
    }
  }

  private static Optional<Stated> after(Passage passage, Span list) {
    if (HeadPhrase.stated(passage, list.end()).value() < 2) {
      return Optional.empty();
    }
    return HeadPhrase.after(passage, list.end())
        .filter(h -> !h.rejects())
        .map(h -> new Stated(new Span(list.start(), h.end()), h.count()));
  }

  /** 打造三个平台：“甲”“乙”“丙”. */
  private static Optional<Stated> before(Passage passage, Span list) {
    int end = list.start();
    while (end > 0 && "：:——是即".indexOf(passage.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean headed = passage.words().headTo(end, "HeadNoun", h -> h.start() > 0).isPresent();
    return headed ? counted(passage, Math.max(0, end - NEAR), end, list.end()) : Optional.empty();
  }

  /** An exact count of two or more that begins in [from, to), in one clause with what follows. */
  private static Optional<Stated> counted(Passage passage, int from, int to, int end) {
    String text = passage.text();
    for (int at = from; at < to; at++) {
      Numerals.Count count = Numerals.count(text, at);
      boolean first = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) || free(text, at);
      if (count.value() > 1 && first && count.end() <= to && plain(text, count.end(), to)) {
        return Optional.of(new Stated(new Span(at, end), count.value()));
      }
    }
    return Optional.empty();
  }

  /** No number goes on to the left of it, and it is no ordinal. */
  private static boolean free(String text, int at) {
    char before = text.charAt(at - 1);
    return !Character.isDigit(before) && "零一二三四五六七八九十百千万第".indexOf(before) < 0;
  }

  private static boolean plain(String text, int from, int to) {
    return to - from <= SHORT
        && text.substring(from, to).chars().noneMatch(c -> "，,。；;“”‘’、".indexOf(c) >= 0);
  }
}
