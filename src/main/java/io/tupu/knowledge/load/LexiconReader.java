package io.tupu.knowledge.load;

import io.tupu.knowledge.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Reads lexicon.tsv (name, type, aliases, region), thesaurus.ttl and stops.tsv (name). Faults and
 * conflicts go to a list, each with its file and line.
 */
final class LexiconReader {
  static final List<String> TYPES =
      List.of("Region", "Organization", "Brand", "Program", "Platform");
  private static final List<String> COLUMNS = List.of("name", "type", "aliases", "region");

  /** An entry and where it stands. */
  record Placed(String where, Lexicon.Entry entry) {}

  private final List<String> faults;
  private final Predicate<String> codes;
  private final Map<String, String> stops = new TreeMap<>();
  private final List<Lexicon.Entry> entries = new ArrayList<>();
  private final Map<String, List<Placed>> forms = new TreeMap<>();

  /**
   * @param codes whether there is a region with a code
   */
  LexiconReader(Predicate<String> codes, List<String> faults) {
    this.codes = codes;
    this.faults = faults;
  }

  Lexicon lexicon() {
    return new Lexicon(entries, stops.keySet());
  }

  /** Where a stop name stands. */
  Optional<String> stop(String name) {
    return Optional.ofNullable(stops.get(name));
  }

  /** What a name or alias was taught as. */
  List<Placed> taught(String form) {
    return forms.getOrDefault(form, List.of());
  }

  /** To be read first. */
  void readStops(String file, String text) {
    for (Tsv.Row row : Tsv.read(file, text, List.of("name"), faults)) {
      String where = file + ":" + row.line();
      String earlier = stops.putIfAbsent(row.cells().get(0), where);
      if (earlier != null) {
        faults.add(where + ": " + row.cells().get(0) + " stands already in " + earlier);
      }
    }
  }

  void readNames(String file, String text) {
    for (Tsv.Row row : Tsv.read(file, text, COLUMNS, faults)) {
      List<String> aliases = new ArrayList<>();
      for (String alias : row.cells().get(2).split("\\|")) {
        if (!alias.isBlank()) {
          aliases.add(alias.strip());
        }
      }
      List<String> cells = row.cells();
      add(
          file + ":" + row.line(),
          new Lexicon.Entry(cells.get(0), aliases, cells.get(1), cells.get(3)));
    }
  }

  void readConcepts(Turtle file) {
    Thesaurus.entries(file.model())
        .forEach((iri, entry) -> add(file.where('"' + entry.name() + '"', iri), entry));
  }

  private void add(String where, Lexicon.Entry entry) {
    int before = faults.size();
    if (entry.name().isBlank() || !TYPES.contains(entry.type())) {
      faults.add(where + ": needs a name and a type of " + TYPES);
    }
    if (!entry.region().isEmpty() && !codes.test(entry.region())) {
      faults.add(where + ": no region has the code " + entry.region());
    }
    Placed placed = new Placed(where, entry);
    claim(placed, entry.name());
    entry.aliases().forEach(alias -> claim(placed, alias));
    if (faults.size() == before) {
      entries.add(entry);
    }
  }

  private void claim(Placed placed, String form) {
    stop(form)
        .ifPresent(at -> faults.add(placed.where() + ": " + form + " is a stop name in " + at));
    List<Placed> all = forms.computeIfAbsent(form, f -> new ArrayList<>(1));
    all.stream()
        .flatMap(earlier -> conflict(form, placed, earlier).stream())
        .findFirst()
        .ifPresent(faults::add);
    all.add(placed);
  }

  /** A form stands for one thing, or for things of one name and type that lie in two regions. */
  private static Optional<String> conflict(String form, Placed placed, Placed earlier) {
    Lexicon.Entry one = placed.entry();
    Lexicon.Entry other = earlier.entry();
    if (!one.type().equals(other.type())) {
      return Optional.of(
          String.format(
              java.util.Locale.ROOT,
              "%s: %s is of type %s here and %s in %s",
              placed.where(),
              form,
              one.type(),
              other.type(),
              earlier.where()));
    }
    boolean apart =
        one.name().equals(other.name())
            && !one.region().isEmpty()
            && !other.region().isEmpty()
            && !one.region().equals(other.region())
            && !one.type().equals("Brand")
            && !one.type().equals("Program");
    if (apart) {
      return Optional.empty();
    }
    String whose = form.equals(other.name()) ? "" : " as another form of " + other.name();
    return Optional.of(
        placed.where() + ": " + form + " stands already in " + earlier.where() + whose);
  }
}
