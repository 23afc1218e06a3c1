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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds the decisions that an entity's names may be meant by, whether as what is decided about or
 * as what something is merged into. Immutable and thread-safe.
 */
final class Decisions {
  private final KeyNames names;
  private final Map<String, List<Decision>> byName = new TreeMap<>();
  private final Map<String, List<Decision>> byTarget = new TreeMap<>();

  Decisions(Curation curation, KeyNames names) {
    this.names = names;
    for (Decision decision : curation.decisions()) {
      note(byName, decision.thing().name(), decision);
      if (decision.action() == Action.MERGE) {
        note(byTarget, decision.other().name(), decision);
      }
    }
  }

  private void note(Map<String, List<Decision>> index, String name, Decision decision) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(Names.normalise(name));
    spellings.add(names.of("Organization", name));
    spellings.add(names.of("Program", name));
    spellings.forEach(s -> index.computeIfAbsent(s, k -> new ArrayList<>(1)).add(decision));
  }

  KeyNames names() {
    return names;
  }

  boolean none() {
    return byName.isEmpty();
  }

  /** Decisions about something that goes by a name of the entity. */
  Collection<Decision> about(Entity entity) {
    return near(byName, entity);
  }

  /** Merges into something that goes by a name of the entity. */
  Collection<Decision> into(Entity entity) {
    return near(byTarget, entity);
  }

  private static Set<Decision> near(Map<String, List<Decision>> index, Entity entity) {
    Set<Decision> near =
        new LinkedHashSet<>(index.getOrDefault(Names.normalise(entity.name()), List.of()));
    near.addAll(index.getOrDefault(entity.key().name(), List.of()));
    for (String alias : aliases(entity)) {
      near.addAll(index.getOrDefault(alias, List.of()));
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

  /**
   * Whether the reference means the entity: by its title, the name in its key, or an alias.
   *
   * @param homes where an entity is at home: codes and paths
   */
  boolean means(Thing thing, Entity entity, Function<EntityKey, String> homes) {
    EntityKey key = entity.key();
    String wanted = Names.normalise(thing.name());
    boolean named =
        wanted.equals(Names.normalise(entity.name()))
            || !key.name().isEmpty() && names.of(key.type(), thing.name()).equals(key.name())
            || aliases(entity).contains(wanted);
    boolean typed = thing.type().isEmpty() || entity.types().contains(thing.type());
    return named && typed && homed(thing.home(), homes.apply(key));
  }

  private static boolean homed(String wanted, String home) {
    return wanted.isEmpty()
        || wanted.equals(Thing.NOWHERE) && home.isEmpty()
        || home.equals(wanted)
        || home.startsWith(wanted + "/");
  }
}
