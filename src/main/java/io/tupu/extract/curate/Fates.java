package io.tupu.extract.curate;

import io.tupu.extract.Claim;
import io.tupu.extract.Entity;
import io.tupu.extract.EntityKey;
import io.tupu.extract.Extraction;
import io.tupu.extract.resolve.KeyNames;
import io.tupu.knowledge.Curation.Action;
import io.tupu.knowledge.Curation.Decision;
import io.tupu.knowledge.Curation.Thing;
import io.tupu.knowledge.Gazetteer;
import io.tupu.knowledge.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What becomes of each entity of one document: merged, renamed, retyped. What things are merged
 * into has the key that the decision itself names, never one of this document only, so that all
 * documents agree about it. Not thread-safe.
 */
final class Fates {
  private static final String REGION = "Region";
  private static final int LONGEST_CHAIN = 20;

  private final Decisions decisions;
  private final Gazetteer gazetteer;
  private final Extraction extraction;
  private final Map<EntityKey, Entity> before = new TreeMap<>();
  private final Map<EntityKey, Fate> fates = new TreeMap<>();

  /**
   * What an entity becomes.
   *
   * @param decisions that made it so
   */
  record Fate(EntityKey key, String title, List<Decision> decisions) {
    boolean retyped() {
      return decisions.stream().anyMatch(d -> d.action() == Action.RETYPE);
    }
  }

  Fates(Decisions decisions, Gazetteer gazetteer, Extraction extraction) {
    this.decisions = decisions;
    this.gazetteer = gazetteer;
    this.extraction = extraction;
    extraction.entities().forEach(e -> before.put(e.key(), e));
    before.values().forEach(e -> fates.put(e.key(), fate(e)));
    rehome();
  }

  Entity before(EntityKey key) {
    return before.get(key);
  }

  Fate of(EntityKey key) {
    return fates.get(key);
  }

  /** The decision of this kind about an entity; contradictions were refused when it was loaded. */
  Optional<Decision> about(Entity entity, Action action) {
    return decisions.about(entity).stream()
        .filter(d -> d.action() == action && !d.aboutFact() && means(d.thing(), entity))
        .findFirst();
  }

  /** Decisions about facts whose subject is the entity. */
  List<Decision> facts(Entity entity) {
    return decisions.about(entity).stream()
        .filter(d -> d.aboutFact() && means(d.thing(), entity))
        .toList();
  }

  /** Whether a reference of a decision means the entity. */
  boolean means(Thing thing, Entity entity) {
    return decisions.means(thing, entity, this::home);
  }

  private Fate fate(Entity entity) {
    List<Decision> made = new ArrayList<>();
    Entity at = entity;
    Optional<Decision> merge = about(at, Action.MERGE);
    for (int step = 0; merge.isPresent() && step < LONGEST_CHAIN; step++) {
      made.add(merge.get());
      at = target(merge.get().other());
      merge = about(at, Action.MERGE);
    }
    if (made.isEmpty()) {
      at = joined(entity).map(this::target).orElse(entity);
    }
    Optional<Decision> rename = about(at, Action.RENAME);
    rename.ifPresent(made::add);
    Optional<Decision> retype = about(at, Action.RETYPE);
    retype.ifPresent(made::add);
    EntityKey key = at.key();
    return new Fate(
        retype.map(r -> retyped(key, entity.key(), r.detail())).orElse(key),
        rename.map(Decision::detail).orElse(at.name()),
        made);
  }

  /** What others are merged into, when the entity is just that. */
  private Optional<Thing> joined(Entity entity) {
    return decisions.into(entity).stream()
        .map(Decision::other)
        .filter(other -> means(other, entity))
        .findFirst();
  }

  /** What a reference names, in whatever document. */
  private Entity target(Thing thing) {
    boolean region = thing.type().equals(REGION);
    Optional<Region> table = region ? table(thing) : Optional.empty();
    if (table.isPresent()) {
      return named(EntityKey.region(table.get().code()), table.get().name());
    }
    boolean homed = KeyNames.homed(thing.type()) || region;
    String home = homed && !thing.home().equals(Thing.NOWHERE) ? thing.home() : "";
    String name = decisions.names().of(thing.type(), thing.name());
    return named(new EntityKey(thing.type(), name, home), thing.name());
  }

  /** The region of the table with this code and name, or the only one of this full name. */
  private Optional<Region> table(Thing thing) {
    if (!thing.home().isEmpty()) {
      return gazetteer
          .region(thing.home())
          .filter(r -> r.name().equals(thing.name()) || r.shorts().contains(thing.name()));
    }
    List<Region> full =
        gazetteer.matchesAt(thing.name(), 0).stream()
            .filter(match -> match.end() == thing.name().length())
            .flatMap(match -> match.value().stream())
            .filter(sense -> sense.kind() == Gazetteer.Kind.FULL)
            .map(Gazetteer.Sense::region)
            .toList();
    return full.size() == 1 ? Optional.of(full.get(0)) : Optional.empty();
  }

  private static Entity named(EntityKey key, String title) {
    return new Entity(key, List.of(key.type()), title, new TreeSet<>());
  }

  private EntityKey retyped(EntityKey key, EntityKey original, String type) {
    if (key.type().equals(type) || key.type().equals(REGION)) {
      return key;
    }
    String home = key.home().isEmpty() ? home(original) : key.home();
    return new EntityKey(type, key.name(), KeyNames.homed(type) ? home : "");
  }

  /** The home in the key; of a brand or program the region that surest runs it, else none. */
  private String home(EntityKey key) {
    if (!key.home().isEmpty() || key.type().equals(REGION) || KeyNames.homed(key.type())) {
      return key.home();
    }
    return extraction.claims().stream()
        .filter(c -> c.relation().equals("runs") && c.object().equals(key))
        .max(Comparator.comparingDouble(Claim::confidence))
        .map(c -> c.subject().path())
        .orElse("");
  }

  /** What was at home in a region that became another is at home there. */
  private void rehome() {
    Map<String, String> moved = new TreeMap<>();
    fates.forEach(
        (old, now) -> {
          if (old.type().equals(REGION) && !old.equals(now.key())) {
            moved.put(old.path(), now.key().path());
          }
        });
    fates.replaceAll(
        (old, now) -> {
          EntityKey key = now.key();
          String home = moved.getOrDefault(key.home(), key.home());
          return key.coded() || home.equals(key.home())
              ? now
              : new Fate(new EntityKey(key.type(), key.name(), home), now.title(), now.decisions());
        });
  }
}
