package io.tupu.extract.find;

import io.tupu.extract.Names;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Quote;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.WordIndex;
import io.tupu.layout.Block.Kind;
import io.tupu.text.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds names of initiatives again where nothing but the name itself shows them. Thread-safe. */
public final class Recurrences {
  private static final String RULE = "recurrence";
  private static final int LEAST = 4;
  private static final int LEAST_QUOTED = 3;

  private final double confidence;

  public Recurrences(RuleBook rules) {
    confidence = rules.rule(RULE).confidence();
  }

  /** Adds to the works of each passage, in order of the text. */
  public void add(Map<Passage, List<WorkName>> works, Map<Passage, List<BodyName>> bodies) {
    Map<String, WorkName> names = new HashMap<>();
    Map<String, WorkName> normal = new HashMap<>();
    for (List<WorkName> own : works.values()) {
      for (WorkName work : own) {
        for (String alias : work.aliases()) {
          if (alias.length() >= LEAST_QUOTED) {
            normal.putIfAbsent(Names.normalise(alias), work);
          }
          if (alias.length() >= LEAST) {
            names.putIfAbsent(alias, work);
          }
        }
      }
    }
    if (names.isEmpty() && normal.isEmpty()) {
      return;
    }
    WordIndex<WorkName> index = new WordIndex<>(names);
    works.forEach(
        (passage, own) -> {
          if (passage.block().kind() != Kind.NOISE) {
            quoted(passage, own, normal);
            bare(passage, own, index, bodies.getOrDefault(passage, List.of()));
            own.sort(Comparator.comparing(WorkName::span));
          }
        });
  }

  private void quoted(Passage passage, List<WorkName> own, Map<String, WorkName> normal) {
    for (Quote quote : passage.quotes()) {
      WorkName known = normal.get(Names.normalise(quote.inner().slice(passage.text())));
      if (known != null && !quote.title() && free(own, quote.inner())) {
        own.add(again(passage, quote.inner(), quote.outer(), known));
      }
    }
  }

  private void bare(
      Passage passage, List<WorkName> own, WordIndex<WorkName> index, List<BodyName> bodies) {
    for (int at = 0; at < passage.text().length(); at++) {
      List<WordIndex.Match<WorkName>> matches = index.matchesAt(passage.text(), at);
      if (matches.isEmpty()) {
        continue;
      }
      for (WordIndex.Match<WorkName> match : matches) {
        Span span = new Span(match.start(), match.end());
        boolean inBody = bodies.stream().anyMatch(b -> b.span().overlaps(span));
        if (!inBody && free(own, span) && passage.boundary(at) && passage.boundary(span.end())) {
          own.add(again(passage, span, span, match.value()));
          break;
        }
      }
    }
  }

  private static boolean free(List<WorkName> own, Span span) {
    return own.stream().noneMatch(w -> w.extent().overlaps(span) || w.span().overlaps(span));
  }

  private WorkName again(Passage passage, Span span, Span extent, WorkName known) {
    TreeSet<String> aliases = new TreeSet<>(known.aliases());
    return new WorkName(
        passage,
        span,
        extent,
        known.name(),
        aliases,
        known.types(),
        -1,
        RULE,
        Math.min(confidence, known.confidence()));
  }
}
