package io.tupu.knowledge.load;

import io.tupu.knowledge.Gazetteer;
import io.tupu.knowledge.Gazetteer.Kind;
import io.tupu.knowledge.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads regions.tsv and region-names.tsv. Faults go to a list; a faulty row is left out. */
final class RegionReader {
  private static final List<String> LEVELS =
      List.of("Country", "Province", "Prefecture", "County", "Township", "Village", "Zone");
  private static final List<String> COLUMNS =
      List.of("code", "name", "short", "level", "parent", "city");

  private final List<String> faults;
  private final Map<String, Region> regions = new LinkedHashMap<>();
  private final Map<String, List<Gazetteer.Sense>> names = new TreeMap<>();

  RegionReader(List<String> faults) {
    this.faults = faults;
  }

  Gazetteer gazetteer() {
    return new Gazetteer(new ArrayList<>(regions.values()), names);
  }

  /** Whether a region has this code. */
  boolean known(String code) {
    return regions.containsKey(code);
  }

  void readRegions(String file, String text) {
    for (Tsv.Row row : Tsv.read(file, text, COLUMNS, faults)) {
      Region region = region(row.cells());
      if (region.code().isEmpty() || region.name().isEmpty() || !LEVELS.contains(region.level())) {
        faults.add(file + ":" + row.line() + ": needs a code, a name and a level of " + LEVELS);
      } else if (regions.putIfAbsent(region.code(), region) != null) {
        faults.add(file + ":" + row.line() + ": the code " + region.code() + " stands twice");
      }
    }
    for (Region region : regions.values()) {
      if (!region.parent().isEmpty() && !regions.containsKey(region.parent())) {
        faults.add(file + ": " + region.code() + " has an unknown parent " + region.parent());
      }
    }
  }

  private static Region region(List<String> cells) {
    List<String> shorts = new ArrayList<>();
    List<String> weak = new ArrayList<>();
    for (String name : cells.get(2).split("\\|")) {
      if (name.endsWith("?")) {
        weak.add(name.substring(0, name.length() - 1));
      } else if (!name.isEmpty()) {
        shorts.add(name);
      }
    }
    return new Region(
        cells.get(0),
        cells.get(1),
        shorts,
        weak,
        cells.get(3),
        cells.get(4),
        cells.get(5).equals("1"));
  }

  void readNames(String file, String text) {
    for (Tsv.Row row : Tsv.read(file, text, List.of("name", "code", "kind"), faults)) {
      Region region = regions.get(row.cells().get(1));
      if (region == null) {
        faults.add(file + ":" + row.line() + ": unknown code " + row.cells().get(1));
        continue;
      }
      Kind kind =
          switch (row.cells().get(2)) {
            case "abbreviation" -> Kind.ABBREVIATION;
            case "short" -> Kind.SHORT;
            default -> Kind.OTHER;
          };
      names
          .computeIfAbsent(row.cells().get(0), n -> new ArrayList<>(1))
          .add(
              new Gazetteer.Sense(
                  region, row.cells().get(0).length() == 1 ? Kind.ABBREVIATION : kind));
    }
  }
}
