package io.tupu.propose;

import io.tupu.extract.Names;
import io.tupu.knowledge.WordSet;
import io.tupu.propose.Proposal.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The ways in which two nodes look like one. Time grows with the number of names, not of pairs. */
final class Finders {
  private static final int LEAST_CONTAINED = 3;
  private static final int LEAST_CLOSE = 4;

  /** Characters whose exchange makes another thing: numbers, directions, levels. */
  private static final String TELLING = "0123456789零一二三四五六七八九十百千万两第东南西北中上下左右前后内外大小新老省市县区州旗镇乡村甲乙丙丁";

  private static final List<String> TYPES = List.of("Brand", "Program", "Platform");

  private final Collection<Item> items;
  private final Regions regions;
  private final List<Proposal> found = new ArrayList<>();

  Finders(Collection<Item> items, Regions regions) {
    this.items = items;
    this.regions = regions;
  }

  List<Proposal> found() {
    return found;
  }

  /** What a document says to be another name of something. */
  void explained(Map<String, Item> byIri, List<Explanations.Explanation> explanations) {
    Map<String, SortedSet<Item>> named = new TreeMap<>();
    for (Item item : items) {
      SortedSet<String> names = new TreeSet<>(item.initiative() ? item.aliases() : List.of());
      names.add(item.name());
      names.forEach(n -> named.computeIfAbsent(Names.normalise(n), k -> new TreeSet<>()).add(item));
    }
    for (Explanations.Explanation said : explanations) {
      Item full = byIri.get(said.entity());
      for (Item other :
          named.getOrDefault(Names.normalise(said.shortName()), Collections.emptySortedSet())) {
        boolean fits = full != null && full.comparable(other) && !other.equals(full);
        if (fits && (full.initiative() || near(full, other) || other.places().isEmpty())) {
          found.add(new Proposal(Kind.EXPLAINED, other, full, said.file()));
        }
      }
    }
  }

  /** One name under two types, or in two regions. */
  void sameName() {
    Map<String, List<Item>> byName = new TreeMap<>();
    for (Item item : items) {
      if (!item.region() && !item.normal().isEmpty()) {
        byName.computeIfAbsent(item.normal(), n -> new ArrayList<>(1)).add(item);
      }
    }
    for (List<Item> same : byName.values()) {
      pairs(
          same,
          (one, other) -> {
            if (!one.type().equals(other.type())) {
              boolean both = one.initiative() && other.initiative();
              if (both || near(one, other)) {
                add(Kind.TYPES, one, other);
              }
            } else {
              add(Kind.REGIONS, one, other);
            }
          });
    }
  }

  /**
   * One name ends in the other, or is the other and a head noun, and both are of one place.
   *
   * @param heads words that say what kind of initiative a name is of
   */
  void contained(WordSet heads) {
    Map<String, List<Item>> byName = index(item -> !item.region());
    for (Item item : items) {
      if (item.region()) {
        continue;
      }
      String name = Names.normalise(item.name());
      SortedSet<String> parts = new TreeSet<>();
      for (int at = 1; at < name.length(); at++) {
        parts.add(name.substring(at));
        if (item.initiative() && heads.contains(name.substring(at))) {
          parts.add(name.substring(0, at));
        }
      }
      for (String part : parts) {
        for (Item shorter : byName.getOrDefault(part, List.of())) {
          if (part.length() >= LEAST_CONTAINED && item.comparable(shorter) && near(item, shorter)) {
            found.add(new Proposal(Kind.CONTAINED, shorter, item, ""));
          }
        }
      }
    }
  }

  /** Names of one place that differ in one character: what is left without it is equal. */
  void spelling() {
    Map<String, SortedSet<Item>> byRest = new TreeMap<>();
    for (Item item : items) {
      String name = Names.normalise(item.name());
      if (item.region() || name.length() < LEAST_CLOSE) {
        continue;
      }
      for (int at = 0; at < name.length(); at++) {
        if (TELLING.indexOf(name.charAt(at)) < 0) {
          String rest = name.substring(0, at) + "?" + name.substring(at + 1);
          byRest.computeIfAbsent(rest, r -> new TreeSet<>()).add(item);
        }
      }
    }
    for (SortedSet<Item> close : byRest.values()) {
      pairs(
          List.copyOf(close),
          (one, other) -> {
            if (one.comparable(other)
                && near(one, other)
                && !Names.normalise(one.name()).equals(Names.normalise(other.name()))) {
              add(Kind.SPELLING, one, other);
            }
          });
    }
  }

  /** Names of one place that sound alike; the sound is in the IRI. */
  void homophones() {
    Map<String, List<Item>> bySound = new TreeMap<>();
    for (Item item : items) {
      String iri = item.node().getURI();
      String sound = iri.substring(iri.lastIndexOf('/') + 1).replaceFirst("-[0-9a-f]{8}$", "");
      if (!item.region() && sound.indexOf('-') > 0) {
        bySound.computeIfAbsent(sound, s -> new ArrayList<>(1)).add(item);
      }
    }
    for (List<Item> alike : bySound.values()) {
      pairs(
          alike,
          (one, other) -> {
            if (one.comparable(other) && near(one, other) && !one.normal().equals(other.normal())) {
              add(Kind.HOMOPHONE, one, other);
            }
          });
    }
  }

  private Map<String, List<Item>> index(Predicate<Item> which) {
    Map<String, List<Item>> byName = new TreeMap<>();
    items.stream()
        .filter(which)
        .forEach(
            item ->
                byName
                    .computeIfAbsent(Names.normalise(item.name()), n -> new ArrayList<>(1))
                    .add(item));
    return byName;
  }

  private boolean near(Item one, Item other) {
    return regions.related(one.places(), other.places());
  }

  private static void pairs(List<Item> items, BiConsumer<Item, Item> use) {
    for (int i = 0; i < items.size(); i++) {
      for (int j = i + 1; j < items.size(); j++) {
        use.accept(items.get(i), items.get(j));
      }
    }
  }

  /** The one that more documents name stays; then the usual type; then the longer name. */
  private void add(Kind kind, Item one, Item other) {
    Comparator<Item> stays =
        Comparator.comparingInt((Item item) -> item.files().size())
            .thenComparingInt(item -> -TYPES.indexOf(item.type()))
            .thenComparingInt(item -> item.name().length())
            .thenComparing(Comparator.<Item>naturalOrder().reversed());
    boolean first = stays.compare(one, other) >= 0;
    found.add(new Proposal(kind, first ? other : one, first ? one : other, ""));
  }
}
