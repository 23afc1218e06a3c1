package io.tupu.extract.resolve;

import io.tupu.extract.EntityKey;
import io.tupu.extract.find.WorkName;
import io.tupu.extract.passage.Passage;
import io.tupu.text.Span;
import java.util.Optional;

/**
 * A name in a passage, resolved.
 *
 * @param span in the passage, what is marked
 * @param extent with marks and head, where the name ends as part of the sentence
 * @param place the region itself, or the home of an organization
 * @param nested inside the name of something else
 * @param work for an initiative or team, how it was found
 */
public record Named(
    Passage passage,
    Span span,
    Span extent,
    EntityKey key,
    Optional<Place> place,
    boolean nested,
    Optional<WorkName> work,
    String rule,
    double confidence) {

  /** A region or an organization as it stands in the text, in no other name. */
  public static Named of(
      Passage passage,
      Span span,
      EntityKey key,
      Optional<Place> place,
      String rule,
      double confidence) {
    return new Named(passage, span, span, key, place, false, Optional.empty(), rule, confidence);
  }

  Named nested(boolean inside) {
    return new Named(passage, span, extent, key, place, inside, work, rule, confidence);
  }

  public boolean region() {
    return key.type().equals("Region");
  }

  public boolean body() {
    return key.type().equals("Organization");
  }

  /** Brand, Program, Platform. */
  public boolean initiative() {
    return !region() && !body();
  }
}
