package io.tupu.extract.relate;

import io.tupu.extract.Status;
import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads from the words around a name whether it is planned, running, finished or negated.
 * Thread-safe.
 */
final class StatusReader {
  private static final String VERB = "verb";
  private static final int REACH = 30;
  private static final Pattern PLANS =
      Pattern.compile("下一?步|打算|明年|来年|展望|今后|工作(?:安排|计划|思路|目标)|目标任务");

  /**
   * @param clause start of the clause that names the work
   * @param extent of the work's name
   */
  Status read(Passage passage, Span sentence, int clause, Span extent) {
    int after = Math.min(sentence.end(), extent.end() + 14);
    int near = clauseEnd(passage, extent.end(), after);
    if (has(passage, clause, extent.start(), "negated")
        || has(passage, extent.end(), near, "negated_after")
        || leads(passage, sentence, extent.start(), "negated_lead")
        || gone(passage, extent.end(), sentence.end())) {
      return Status.NEGATED;
    }
    boolean planned =
        planned(passage, clause, extent.start())
            || has(passage, extent.end(), after, "after")
            || future(passage, clause, extent.start())
            || leads(passage, sentence, extent.start(), "future_lead");
    if (planned) {
      return Status.PLANNED;
    }
    boolean finished =
        has(passage, clause, extent.start(), "finished")
            || has(passage, extent.end(), near, "finished_after");
    if (finished) {
      return Status.FINISHED;
    }
    return outlook(passage, sentence) ? Status.PLANNED : Status.RUNNING;
  }

  /** 因车辆报废，已于上半年停办，: a later clause ends in its end, and no other name stands before. */
  private static boolean gone(Passage passage, int from, int sentence) {
    int limit = Math.min(sentence, from + REACH);
    for (int at = from; at < limit; at++) {
      if ("“「『；;".indexOf(passage.charAt(at)) >= 0) {
        limit = at;
      }
    }
    return passage.wordsIn(from, limit, VERB, "negated_after").stream()
        .anyMatch(w -> counts(passage, w) && "，,；;。".indexOf(passage.charAt(w.end())) >= 0);
  }

  /** Where the clause breaks off, at the latest at {@code limit}. */
  private static int clauseEnd(Passage passage, int from, int limit) {
    for (int at = from; at < limit; at++) {
      if ("，,；;、。：:".indexOf(passage.charAt(at)) >= 0) {
        return at;
      }
    }
    return limit;
  }

  private static boolean has(Passage passage, int from, int to, String slot) {
    for (var word : passage.wordsIn(from, to, VERB, slot)) {
      if (counts(passage, word)) {
        return true;
      }
    }
    return false;
  }

  /** A word of its own, outside quotations. */
  private static boolean counts(Passage passage, Match<List<Sense>> word) {
    return passage.boundary(word.start())
        && passage.quoteAt(word.start()).isEmpty()
        && passage.boundary(word.end());
  }

  /** 谋划打造; not 谋划打造了. */
  private static boolean planned(Passage passage, int from, int to) {
    for (var plan : passage.wordsIn(from, to, VERB, "planned")) {
      int limit = Math.min(to, plan.end() + 6);
      boolean made =
          passage.wordsIn(plan.end(), limit, VERB, "strong").stream()
              .anyMatch(v -> passage.charAt(v.end()) == '了');
      if (!made && counts(passage, plan)) {
        return true;
      }
    }
    return false;
  }

  /** 将建设, 将持续推出; not 将工作纳入. */
  private static boolean future(Passage passage, int from, int to) {
    for (var match : passage.wordsIn(from, to, VERB, "future")) {
      int limit = Math.min(to, match.end() + 6);
      boolean verb = !passage.wordsIn(match.end(), limit, VERB, "strong").isEmpty();
      boolean habit = match.start() > 0 && passage.charAt(match.start() - 1) == '都';
      if (verb && !habit && passage.boundary(match.start()) && passage.boundary(match.end())) {
        return true;
      }
    }
    return false;
  }

  /** Under 下一步打算, or after a sentence of the paragraph that opens with what is to come. */
  private static boolean outlook(Passage passage, Span sentence) {
    if (!passage.headings().isEmpty() && PLANS.matcher(passage.headings()).find()) {
      return true;
    }
    if (done(passage.text(), sentence)) {
      return false;
    }
    for (Span earlier : passage.sentences()) {
      if (earlier.start() >= sentence.start()) {
        return false;
      }
      if (leads(passage, earlier, earlier.end(), "future_lead")) {
        return true;
      }
    }
    return false;
  }

  /** 累计, 完成, 建成, 已 and not 已将, 过 and not 不过, 了 before a number. */
  private static boolean done(String text, Span sentence) {
    int last = sentence.end() - 1;
    for (int at = sentence.start(); at <= last; at++) {
      char next = at < last ? text.charAt(at + 1) : '\0';
      boolean sign =
          switch (text.charAt(at)) {
            case '累' -> next == '计';
            case '完', '建' -> next == '成';
            case '已' -> at < last && next != '将';
            case '过' -> at > sentence.start() && text.charAt(at - 1) != '不';
            case '了' -> next >= '0' && next <= '9';
            default -> false;
          };
      if (sign) {
        return true;
      }
    }
    return false;
  }

  private static boolean leads(Passage passage, Span sentence, int before, String slot) {
    int limit = Math.min(before, sentence.start() + 8);
    return !passage.wordsIn(sentence.start(), limit, VERB, slot).isEmpty();
  }
}
