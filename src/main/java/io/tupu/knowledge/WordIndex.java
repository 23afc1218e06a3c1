package io.tupu.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the words of a fixed vocabulary in running text, by their first two characters. Immutable once built and
 * thread-safe.
 *
 * @param <V> what is known of a word
 */
public final class WordIndex<V> {

  /** A word that stands at a place of a text. */
  public record Match<V>(int start, int end, V value) {}

  private record Entry<V>(String word, V value) {}

  private final Map<Integer, List<Entry<V>>> buckets = new HashMap<>();

  /** Empty words are ignored. */
  public WordIndex(Map<String, V> words) {
    words.forEach(
        (word, value) -> {
          if (!word.isEmpty()) {
            int key = word.length() == 1 ? word.charAt(0) : pair(word, 0);
            buckets.computeIfAbsent(key, k -> new ArrayList<>(1)).add(new Entry<>(word, value));
          }
        });
    Comparator<Entry<V>> longestFirst = Comparator.comparingInt(e -> -e.word.length());
    buckets.values().forEach(b -> b.sort(longestFirst.thenComparing(Entry::word)));
  }

  /** All words that start at this place, the longest first. */
  public List<Match<V>> matchesAt(String text, int at) {
    List<Match<V>> found = new ArrayList<>(2);
    if (at + 1 < text.length()) {
      collect(buckets.get(pair(text, at)), text, at, found);
    }
    collect(buckets.get((int) text.charAt(at)), text, at, found);
    return found;
  }

  private void collect(List<Entry<V>> bucket, String text, int at, List<Match<V>> found) {
    if (bucket != null) {
      for (Entry<V> entry : bucket) {
        if (text.startsWith(entry.word, at)) {
          found.add(new Match<>(at, at + entry.word.length(), entry.value));
        }
      }
    }
  }

  private static int pair(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }
}
