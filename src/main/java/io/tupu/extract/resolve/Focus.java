package io.tupu.extract.resolve;

import java.util.List;
import java.util.Optional;

/**
 * The region that a stretch of text is about, the narrowest first: sentence, block, section, article.
 *
 * @param circles from the narrowest to the widest; may be empty
 */
public record Focus(List<Place> circles) {
  public Focus {
    circles = List.copyOf(circles);
  }

  static final Focus NONE = new Focus(List.of());

  public Optional<Place> place() {
    return circles.isEmpty() ? Optional.empty() : Optional.of(circles.get(0));
  }

  /** What 市, 县, 区 … mean here. */
  public Optional<Place> meantBy(String deictic) {
    for (Place circle : circles) {
      Optional<Place> place = circle.meantBy(deictic);
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  /** The same with a narrower circle around it. */
  Focus narrowed(Place place) {
    if (!circles.isEmpty() && circles.get(0).equals(place)) {
      return this;
    }
    List<Place> all = new java.util.ArrayList<>(circles);
    all.add(0, place);
    return new Focus(all);
  }
}
