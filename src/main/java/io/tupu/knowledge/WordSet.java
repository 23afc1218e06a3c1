package io.tupu.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * A set of words with quick answers about the beginnings and ends of strings. Immutable and
 * thread-safe.
 */
public final class WordSet {
  private final Set<String> words;
  private final Shelves byFirst;
  private final Shelves byLast;

  public WordSet(Collection<String> words) {
    this.words = new HashSet<>(words);
    List<String> sorted = new ArrayList<>(this.words);
    sorted.removeIf(String::isEmpty);
    sorted.sort(Comparator.comparingInt(word -> -word.length()));
    byFirst = new Shelves(sorted, word -> word.charAt(0));
    byLast = new Shelves(sorted, word -> word.charAt(word.length() - 1));
  }

  /** Words by one of their characters, without an object made of a character to look it up. */
  private static final class Shelves {
    private static final String[] NONE = {};

    private final String[][] shelves;

    Shelves(List<String> words, ToIntFunction<String> character) {
      shelves = new String[Integer.highestOneBit(words.size() + 1) * 4][];
      Arrays.fill(shelves, NONE);
      for (String word : words) {
        int shelf = shelf(character.applyAsInt(word));
        String[] more = Arrays.copyOf(shelves[shelf], shelves[shelf].length + 1);
        more[more.length - 1] = word;
        shelves[shelf] = more;
      }
    }

    private int shelf(int character) {
      return (character * 0x9E3779B9 >>> 12) & (shelves.length - 1);
    }

    /** Words with this character, and others, as they were given. */
    String[] of(int character) {
      return shelves[shelf(character)];
    }
  }

  public boolean contains(String word) {
    return words.contains(word);
  }

  /** Length of the longest word that stands at this place; 0 when none does. */
  public int longestAt(String text, int at) {
    if (at < text.length()) {
      for (String word : byFirst.of(text.charAt(at))) {
        if (text.startsWith(word, at)) {
          return word.length();
        }
      }
    }
    return 0;
  }

  /** Length of the longest word that the text ends in; 0 when it ends in none. */
  public int longestEnd(String text) {
    if (!text.isEmpty()) {
      for (String word : byLast.of(text.charAt(text.length() - 1))) {
        if (text.endsWith(word)) {
          return word.length();
        }
      }
    }
    return 0;
  }

  /** Whether any of the words stands somewhere in the text. */
  public boolean anywhere(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (longestAt(text, at) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text is made of nothing but these words, the longest taken first. */
  public boolean covers(String text) {
    int at = 0;
    while (at < text.length()) {
      int step = longestAt(text, at);
      if (step == 0) {
        return false;
      }
      at += step;
    }
    return !text.isEmpty();
  }
}
