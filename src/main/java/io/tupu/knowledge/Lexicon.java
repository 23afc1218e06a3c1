package io.tupu.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names that an analyst has taught tupu: things to find, and stop names never to take for a thing.
 * Immutable.
 */
public final class Lexicon {

  /**
   * A name taught.
   *
   * @param name as a title
   * @param aliases other forms
   * @param type local name of a class
   * @param region code of the home region; of a region its own or that of the one above; may be
   *     empty
   */
  public record Entry(String name, List<String> aliases, String type, String region) {
    public Entry {
      aliases = List.copyOf(aliases);
    }
  }

  private final List<Entry> entries;
  private final SortedSet<String> stops;
  private final Map<String, List<Entry>> byForm = new TreeMap<>();
  private final WordIndex<List<Entry>> index;

  /**
   * @param entries that share a form are of one name and type, and of different regions
   */
  public Lexicon(List<Entry> entries, Collection<String> stops) {
    this.entries = List.copyOf(entries);
    this.stops = Collections.unmodifiableSortedSet(new TreeSet<>(stops));
    for (Entry entry : entries) {
      form(entry.name(), entry);
      entry.aliases().forEach(alias -> form(alias, entry));
    }
    index = new WordIndex<>(byForm);
  }

  private void form(String form, Entry entry) {
    byForm.computeIfAbsent(form, f -> new ArrayList<>(1)).add(entry);
  }

  public static Lexicon empty() {
    return new Lexicon(List.of(), new TreeSet<>());
  }

  public List<Entry> entries() {
    return entries;
  }

  /** The entries with this name or alias: none, one, or homonyms of different regions. */
  public List<Entry> entries(String form) {
    return byForm.getOrDefault(form, List.of());
  }

  /** Whether an analyst said that this is no name. */
  public boolean stopped(String name) {
    return stops.contains(name);
  }

  /** Every form, to be found in text; never with an empty list. */
  public WordIndex<List<Entry>> index() {
    return index;
  }
}
