package io.tupu.extract.resolve;

import io.tupu.extract.find.BodyName;
import io.tupu.extract.find.LexiconFinder;
import io.tupu.extract.find.RegionName;
import io.tupu.knowledge.Gazetteer;
import io.tupu.knowledge.Lexicon;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What the names that an analyst has taught mean in one document. Not thread-safe. */
final class Taught {
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Places places;

  Taught(Lexicon lexicon, Gazetteer gazetteer, Places places) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.places = places;
  }

  /** Empty for a name that nobody taught. */
  Optional<Place> region(RegionName name) {
    if (!name.rule().equals(LexiconFinder.RULE)) {
      return Optional.empty();
    }
    if (!name.senses().isEmpty()) {
      return Optional.of(places.place(name.senses().get(0).region()));
    }
    return lexicon
        .entry(name.text())
        .map(e -> places.formed(e.name(), name.level(), place(e.region())));
  }

  /** Empty for a name that nobody taught. */
  Optional<BodyResolver.Reading> body(BodyName name, Focus focus) {
    return lexicon
        .entry(name.text())
        .filter(e -> name.rule().equals(LexiconFinder.RULE))
        .map(
            e ->
                new BodyResolver.Reading(
                    place(e.region()).or(focus::place),
                    e.name(),
                    new LinkedHashSet<>(List.of(name.text()))));
  }

  /** Empty for a name that nobody taught. */
  Optional<Double> confidence(BodyName name) {
    return name.rule().equals(LexiconFinder.RULE)
        ? Optional.of(LexiconFinder.CONFIDENCE)
        : Optional.empty();
  }

  /** Whether an analyst said that this is no name. */
  boolean stopped(String name) {
    return lexicon.stopped(name);
  }

  private Optional<Place> place(String code) {
    return gazetteer.region(code).map(places::place);
  }
}
