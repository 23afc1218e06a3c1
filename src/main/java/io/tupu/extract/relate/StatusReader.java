package io.tupu.extract.relate;

import io.tupu.extract.Status;
import io.tupu.extract.passage.Passage;
import io.tupu.text.Span;

/** Reads from the words around a name whether it is planned, running, finished or negated. Thread-safe. */
final class StatusReader {
  private static final String VERB = "verb";

  /**
   * @param clause start of the clause that names the work
   * @param extent of the work's name
   */
  Status read(Passage passage, Span sentence, int clause, Span extent) {
    int after = Math.min(sentence.end(), extent.end() + 14);
    if (has(passage, clause, extent.start(), "negated")) {
      return Status.NEGATED;
    }
    boolean planned =
        has(passage, clause, extent.start(), "planned")
            || has(passage, extent.end(), after, "after")
            || future(passage, clause, extent.start())
            || leads(passage, sentence, extent.start());
    return planned ? Status.PLANNED : Status.RUNNING;
  }

  private static boolean has(Passage passage, int from, int to, String slot) {
    return passage.wordsIn(from, to, VERB, slot).stream()
        .anyMatch(
            m ->
                passage.boundary(m.start())
                    && passage.quoteAt(m.start()).isEmpty()
                    && (m.end() - m.start() > 1 || passage.boundary(m.end())));
  }

  /** 将建设, 将持续推出; not 将工作纳入. */
  private static boolean future(Passage passage, int from, int to) {
    for (var match : passage.wordsIn(from, to, VERB, "future")) {
      int limit = Math.min(to, match.end() + 6);
      boolean verb = !passage.wordsIn(match.end(), limit, VERB, "strong").isEmpty();
      if (verb && passage.boundary(match.start())) {
        return true;
      }
    }
    return false;
  }

  private static boolean leads(Passage passage, Span sentence, int before) {
    int limit = Math.min(before, sentence.start() + 8);
    return !passage.wordsIn(sentence.start(), limit, VERB, "future_lead").isEmpty();
  }
}
