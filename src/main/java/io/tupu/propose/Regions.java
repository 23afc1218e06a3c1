package io.tupu.propose;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which region lies in which, and how they are called, as the store has it. Not thread-safe. */
final class Regions {
  private static final int DEEPEST = 12;

  private final SortedMap<String, SortedSet<String>> above = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();

  void above(String place, String region) {
    above.computeIfAbsent(place, p -> new TreeSet<>()).add(region);
  }

  void name(String iri, String name) {
    names.merge(iri, name, (one, other) -> one.compareTo(other) <= 0 ? one : other);
  }

  String name(String iri) {
    return names.getOrDefault(iri, iri.substring(iri.lastIndexOf('/') + 1));
  }

  /** Every region that something lies in, as IRIs. */
  SortedSet<String> all() {
    SortedSet<String> all = new TreeSet<>();
    above.values().forEach(all::addAll);
    return all;
  }

  /** Whether one of these places lies in one of those, or the other way round. */
  boolean related(SortedSet<String> these, SortedSet<String> those) {
    return these.stream()
        .anyMatch(
            one -> those.stream().anyMatch(other -> within(one, other) || within(other, one)));
  }

  /** Whether a place is a region or lies in it. */
  private boolean within(String place, String region) {
    SortedSet<String> now = new TreeSet<>(List.of(place));
    for (int depth = 0; depth < DEEPEST && !now.isEmpty(); depth++) {
      if (now.contains(region)) {
        return true;
      }
      SortedSet<String> next = new TreeSet<>();
      now.forEach(n -> next.addAll(above.getOrDefault(n, Collections.emptySortedSet())));
      now = next;
    }
    return false;
  }
}
