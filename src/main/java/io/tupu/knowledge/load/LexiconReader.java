package io.tupu.knowledge.load;

import io.tupu.knowledge.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads lexicon.tsv (name, type, aliases, region) and stops.tsv (name). Faults and conflicts go to a list. */
final class LexiconReader {
  private static final List<String> TYPES =
      List.of("Region", "Organization", "Brand", "Program", "Platform");

  private final List<String> faults;

  LexiconReader(List<String> faults) {
    this.faults = faults;
  }

  Lexicon read(String file, Optional<String> names, String stopFile, Optional<String> stopNames) {
    TreeSet<String> stops = new TreeSet<>();
    stopNames.ifPresent(
        text ->
            Tsv.read(stopFile, text, List.of("name"), faults)
                .forEach(row -> stops.add(row.cells().get(0))));
    List<Lexicon.Entry> entries = new ArrayList<>();
    Map<String, Integer> lines = new TreeMap<>();
    List<Tsv.Row> rows =
        names.map(t -> Tsv.read(file, t, List.of("name", "type", "aliases", "region"), faults))
            .orElse(List.of());
    for (Tsv.Row row : rows) {
      entry(file, row, stops, lines).ifPresent(entries::add);
    }
    return new Lexicon(entries, stops);
  }

  private Optional<Lexicon.Entry> entry(
      String file, Tsv.Row row, TreeSet<String> stops, Map<String, Integer> lines) {
    List<String> cells = row.cells();
    String name = cells.get(0);
    String where = file + " line " + row.line() + ": ";
    if (name.isBlank() || !TYPES.contains(cells.get(1))) {
      faults.add(where + "needs a name and a type of " + TYPES);
      return Optional.empty();
    }
    if (stops.contains(name)) {
      faults.add(where + name + " is also a stop name");
    }
    Integer earlier = lines.putIfAbsent(name, row.line());
    if (earlier != null) {
      faults.add(where + name + " stands already in line " + earlier);
    }
    List<String> aliases = new ArrayList<>();
    for (String alias : cells.get(2).split("\\|")) {
      if (!alias.isBlank()) {
        aliases.add(alias);
      }
    }
    return Optional.of(new Lexicon.Entry(name, aliases, cells.get(1), cells.get(3)));
  }
}
