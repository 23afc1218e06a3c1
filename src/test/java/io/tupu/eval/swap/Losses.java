package io.tupu.eval.swap;

import io.tupu.eval.Scores;
import io.tupu.eval.Verdict;
import java.util.List;
import java.util.function.Function;

/** What was right before a swap and is not right after it, for people who look at errors. */
final class Losses {
  private Losses() {}

  static String of(Scores was, Scores is) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < was.rows().size(); i++) {
      out.append("\n---- ").append(was.rows().get(i).doc()).append('\n');
      compare(was.rows().get(i), is.rows().get(i), Scores.Row::entities, out);
      compare(was.rows().get(i), is.rows().get(i), Scores.Row::relations, out);
    }
    return out.toString();
  }

  /** Gold comes first in the verdicts and in the same order on both sides. */
  private static void compare(
      Scores.Row was, Scores.Row is, Function<Scores.Row, List<Verdict>> which, StringBuilder out) {
    List<Verdict> before = which.apply(was);
    List<Verdict> after = which.apply(is);
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (before.get(i).hit() && after.get(i).missed()) {
        out.append("  missed   ").append(line(before.get(i))).append("  =>  ");
        out.append(after.get(i).name()).append("    ").append(evidence(after.get(i))).append('\n');
      }
    }
    long spurious = before.stream().filter(Verdict::spurious).count();
    List<Verdict> now = after.stream().filter(Verdict::spurious).toList();
    if (now.size() > spurious) {
      now.forEach(
          v ->
              out.append("  spurious ")
                  .append(line(v))
                  .append("    ")
                  .append(evidence(v))
                  .append('\n'));
    }
  }

  private static String line(Verdict verdict) {
    String kind = verdict.spurious() ? verdict.systemKind() : verdict.goldKind();
    return kind + " " + verdict.name();
  }

  private static String evidence(Verdict verdict) {
    return verdict.evidence().replace('\n', ' ');
  }
}
