package io.tupu.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The regions known to the tables and the names under which they go. Immutable and thread-safe. */
public final class Gazetteer {

  /** How a name stands for its region. */
  public enum Kind {
    FULL,
    SHORT,
    /** A short name that is an ordinary word as well. */
    WEAK,
    /** 鄂, 甬. */
    ABBREVIATION,
    /** A folk or former name. */
    OTHER
  }

  /** One reading of a name. */
  public record Sense(Region region, Kind kind) {}

  /** A region and the one above it, so that the way up needs no look into a table. */
  private static final class Line {
    private final Region region;
    private Line above;

    Line(Region region) {
      this.region = region;
    }
  }

  private final Map<String, Line> byCode = new HashMap<>();
  private final Map<String, List<String>> others;
  private final WordIndex<List<Sense>> names;

  /**
   * @param other further names: name to the senses that it has
   */
  public Gazetteer(List<Region> regions, Map<String, List<Sense>> other) {
    Map<String, List<Sense>> senses = new HashMap<>();
    for (Region region : regions) {
      byCode.put(region.code(), new Line(region));
      add(senses, region.name(), new Sense(region, Kind.FULL));
      region.shorts().forEach(s -> add(senses, s, new Sense(region, Kind.SHORT)));
      region.weakShorts().forEach(s -> add(senses, s, new Sense(region, Kind.WEAK)));
    }
    other.forEach((name, all) -> all.forEach(sense -> add(senses, name, sense)));
    byCode.values().forEach(line -> line.above = byCode.get(line.region.parent()));
    others = others(other);
    names = new WordIndex<>(senses);
  }

  private static void add(Map<String, List<Sense>> senses, String name, Sense sense) {
    senses.computeIfAbsent(name, n -> new ArrayList<>(1)).add(sense);
  }

  private static Map<String, List<String>> others(Map<String, List<Sense>> other) {
    Map<String, List<String>> names = new HashMap<>();
    for (Map.Entry<String, List<Sense>> name : new TreeMap<>(other).entrySet()) {
      for (Sense sense : name.getValue()) {
        names.computeIfAbsent(sense.region().code(), c -> new ArrayList<>(1)).add(name.getKey());
      }
    }
    return Collections.unmodifiableMap(names);
  }

  /** The further names of a region, such as 鄂 of 湖北省, in their order; most have none. */
  public List<String> others(String code) {
    return Collections.unmodifiableList(others.getOrDefault(code, List.of()));
  }

  public Optional<Region> region(String code) {
    Line line = byCode.get(code);
    return line == null ? Optional.empty() : Optional.of(line.region);
  }

  /** The names that start at this place of a text, the longest first, each with all its senses. */
  public List<WordIndex.Match<List<Sense>>> matchesAt(String text, int at) {
    return names.matchesAt(text, at);
  }

  /** Whether {@code code} lies below {@code above} or is it. */
  public boolean within(String code, String above) {
    Line wanted = byCode.get(above);
    Line at = wanted == null ? null : byCode.get(code);
    while (at != null && at != wanted) {
      at = at.above;
    }
    return at != null;
  }

  /** The region itself or the nearest one above it of this level. */
  public Optional<Region> above(String code, String level) {
    for (Line at = byCode.get(code); at != null; at = at.above) {
      if (at.region.level().equals(level)) {
        return Optional.of(at.region);
      }
    }
    return Optional.empty();
  }
}
