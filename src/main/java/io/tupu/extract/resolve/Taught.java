package io.tupu.extract.resolve;

import io.tupu.extract.find.BodyName;
import io.tupu.extract.find.LexiconFinder;
import io.tupu.extract.find.RegionName;
import io.tupu.knowledge.Gazetteer;
import io.tupu.knowledge.Lexicon;
import io.tupu.knowledge.Lexicon.Entry;
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
  Optional<Place> region(RegionName name, Optional<Place> focus) {
    if (!name.rule().equals(LexiconFinder.RULE)) {
      return Optional.empty();
    }
    if (!name.senses().isEmpty()) {
      return Optional.of(places.place(name.senses().get(0).region()));
    }
    return entry(name.text(), focus)
        .map(e -> places.formed(e.name(), name.level(), place(e.region())));
  }

  /** Of homonyms the one that lies in the region in focus or around it, if there is just one. */
  private Optional<Entry> entry(String form, Optional<Place> focus) {
    List<Entry> all = lexicon.entries(form);
    if (all.size() < 2) {
      return all.stream().findFirst();
    }
    List<Entry> near =
        all.stream().filter(e -> focus.filter(f -> related(e, f)).isPresent()).toList();
    return near.size() == 1
        ? Optional.of(near.get(0))
        : Optional.of(new Entry(all.get(0).name(), List.of(), all.get(0).type(), ""));
  }

  private boolean related(Entry entry, Place focus) {
    return place(entry.region()).filter(p -> p.within(focus) || focus.within(p)).isPresent();
  }

  /** Home of a taught platform, as it stands in keys; empty for one without. */
  Optional<String> home(String name, Optional<Place> where) {
    return entry(name, where).flatMap(e -> place(e.region())).map(Place::home);
  }

  /** Empty for a name that nobody taught. */
  Optional<BodyResolver.Reading> body(BodyName name, Focus focus) {
    return entry(name.text(), focus.place())
        .filter(e -> name.rule().equals(LexiconFinder.RULE))
        .map(
            e ->
                new BodyResolver.Reading(
                    place(e.region()).or(focus::place),
                    e.name(),
                    new LinkedHashSet<>(List.of(name.text()))));
  }

  /** Whether an analyst said that this is no name. */
  boolean stopped(String name) {
    return lexicon.stopped(name);
  }

  private Optional<Place> place(String code) {
    return gazetteer.region(code).map(places::place);
  }
}
