package io.tupu.extract.resolve;

import io.tupu.extract.find.BodyName;
import io.tupu.extract.passage.Passage;
import io.tupu.text.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a body is by the regions named around it. One per document, asked in the order of the text;
 * not thread-safe.
 */
final class Nearby {
  private final Set<Place> settlements = new LinkedHashSet<>();
  private int article = -1;

  /** Takes note of the towns and villages that an article names. */
  void read(Passage passage, List<Named> regions) {
    if (passage.article() != article) {
      article = passage.article();
      settlements.clear();
    }
    for (Named region : regions) {
      region
          .place()
          .filter(p -> p.level().equals("Township") || p.level().equals("Village"))
          .ifPresent(settlements::add);
    }
  }

  /**
   * What 市, 县, 村 means: the last such region named in this passage if it lies in the focus, else
   * the focus, else the only town or village that the article has named so far.
   */
  Optional<Place> meant(BodyName name, List<Named> regions, String letter, Focus focus) {
    Optional<Place> found = Optional.empty();
    for (Named region : regions) {
      if (region.span().end() > name.span().start() || region.nested()) {
        continue;
      }
      Optional<Place> place = region.place().flatMap(p -> p.meantBy(letter));
      boolean near =
          place.isPresent()
              && focus
                  .place()
                  .filter(f -> place.get().within(f) && !place.get().equals(f))
                  .isPresent();
      if (near) {
        found = place;
      }
    }
    Optional<Place> own = focus.meantBy(letter);
    if (found.isPresent() && found.equals(subject(name, regions).flatMap(p -> p.meantBy(letter)))) {
      return found;
    }
    return own.isPresent() && focus.place().filter(f -> f.equals(own.get())).isPresent()
        ? own
        : found.or(() -> own).or(() -> only(letter, focus));
  }

  /** 敦煌市走的是文化路子，由市新联会…: what the sentence is about. */
  private static Optional<Place> subject(BodyName name, List<Named> regions) {
    Span sentence = name.passage().sentenceAt(name.span().start());
    return regions.stream()
        .filter(r -> !r.nested() && sentence.contains(r.span()))
        .findFirst()
        .filter(r -> r.span().start() - sentence.start() <= 1)
        .filter(r -> r.span().end() <= name.span().start())
        .flatMap(Named::place);
  }

  private Optional<Place> only(String letter, Focus focus) {
    List<Place> meant =
        settlements.stream()
            .filter(p -> p.meantBy(letter).filter(p::equals).isPresent())
            .filter(p -> focus.place().filter(p::within).isPresent())
            .toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  /** 赴红旗渠、焦裕禄纪念馆: where people go need not be here. */
  static boolean visited(BodyName name) {
    Passage passage = name.passage();
    int from = name.span().start();
    while (from > 0
        && name.span().start() - from < 24
        && "，,。；;：:\n".indexOf(passage.charAt(from - 1)) < 0) {
      from--;
    }
    return passage.wordsIn(from, name.span().start(), "clause-lead", "journey").stream()
        .anyMatch(m -> passage.boundary(m.start()) && passage.boundary(m.end()));
  }

  /** The region right before it, or the one that its sentence begins with or sets by 在. */
  static Optional<Place> here(BodyName name, List<Named> regions) {
    Passage passage = name.passage();
    Span sentence = passage.sentenceAt(name.span().start());
    Optional<Place> place = Optional.empty();
    for (Named region : regions) {
      boolean before =
          sentence.contains(region.span())
              && region.span().end() <= name.span().start()
              && !region.nested();
      boolean opens = region.span().start() - sentence.start() <= 1;
      boolean set = passage.words().to(region.span().start(), "clause-lead", "place").isPresent();
      boolean chained =
          place.isPresent()
              && regions.stream().anyMatch(r -> r.span().end() == region.span().start());
      if (before && (opens || set || chained || region.span().end() == name.span().start())) {
        place = region.place();
      }
    }
    return place;
  }
}
