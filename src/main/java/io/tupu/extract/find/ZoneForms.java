package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Words;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.knowledge.WordSet;
import io.tupu.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recognises zones and parks by how their names end: 开发区, 产业园, 航天城. Thread-safe. */
final class ZoneForms {
  static final String ZONE = "region-zone";
  private static final int LONGEST_ZONE = 12;

  private final Rule zone;
  private final WordSet deictics;
  private final WordSet heads;

  ZoneForms(RuleBook rules) {
    this.zone = rules.rule(ZONE);
    this.deictics = rules.set(ZONE, "deictic");
    this.heads = rules.set(ZONE, "head");
  }

  /** Whether a zone's name says only that it is one: 开发区. */
  boolean deictic(String name) {
    return deictics.contains(name) || heads.contains(name);
  }

  /**
   * The zone that ends in this head.
   *
   * @param floor where the name before it ends; 0 for none
   * @param last the name before it; may be null
   */
  Optional<RegionName> zone(
      Passage passage, Match<List<Sense>> suffix, int floor, Map.Entry<Integer, RegionName> last) {
    if (longerHead(passage, suffix)
        || passage.quoteAt(suffix.start()).filter(q -> !q.title()).isPresent()) {
      return Optional.empty();
    }
    int start =
        Edges.left(passage, suffix.start(), Math.max(floor, suffix.start() - LONGEST_ZONE), true);
    if (start == suffix.start() && last != null && follows(passage, last.getValue(), start)) {
      start = last.getValue().span().end();
    }
    if (start == suffix.start()
        && (passage.charAt(start - 1) == '）' || passage.charAt(start - 1) == ')')) {
      int open =
          Math.max(passage.text().lastIndexOf('（', start), passage.text().lastIndexOf('(', start));
      if (open > 0 && start - open <= 8) {
        int left = Edges.left(passage, open, Math.max(0, open - 6));
        Span span = new Span(left, suffix.end());
        return left < open
            ? Optional.of(
                new RegionName(passage, span, List.of(), "Zone", Optional.empty(), false, ZONE))
            : Optional.empty();
      }
    }
    Optional<RegionName> prefix = Optional.empty();
    if (last != null && last.getValue().span().end() == start && start == floor) {
      prefix = Optional.of(last.getValue());
      start = last.getKey();
    }
    String part =
        passage.text().substring(prefix.map(p -> p.span().end()).orElse(start), suffix.start());
    boolean bare = part.isEmpty() || RegionForms.generic(zone, part) && part.length() <= 4;
    boolean plain = Words.has(suffix, ZONE, "plain");
    if (plain && (bare || part.length() > 4 || prefix.filter(p -> p.full()).isEmpty())) {
      return Optional.empty();
    }
    if (prefix.isEmpty() && (bare || part.length() < 2)
        || RegionForms.generic(zone, part) && part.length() > 8) {
      return deicticZone(passage, suffix, bare);
    }
    if (passage.words().from(start, "organization-party-branch", "party").isPresent()) {
      return Optional.empty();
    }
    String level = "Zone";
    return Optional.of(
        new RegionName(
            passage, new Span(start, suffix.end()), List.of(), level, prefix, false, ZONE));
  }

  /** 上党区振兴新区: what stands between a region and the head is a name even when it is a verb. */
  private static boolean follows(Passage passage, RegionName last, int head) {
    int from = last.span().end();
    return head - from == 2
        && RegionForms.han(passage.text().substring(from, head))
        && passage.wordsIn(from, head, "boundary", "word").isEmpty()
        && passage.wordsIn(from, head, "verb", "verb").isEmpty();
  }

  private static boolean longerHead(Passage passage, Match<List<Sense>> suffix) {
    return passage
        .words()
        .to(suffix.end(), ZONE, "head")
        .filter(m -> m.start() < suffix.start())
        .isPresent();
  }

  private static Optional<RegionName> deicticZone(
      Passage passage, Match<List<Sense>> suffix, boolean bare) {
    boolean alone = bare && Words.has(suffix, ZONE, "deictic") && passage.boundary(suffix.start());
    return alone
        ? Optional.of(
            new RegionName(
                passage,
                new Span(suffix.start(), suffix.end()),
                List.of(),
                "Zone",
                Optional.empty(),
                true,
                ZONE))
        : Optional.empty();
  }
}
