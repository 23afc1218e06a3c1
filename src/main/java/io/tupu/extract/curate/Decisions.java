package io.tupu.extract.curate;

import io.tupu.extract.Entity;
import io.tupu.extract.EntityKey;
import io.tupu.extract.Names;
import io.tupu.extract.resolve.KeyNames;
import io.tupu.knowledge.Curation;
import io.tupu.knowledge.Curation.Action;
import io.tupu.knowledge.Curation.Decision;
import io.tupu.knowledge.Curation.Thing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what was decided about an entity by its names. Immutable and thread-safe. */
final class Decisions {
  private final KeyNames names;
  private final Map<String, List<Decision>> byName = new TreeMap<>();

  Decisions(Curation curation, KeyNames names) {
    this.names = names;
    for (Decision decision : curation.decisions()) {
      String name = decision.thing().name();
      Set<String> spellings = new LinkedHashSet<>();
      spellings.add(Names.normalise(name));
      spellings.add(names.of("Organization", name));
      spellings.add(names.of("Program", name));
      spellings.forEach(s -> byName.computeIfAbsent(s, k -> new ArrayList<>(1)).add(decision));
    }
  }

  KeyNames names() {
    return names;
  }

  boolean none() {
    return byName.isEmpty();
  }

  /** The decision of this kind about an entity; contradictions were refused when it was loaded. */
  Optional<Decision> about(Entity entity, Action action) {
    return near(entity).stream()
        .filter(d -> d.action() == action && !d.aboutFact() && means(d.thing(), entity))
        .findFirst();
  }

  /** Decisions about facts whose subject is the entity. */
  List<Decision> facts(Entity entity) {
    return near(entity).stream().filter(d -> d.aboutFact() && means(d.thing(), entity)).toList();
  }

  private Set<Decision> near(Entity entity) {
    Set<Decision> near =
        new LinkedHashSet<>(byName.getOrDefault(Names.normalise(entity.name()), List.of()));
    near.addAll(byName.getOrDefault(entity.key().name(), List.of()));
    for (String alias : aliases(entity)) {
      near.addAll(byName.getOrDefault(alias, List.of()));
    }
    return near;
  }

  /** Of regions and bodies none: 市委 is a form of many. */
  private static Set<String> aliases(Entity entity) {
    Set<String> aliases = new TreeSet<>();
    String type = entity.key().type();
    if (!type.equals("Region") && !type.equals("Organization")) {
      entity.aliases().forEach(alias -> aliases.add(Names.normalise(alias)));
    }
    return aliases;
  }

  /** Whether the reference means the entity: by its title, the name in its key, or an alias. */
  boolean means(Thing thing, Entity entity) {
    EntityKey key = entity.key();
    String wanted = Names.normalise(thing.name());
    boolean named =
        wanted.equals(Names.normalise(entity.name()))
            || !key.name().isEmpty() && names.of(key.type(), thing.name()).equals(key.name())
            || aliases(entity).contains(wanted);
    boolean typed = thing.type().isEmpty() || entity.types().contains(thing.type());
    return named && typed && homed(thing.home(), key.home());
  }

  private static boolean homed(String wanted, String home) {
    return wanted.isEmpty()
        || wanted.equals(Thing.NOWHERE) && home.isEmpty()
        || home.equals(wanted)
        || home.startsWith(wanted + "/");
  }
}
