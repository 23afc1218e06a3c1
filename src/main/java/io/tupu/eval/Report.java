package io.tupu.eval;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** An evaluation as text for people. Plain columns; no colour, the same bytes each time. */
public final class Report {
  private static final double[] BOUNDS = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01};

  private final StringBuilder out = new StringBuilder();

  private Report() {}

  /** The tables; with {@code errors} also each thing missed or found without reason. */
  public static String of(Scores scores, boolean errors) {
    Report report = new Report();
    report.figures(scores);
    report.documents(scores);
    report.confidence("entities", scores.entities());
    report.confidence("relations", scores.relations());
    report.doubts(scores);
    if (errors) {
      report.errors(scores);
    }
    return report.out.toString();
  }

  private void figures(Scores scores) {
    line(
        "%-14s %9s %9s %9s %7s %7s %7s", "", "precision", "recall", "F1", "gold", "found", "right");
    for (String type : Kinds.TYPES) {
      counts(type, scores.entityCounts(type));
    }
    counts("all entities", scores.entityCounts());
    counts("(primary type)", scores.primaryTypeCounts());
    line("");
    for (String relation : Kinds.RELATIONS) {
      counts(relation, scores.relationCounts(relation));
    }
    counts("all relations", scores.relationCounts());
    line("");
  }

  private void counts(String name, Counts counts) {
    line(
        "%-14s %9.3f %9.3f %9.3f %7d %7d %7d",
        name,
        counts.precision(),
        counts.recall(),
        counts.f1(),
        counts.gold(),
        counts.system(),
        counts.systemHits());
  }

  private void documents(Scores scores) {
    line("%9s %9s  document", "entity F1", "rel. F1");
    for (Scores.Row row : scores.rows()) {
      String note = row.prediction().isEmpty() ? "  (not read: all of it counts as missed)" : "";
      line(
          "%9.3f %9.3f  %s%s", row.entityCounts().f1(), row.relationCounts().f1(), row.doc(), note);
    }
    line("");
  }

  private void confidence(String name, List<Verdict> verdicts) {
    line("%-14s %9s %9s %9s", name, "answers", "said", "right");
    for (int i = 0; i + 1 < BOUNDS.length; i++) {
      double low = BOUNDS[i];
      double high = BOUNDS[i + 1];
      List<Verdict> band =
          verdicts.stream()
              .filter(v -> !v.missed() && v.confidence() >= low && v.confidence() < high)
              .toList();
      if (!band.isEmpty()) {
        double said = band.stream().mapToDouble(Verdict::confidence).average().orElse(0);
        double right = band.stream().filter(Verdict::hit).count() / (double) band.size();
        line("%.2f – %.2f    %9d %9.3f %9.3f", low, Math.min(high, 1), band.size(), said, right);
      }
    }
    Scores.Threshold best = Scores.best(verdicts);
    line("best F1 %.3f at confidence %.2f and above", best.f1(), best.confidence());
    line("");
  }

  private void doubts(Scores scores) {
    int characters = scores.sum(found -> found.annotation().text().length());
    int doubts = scores.sum(found -> found.doubts().values().stream().mapToInt(n -> n).sum());
    double rate = characters == 0 ? 0 : 1000.0 * doubts / characters;
    line("doubts         %d, %.2f per 1,000 characters %s", doubts, rate, scores.doubts());
    int counts = scores.sum(Prediction::counts);
    int found = scores.sum(Prediction::countsFound);
    line("stated counts  %d, of which %d agree with what was found", counts, found);
  }

  private void errors(Scores scores) {
    for (Scores.Row row : scores.rows()) {
      line("");
      line("%s", row.doc());
      list("missed", row.entities(), Verdict::missed, Verdict::goldKind);
      list("spurious", row.entities(), Verdict::spurious, Verdict::systemKind);
      list("missed", row.relations(), Verdict::missed, Verdict::goldKind);
      list("spurious", row.relations(), Verdict::spurious, Verdict::systemKind);
    }
  }

  private void list(
      String label,
      List<Verdict> verdicts,
      Predicate<Verdict> which,
      Function<Verdict, String> kind) {
    for (Verdict verdict : verdicts) {
      if (which.test(verdict)) {
        line(
            "  %-8s %-12s %s    “%s”",
            label, kind.apply(verdict), verdict.name(), verdict.evidence().replace('\n', ' '));
      }
    }
  }

  private void line(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments).stripTrailing()).append('\n');
  }
}
