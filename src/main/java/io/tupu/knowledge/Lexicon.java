package io.tupu.knowledge;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Map<String, Entry> byForm = new TreeMap<>();
  private final WordIndex<Entry> index;

  public Lexicon(List<Entry> entries, SortedSet<String> stops) {
    this.entries = List.copyOf(entries);
    this.stops = Collections.unmodifiableSortedSet(new TreeSet<>(stops));
    for (Entry entry : entries) {
      byForm.put(entry.name(), entry);
    }
    for (Entry entry : entries) {
      entry.aliases().forEach(alias -> byForm.putIfAbsent(alias, entry));
    }
    index = new WordIndex<>(byForm);
  }

  public static Lexicon empty() {
    return new Lexicon(List.of(), new TreeSet<>());
  }

  public List<Entry> entries() {
    return entries;
  }

  /** The entry with this name or alias. */
  public Optional<Entry> entry(String form) {
    return Optional.ofNullable(byForm.get(form));
  }

  /** Whether an analyst said that this is no name. */
  public boolean stopped(String name) {
    return stops.contains(name);
  }

  public WordIndex<Entry> index() {
    return index;
  }
}
