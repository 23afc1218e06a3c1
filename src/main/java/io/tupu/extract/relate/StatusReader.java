package io.tupu.extract.relate;

import io.tupu.extract.Status;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.resolve.Named;
import io.tupu.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads from the words around a name whether it is planned, running, finished or negated.
 * Thread-safe.
 */
final class StatusReader {
  private static final String VERB = "verb";
  private static final Pattern PLANS =
      Pattern.compile("下一?步|打算|明年|来年|展望|今后|工作(?:安排|计划|思路|目标)|目标任务");
  private static final Pattern DONE = Pattern.compile("累计|已经?[^将]|[完建]成了?|[^不]过|了\\d");

  /**
   * @param clause start of the clause that names the work
   * @param extent of the work's name
   * @param names of the passage: 嘉应学院 holds no 应
   */
  Status read(Passage passage, Span sentence, int clause, Span extent, List<Named> names) {
    int after = Math.min(sentence.end(), extent.end() + 14);
    if (has(passage, clause, extent.start(), "negated")) {
      return Status.NEGATED;
    }
    boolean planned =
        has(passage, clause, extent.start(), "planned")
            || has(passage, extent.end(), after, "after")
            || future(passage, clause, extent.start(), names)
            || leads(passage, sentence, extent.start())
            || outlook(passage, sentence);
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
  private static boolean future(Passage passage, int from, int to, List<Named> names) {
    for (var match : passage.wordsIn(from, to, VERB, "future")) {
      int limit = Math.min(to, match.end() + 6);
      boolean verb = !passage.wordsIn(match.end(), limit, VERB, "strong").isEmpty();
      boolean habit = match.start() > 0 && passage.charAt(match.start() - 1) == '都';
      Span word = new Span(match.start(), match.end());
      boolean inside = names.stream().anyMatch(n -> n.span().contains(word));
      if (verb
          && !habit
          && !inside
          && passage.boundary(match.start())
          && passage.boundary(match.end())) {
        return true;
      }
    }
    return false;
  }

  /** Under 下一步打算, or after a sentence of the paragraph that opens with what is to come. */
  private static boolean outlook(Passage passage, Span sentence) {
    if (PLANS.matcher(passage.headings()).find()) {
      return true;
    }
    if (DONE.matcher(sentence.slice(passage.text())).find()) {
      return false;
    }
    for (Span earlier : passage.sentences()) {
      if (earlier.start() >= sentence.start()) {
        return false;
      }
      if (leads(passage, earlier, earlier.end())) {
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
