package io.tupu.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the words of a fixed vocabulary in running text, by their first two characters in a hash
 * table of primitive keys. Immutable once built and thread-safe.
 *
 * @param <V> what is known of a word
 */
public final class WordIndex<V> {

  /** A word that stands at a place of a text. */
  public record Match<V>(int start, int end, V value) {}

  private record Entry<V>(String word, V value) {}

  private static final int ALONE = 1 << 16;

  // What is known of a slot, side by side: its key, the number of its first word and of the first
  // after its words (the longest first), where their letters stand in the pool, and a bit for each
  // third character that they have: all bits when one of them has none.
  private static final int SLOT = 8;
  private static final int FIRST = 1;
  private static final int END = 2;
  private static final int PLACE = 3;
  private static final int THIRD = 4;

  private final int[] slots;
  private final int mask;
  // The letters of all words after their second, so that what is compared lies side by side.
  private final char[] pool;
  // By number of the word.
  private final int[] lengths;
  private final Object[] values;
  // One bit for each hash that a key has: most places of a text need no look at the slots.
  private final long[] seen;
  // The same for words of one character.
  private final long[] alone = new long[ALONE / 64];

  /** Empty words are ignored. */
  public WordIndex(Map<String, V> words) {
    Map<Integer, List<Entry<V>>> byKey = new HashMap<>();
    words.forEach(
        (word, value) -> {
          if (!word.isEmpty()) {
            int key = word.length() == 1 ? word.charAt(0) : pair(word, 0);
            byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(new Entry<>(word, value));
          }
        });
    int size = Integer.highestOneBit(Math.max(4, byKey.size())) * 4;
    slots = new int[SLOT * size];
    mask = size - 1;
    lengths = new int[words.size()];
    seen = new long[size / 4];
    StringBuilder letters = new StringBuilder();
    List<V> all = new ArrayList<>();
    Comparator<Entry<V>> longestFirst =
        Comparator.<Entry<V>>comparingInt(e -> -e.word.length()).thenComparing(Entry::word);
    byKey.forEach(
        (key, bucket) -> {
          if (bucket.size() > 1) {
            bucket.sort(longestFirst);
          }
          int slot = slot(key);
          slots[slot] = key;
          slots[slot + FIRST] = all.size();
          slots[slot + PLACE] = letters.length();
          seen[bit(key) >>> 6] |= 1L << bit(key);
          for (Entry<V> entry : bucket) {
            int length = entry.word.length();
            letters.append(entry.word, Math.min(2, length), length);
            lengths[all.size()] = length;
            all.add(entry.value);
            long third = length < 3 ? -1 : third(entry.word, 0);
            slots[slot + THIRD] |= (int) third;
            slots[slot + THIRD + 1] |= (int) (third >>> 32);
            if (length == 1) {
              alone[key >>> 6] |= 1L << key;
            }
          }
          slots[slot + END] = all.size();
        });
    pool = letters.toString().toCharArray();
    values = all.toArray();
  }

  /**
   * All words that start at this place, the longest first; an immutable empty list when there are
   * none.
   */
  public List<Match<V>> matchesAt(String text, int at) {
    List<Match<V>> found = List.of();
    char first = text.charAt(at);
    if (at + 1 < text.length()) {
      int pair = first << 16 | text.charAt(at + 1);
      if (known(pair)) {
        int slot = slot(pair);
        long third = third(text, at);
        if ((slots[slot + THIRD] & (int) third | slots[slot + THIRD + 1] & (int) (third >>> 32))
            != 0) {
          found = collect(slot, text, at, found);
        }
      }
    }
    return (alone[first >>> 6] >>> first & 1) != 0 ? collect(slot(first), text, at, found) : found;
  }

  @SuppressWarnings("unchecked")
  private List<Match<V>> collect(int slot, String text, int at, List<Match<V>> before) {
    List<Match<V>> found = before;
    int place = slots[slot + PLACE];
    int end = slots[slot + END];
    for (int number = slots[slot + FIRST]; number < end; number++) {
      int length = lengths[number];
      int rest = Math.max(0, length - 2);
      if (stands(text, at + 2, place, rest)) {
        found = with(found, new Match<>(at, at + length, (V) values[number]));
      }
      place += rest;
    }
    return found;
  }

  /** Whether so many letters of the pool stand at a place of a text. */
  private boolean stands(String text, int at, int place, int length) {
    if (at + length > text.length() && length > 0) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(at + i) != pool[place + i]) {
        return false;
      }
    }
    return true;
  }

  /** Most lists have one element: kept small. */
  private static <V> List<Match<V>> with(List<Match<V>> found, Match<V> match) {
    if (found.isEmpty()) {
      return List.of(match);
    }
    List<Match<V>> more = found.size() == 1 ? new ArrayList<>(found) : found;
    more.add(match);
    return more;
  }

  private static long third(String text, int at) {
    return at + 2 < text.length() ? 1L << (text.charAt(at + 2) * 0x9E3779B9 >>> 26) : -1;
  }

  private boolean known(int key) {
    return (seen[bit(key) >>> 6] >>> bit(key) & 1) != 0;
  }

  private int bit(int key) {
    return key * 0x9E3779B9 >>> 5 & (seen.length << 6) - 1;
  }

  /** Where the key is, or the free place where it would go. */
  private int slot(int key) {
    int slot = (key * 0x9E3779B9 >>> 7) & mask;
    while (slots[SLOT * slot] != key && slots[SLOT * slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return SLOT * slot;
  }

  private static int pair(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }
}
