package io.tupu.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what tupu read with gold, document by document.
 *
 * <p>Entities: {@link Alignment#strict}. A gold entity without a partner is missed, a system entity
 * without one is spurious; an optional gold entity is neither, and so is the system entity that has
 * only that for a partner.
 *
 * <p>Relations: the predicate is the same and both ends are partners by {@link Alignment#lenient}.
 * A relation that the gold calls optional, or one end of which is optional, is neither rewarded nor
 * punished, on either side.
 */
public final class Scorer {
  private Scorer() {}

  /**
   * Scores for the gold documents, in their order. A document that the system did not read counts
   * as read with no result; a document without gold does not count.
   */
  public static Scores score(List<Annotation> gold, List<Prediction> predictions) {
    Map<String, Prediction> byDoc = new HashMap<>();
    predictions.forEach(prediction -> byDoc.put(prediction.annotation().doc(), prediction));
    List<Scores.Row> rows = new ArrayList<>();
    for (Annotation wanted : gold) {
      Prediction found = byDoc.get(wanted.doc());
      Annotation system = found == null ? Annotation.empty(wanted.doc()) : found.annotation();
      rows.add(
          new Scores.Row(
              wanted.doc(),
              Optional.ofNullable(found),
              entities(wanted, system),
              relations(wanted, system)));
    }
    return new Scores(rows);
  }

  static List<Verdict> entities(Annotation gold, Annotation system) {
    Alignment alignment = Alignment.strict(gold, system);
    List<Verdict> verdicts = new ArrayList<>();
    for (int g = 0; g < gold.items().size(); g++) {
      Annotation.Item wanted = gold.items().get(g);
      int s = alignment.systemOf(g);
      if (!wanted.optional()) {
        String evidence = Sentences.around(system.text(), wanted);
        verdicts.add(
            s < 0
                ? new Verdict(wanted.type(), "", wanted.name(), evidence, 0)
                : hit(wanted, system.items().get(s), evidence));
      }
    }
    for (int s = 0; s < system.items().size(); s++) {
      Annotation.Item found = system.items().get(s);
      if (alignment.goldOf(s) < 0) {
        String evidence = Sentences.around(system.text(), found);
        verdicts.add(new Verdict("", found.type(), found.name(), evidence, found.confidence()));
      }
    }
    return verdicts;
  }

  private static Verdict hit(Annotation.Item gold, Annotation.Item system, String evidence) {
    return new Verdict(gold.type(), system.type(), gold.name(), evidence, system.confidence());
  }

  static List<Verdict> relations(Annotation gold, Annotation system) {
    Alignment alignment = Alignment.lenient(gold, system);
    Map<Ends, Annotation.Link> answers = new HashMap<>();
    List<Verdict> spurious = new ArrayList<>();
    Set<Ends> known = new HashSet<>();
    gold.links().forEach(link -> known.add(Ends.of(link)));
    for (Annotation.Link link : system.links()) {
      int subject = alignment.goldOf(link.subject());
      int object = alignment.goldOf(link.object());
      Ends ends = new Ends(subject, link.relation(), object);
      if (known.contains(ends)) {
        answers.putIfAbsent(ends, link);
      } else if (!optional(gold, subject) && !optional(gold, object)) {
        spurious.add(
            new Verdict(
                "", link.relation(), title(system, link), link.evidence(), link.confidence()));
      }
    }
    List<Verdict> verdicts = new ArrayList<>();
    Set<Ends> done = new HashSet<>();
    for (Annotation.Link link : gold.links()) {
      boolean ignored =
          link.optional() || optional(gold, link.subject()) || optional(gold, link.object());
      if (!ignored && done.add(Ends.of(link))) {
        verdicts.add(judge(gold, link, answers.get(Ends.of(link))));
      }
    }
    verdicts.addAll(spurious);
    return verdicts;
  }

  private static Verdict judge(Annotation gold, Annotation.Link link, Annotation.Link answer) {
    String title = title(gold, link);
    return answer == null
        ? new Verdict(link.relation(), "", title, link.evidence(), 0)
        : new Verdict(
            link.relation(), answer.relation(), title, answer.evidence(), answer.confidence());
  }

  private static boolean optional(Annotation gold, int index) {
    return index >= 0 && gold.items().get(index).optional();
  }

  private static String title(Annotation annotation, Annotation.Link link) {
    return annotation.items().get(link.subject()).name()
        + " → "
        + annotation.items().get(link.object()).name();
  }

  private record Ends(int subject, String relation, int object) {
    static Ends of(Annotation.Link link) {
      return new Ends(link.subject(), link.relation(), link.object());
    }
  }
}
