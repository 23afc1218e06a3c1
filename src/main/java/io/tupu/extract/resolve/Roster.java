package io.tupu.extract.resolve;

import io.tupu.extract.Entity;
import io.tupu.extract.EntityKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The entities of one document, as they come together. Not thread-safe. */
public final class Roster {
  private final Map<EntityKey, Draft> drafts = new TreeMap<>();

  private static final class Draft {
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> aliases = new TreeSet<>();
    private String name = "";
  }

  /** Adds what a mention tells of an entity; the first name given stays its title. */
  void note(EntityKey key, List<String> types, String name, Collection<String> aliases) {
    Draft draft = drafts.computeIfAbsent(key, k -> new Draft());
    draft.types.addAll(types);
    draft.aliases.addAll(aliases);
    if (draft.name.isEmpty()) {
      draft.name = name;
    } else {
      draft.aliases.add(name);
    }
  }

  /** In their order; a view. */
  Set<EntityKey> keys() {
    return Collections.unmodifiableSet(drafts.keySet());
  }

  String name(EntityKey key) {
    return drafts.get(key).name;
  }

  /** The title of each entity. */
  public Map<EntityKey, String> titles() {
    Map<EntityKey, String> titles = new TreeMap<>();
    drafts.forEach((key, draft) -> titles.put(key, draft.name));
    return titles;
  }

  /** By key. */
  public List<Entity> entities() {
    List<Entity> entities = new ArrayList<>();
    drafts.forEach(
        (key, draft) -> {
          TreeSet<String> aliases = new TreeSet<>(draft.aliases);
          aliases.remove(draft.name);
          entities.add(new Entity(key, List.copyOf(draft.types), draft.name, aliases));
        });
    return entities;
  }
}
