package io.tupu.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Every verdict of an evaluation, and the figures that follow from them.
 *
 * @param rows one a gold document
 */
public record Scores(List<Row> rows) {
  public Scores {
    rows = List.copyOf(rows);
  }

  /**
   * One document.
   *
   * @param prediction empty when the system did not read it
   */
  public record Row(
      String doc,
      Optional<Prediction> prediction,
      List<Verdict> entities,
      List<Verdict> relations) {
    public Row {
      entities = List.copyOf(entities);
      relations = List.copyOf(relations);
    }

    public Counts entityCounts() {
      return Counts.of(entities, kind -> true);
    }

    public Counts relationCounts() {
      return Counts.of(relations, kind -> true);
    }
  }

  public List<Verdict> entities() {
    return rows.stream().flatMap(row -> row.entities.stream()).toList();
  }

  public List<Verdict> relations() {
    return rows.stream().flatMap(row -> row.relations.stream()).toList();
  }

  /** Micro average over all entities. */
  public Counts entityCounts() {
    return Counts.of(entities(), kind -> true);
  }

  /** Micro average over all relations. */
  public Counts relationCounts() {
    return Counts.of(relations(), kind -> true);
  }

  /** Precision by the system's primary type, recall by the gold's. */
  public Counts entityCounts(String type) {
    return Counts.of(entities(), type::equals);
  }

  public Counts relationCounts(String relation) {
    return Counts.of(relations(), relation::equals);
  }

  /** As {@link #entityCounts()}, but only hits with the same primary type on both sides count. */
  public Counts primaryTypeCounts() {
    Counts all = entityCounts();
    int same = 0;
    for (Verdict verdict : entities()) {
      same += verdict.goldKind().equals(verdict.systemKind()) ? 1 : 0;
    }
    return new Counts(same, all.gold(), same, all.system());
  }

  /** Documents that the system did not read. */
  public List<String> unread() {
    return rows.stream().filter(row -> row.prediction.isEmpty()).map(Row::doc).toList();
  }

  /** How many diagnostics of each code. */
  public SortedMap<String, Integer> doubts() {
    SortedMap<String, Integer> all = new TreeMap<>();
    for (Row row : rows) {
      row.prediction.ifPresent(
          found -> found.doubts().forEach((code, n) -> all.merge(code, n, Integer::sum)));
    }
    return all;
  }

  /** Sum of one figure over the documents that were read. */
  int sum(Function<Prediction, Integer> figure) {
    return rows.stream().flatMap(row -> row.prediction.stream()).mapToInt(figure::apply).sum();
  }

  /** The confidence that answers should at least have, and the F1 that follows. */
  public record Threshold(double confidence, double f1) {}

  /** Where F1 is highest when answers below are dropped; the lowest such confidence. */
  static Threshold best(List<Verdict> verdicts) {
    List<Verdict> answers = new ArrayList<>(verdicts);
    answers.removeIf(Verdict::missed);
    answers.sort(Comparator.comparingDouble(Verdict::confidence).reversed());
    int gold = Counts.of(verdicts, kind -> true).gold();
    Threshold best = new Threshold(1, 0);
    int hits = 0;
    for (int i = 0; i < answers.size(); i++) {
      double confidence = answers.get(i).confidence();
      hits += answers.get(i).hit() ? 1 : 0;
      boolean last = i + 1 == answers.size() || answers.get(i + 1).confidence() < confidence;
      double f1 = new Counts(hits, gold, hits, i + 1).f1();
      if (last && f1 >= best.f1) {
        best = new Threshold(confidence, f1);
      }
    }
    return best;
  }
}
