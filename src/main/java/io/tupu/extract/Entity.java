package io.tupu.extract;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A thing that a document names.
 *
 * @param types local names of its classes, the reading first, then the second readings; for a
 *     region also its level and City where it is one
 * @param name the fullest proper form, as a title
 * @param aliases every other form that the document uses for it or that a reader would accept for
 *     the same title
 */
public record Entity(EntityKey key, List<String> types, String name, SortedSet<String> aliases) {
  public Entity {
    types = List.copyOf(types);
    aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
  }
}
