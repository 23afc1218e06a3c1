package io.tupu.extract.resolve;

import io.tupu.extract.EntityKey;
import io.tupu.extract.Names;
import io.tupu.extract.find.LexiconFinder;
import io.tupu.extract.find.WorkName;
import io.tupu.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells which names of initiatives are one thing in a document, and under what key. Not
 * thread-safe.
 */
public final class Works {
  private static final int LEAST_COMMON = 6;

  private final Roster roster;
  private final KeyNames names;
  private final Taught taught;
  private final Map<String, List<Known>> byName = new TreeMap<>();
  private final Map<String, SortedSet<String>> byEnding = new HashMap<>();

  private record Known(EntityKey key, Optional<Place> place) {}

  public Works(Knowledge knowledge, KeyNames names, Roster roster) {
    this.roster = roster;
    this.names = names;
    this.taught = new Places(knowledge.gazetteer(), knowledge.lexicon()).taught();
  }

  /**
   * The key of a name; names noted earlier win, so the surest are to be noted first.
   *
   * @param place of the work, when the text itself gives one; empty when only the focus does
   */
  public EntityKey key(WorkName work, Optional<Place> said, Optional<Place> place) {
    List<String> surfaces = surfaces(work);
    for (String name : surfaces) {
      for (Known known : byName.getOrDefault(name, List.of())) {
        if (!apart(known, said)) {
          note(work, surfaces, known.key(), said);
          return known.key();
        }
      }
    }
    Optional<EntityKey> longer = contained(work, said);
    if (longer.isPresent()) {
      note(work, surfaces, longer.get(), said);
      return longer.get();
    }
    EntityKey key = new EntityKey(work.type(), names.work(work.name()), home(work, place));
    note(work, surfaces, key, said);
    return key;
  }

  private String home(WorkName work, Optional<Place> place) {
    if (!KeyNames.homed(work.type())) {
      return "";
    }
    Optional<String> known =
        work.rule().equals(LexiconFinder.RULE) ? taught.home(work.name(), place) : Optional.empty();
    return known.or(() -> place.map(Place::home)).orElse("");
  }

  /** 第二届…大会 is …大会, 党员干部下基层… is 下基层…: one name ends in the other. */
  private Optional<EntityKey> contained(WorkName work, Optional<Place> said) {
    String name = Names.normalise(work.name());
    for (String other : byEnding.getOrDefault(ending(name), Collections.emptySortedSet())) {
      String shorter = other.length() < name.length() ? other : name;
      String longer = other.length() < name.length() ? name : other;
      if (longer.endsWith(shorter) && work.name().indexOf('·') < 0) {
        for (Known known : byName.get(other)) {
          if (!apart(known, said) && !known.key().type().equals("Organization")) {
            return Optional.of(known.key());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** What two names have in common when one ends in the other; empty for a name too short. */
  private static String ending(String name) {
    return name.length() < LEAST_COMMON ? "" : name.substring(name.length() - LEAST_COMMON);
  }

  /** Normalised, the title first. */
  private static List<String> surfaces(WorkName work) {
    List<String> surfaces = new ArrayList<>(work.aliases().size() + 1);
    surfaces.add(Names.normalise(work.name()));
    work.aliases().forEach(alias -> surfaces.add(Names.normalise(alias)));
    return surfaces;
  }

  /** Platforms of one name in two places are two. */
  private static boolean apart(Known known, Optional<Place> said) {
    boolean homed =
        known.key().type().equals("Platform") || known.key().type().equals("Organization");
    return homed
        && said.isPresent()
        && known.place().isPresent()
        && !said.get().within(known.place().get())
        && !known.place().get().within(said.get());
  }

  private void note(WorkName work, List<String> surfaces, EntityKey key, Optional<Place> said) {
    for (String normal : surfaces) {
      List<Known> all = byName.computeIfAbsent(normal, n -> new ArrayList<>(1));
      if (normal.length() >= LEAST_COMMON) {
        byEnding.computeIfAbsent(ending(normal), e -> new TreeSet<>()).add(normal);
      }
      if (all.stream().noneMatch(k -> k.key().equals(key))) {
        all.add(new Known(key, said));
      }
    }
    roster.note(key, work.types(), work.name(), work.aliases());
  }
}
