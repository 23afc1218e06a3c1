package io.tupu.extract.resolve;

import io.tupu.extract.find.RegionName;
import io.tupu.extract.passage.Passage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Corrects the region of an article by the words that say its level: a work report that speaks of
 * 全省 is about the province, whichever city it names first; one of 我镇 is about the town.
 */
final class OwnLevel {
  private static final String RULE = "own-level";
  private static final List<String> LEVELS =
      List.of("Province", "Prefecture", "County", "Township");

  private final Places places;
  private final Map<Passage, List<RegionName>> names;

  OwnLevel(Places places, Map<Passage, List<RegionName>> names) {
    this.places = places;
    this.names = names;
  }

  /** The place itself where nothing says another level, or no place of that level is known. */
  Place of(Place place, List<Passage> own) {
    Optional<String> level = level(own);
    if (level.isEmpty()) {
      return place;
    }
    return level.get().equals("Township") && !place.level().equals("Township")
        ? town(place, own)
        : above(place, level.get());
  }

  /**
   * The level that most such words say, twice or more; a province only where none says less: a city
   * compares itself with 全省.
   */
  private static Optional<String> level(List<Passage> own) {
    Map<String, Integer> counts = new HashMap<>();
    for (Passage passage : own) {
      for (String level : LEVELS) {
        int count = passage.words().all(RULE, level).size();
        counts.merge(level, count, Integer::sum);
      }
    }
    return LEVELS.stream()
        .filter(l -> counts.get(l) > 1)
        .filter(l -> !l.equals("Province") || counts.get("Prefecture") + counts.get("County") == 0)
        .max(Comparator.comparing(counts::get));
  }

  private static Place above(Place place, String level) {
    if (!LEVELS.contains(place.level())
        || LEVELS.indexOf(place.level()) < LEVELS.indexOf(level)
        || !level.equals("Province")) {
      return place;
    }
    Optional<Place> at = Optional.of(place);
    while (at.isPresent() && !at.get().level().equals(level)) {
      at = at.get().parent();
    }
    return at.orElse(place);
  }

  /** The town named most often, of those the first. */
  private Place town(Place place, List<Passage> own) {
    Map<Place, Integer> counts = new HashMap<>();
    Place best = place;
    for (Passage passage : own) {
      for (RegionName name : names.get(passage)) {
        Optional<Place> town = town(name, place);
        if (town.isPresent()
            && counts.merge(town.get(), 1, Integer::sum) > counts.getOrDefault(best, 0)) {
          best = town.get();
        }
      }
    }
    return best;
  }

  private Optional<Place> town(RegionName name, Place place) {
    if (!name.senses().isEmpty()) {
      return places
          .read(name, Optional.empty(), Optional.of(place))
          .place()
          .filter(p -> p.level().equals("Township") && p.within(place));
    }
    return name.level().equals("Township") && !name.weak()
        ? Optional.of(places.formed(name.text(), "Township", Optional.of(place)))
        : Optional.empty();
  }
}
