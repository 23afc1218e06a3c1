package io.tupu.extract.relate;

import io.tupu.extract.passage.Passage;
import io.tupu.extract.resolve.Named;
import io.tupu.extract.resolve.Scene;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.WordSet;
import io.tupu.layout.Block.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Tells which body says 我们 in an article: the one whose report its title announces (某会工作总结), or the
 * one that an interview is held with (——访某会主席). One per document, given its scenes in order; not
 * thread-safe.
 */
final class Speaker {
  static final String RULE = "body-deixis";
  private static final String AUTHOR = "operates-author";

  private final WordSet reports;
  private final WordSet visits;
  private final WordSet governments;
  private Optional<Named> body = Optional.empty();
  private boolean report;
  private boolean interview;
  private boolean opened;
  private Optional<Named> lead = Optional.empty();
  private int article = -1;

  Speaker(RuleBook rules) {
    this.reports = rules.set(RULE, "report");
    this.visits = rules.set(RULE, "visit");
    this.governments = rules.set(AUTHOR, "general");
  }

  /** Takes note of what stands at the head of an article. */
  void read(Scene scene) {
    Passage passage = scene.passage();
    if (passage.article() != article) {
      article = passage.article();
      body = Optional.empty();
      report = false;
      interview = false;
      opened = false;
      lead = Optional.empty();
    }
    if (!head(passage)) {
      opening(scene);
      return;
    }
    if (body.isPresent()) {
      return;
    }
    String text = passage.text();
    report |= reports.anywhere(text);
    List<Named> bodies = scene.bodies().stream().filter(b -> !b.nested()).toList();
    if (!bodies.isEmpty()) {
      Named first = bodies.get(0);
      boolean alone = report && text.strip().length() == first.span().length();
      boolean titled = reports.anywhere(text.substring(first.span().end()));
      boolean visited = visits.anywhere(text.substring(0, first.span().start()));
      if (alone || titled || visited) {
        body = Optional.of(bodies.get(bodies.size() - 1));
        interview = visited;
      }
    }
  }

  /** 近年来，某市工商联紧扣中心: the article opens with the body that all of it is about. */
  private void opening(Scene scene) {
    Passage passage = scene.passage();
    if (opened || passage.block().kind() != Kind.PARAGRAPH) {
      return;
    }
    opened = true;
    Clauses clauses = new Clauses(passage);
    lead =
        scene.bodies().stream()
            .filter(b -> !b.nested() && clauses.light(0, b.span().start()))
            .filter(b -> passage.words().from(b.span().end(), AUTHOR, "opens").isPresent())
            .findFirst();
  }

  private static boolean head(Passage passage) {
    return switch (passage.block().kind()) {
      case TITLE, SUBTITLE, BYLINE -> true;
      default -> false;
    };
  }

  /** The body that speaks in the article read last. */
  Optional<Named> body() {
    return body;
  }

  /**
   * The body that a report's sentences without a subject speak of: the one that reports. A
   * government's report tells what the whole region did.
   */
  Optional<Named> author(Passage passage) {
    return body.or(() -> lead)
        .filter(b -> !interview && !head(passage) && governments.longestEnd(b.key().name()) == 0);
  }
}
