package io.tupu.knowledge.load;

import io.tupu.knowledge.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.rdf.model.Model;

/**
 * Reads lexicon.tsv (name, type, aliases, region), thesaurus.ttl and stops.tsv (name). Faults and
 * conflicts go to a list.
 */
final class LexiconReader {
  static final List<String> TYPES =
      List.of("Region", "Organization", "Brand", "Program", "Platform");
  private static final List<String> COLUMNS = List.of("name", "type", "aliases", "region");

  private final List<String> faults;
  private final Predicate<String> codes;
  private final TreeSet<String> stops = new TreeSet<>();
  private final List<Lexicon.Entry> entries = new ArrayList<>();
  private final Map<String, String> places = new TreeMap<>();

  /**
   * @param codes whether there is a region with a code
   */
  LexiconReader(Predicate<String> codes, List<String> faults) {
    this.codes = codes;
    this.faults = faults;
  }

  Lexicon lexicon() {
    return new Lexicon(entries, stops);
  }

  /** To be read first. */
  void readStops(String file, String text) {
    Tsv.read(file, text, List.of("name"), faults).forEach(row -> stops.add(row.cells().get(0)));
  }

  void readNames(String file, String text) {
    for (Tsv.Row row : Tsv.read(file, text, COLUMNS, faults)) {
      List<String> aliases = new ArrayList<>();
      for (String alias : row.cells().get(2).split("\\|")) {
        if (!alias.isBlank()) {
          aliases.add(alias);
        }
      }
      List<String> cells = row.cells();
      add(
          file + " line " + row.line(),
          new Lexicon.Entry(cells.get(0), aliases, cells.get(1), cells.get(3)));
    }
  }

  void readConcepts(String file, Model model) {
    Thesaurus.entries(model).forEach((iri, entry) -> add(file + " <" + iri + ">", entry));
  }

  private void add(String where, Lexicon.Entry entry) {
    int before = faults.size();
    if (entry.name().isBlank() || !TYPES.contains(entry.type())) {
      faults.add(where + ": needs a name and a type of " + TYPES);
    }
    if (!entry.region().isEmpty() && !codes.test(entry.region())) {
      faults.add(where + ": no region has the code " + entry.region());
    }
    claim(where, entry.name());
    entry.aliases().forEach(alias -> claim(where, alias));
    if (faults.size() == before) {
      entries.add(entry);
    }
  }

  /** Each form stands for one thing only. */
  private void claim(String where, String form) {
    if (stops.contains(form)) {
      faults.add(where + ": " + form + " is also a stop name");
    }
    String earlier = places.putIfAbsent(form, where);
    if (earlier != null) {
      faults.add(where + ": " + form + " stands already in " + earlier);
    }
  }
}
