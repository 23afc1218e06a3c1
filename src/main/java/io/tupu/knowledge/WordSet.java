package io.tupu.knowledge;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * A set of words with quick answers about the beginnings and ends of strings. Immutable and
 * thread-safe.
 */
public final class WordSet {
  private final Set<String> words;
  private final int longest;

  public WordSet(Collection<String> words) {
    this.words = new HashSet<>(words);
    this.longest = words.stream().mapToInt(String::length).max().orElse(0);
  }

  public boolean contains(String word) {
    return words.contains(word);
  }

  /** Length of the longest word that stands at this place; 0 when none does. */
  public int longestAt(String text, int at) {
    for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
      if (words.contains(text.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  /** Length of the longest word that the text ends in; 0 when it ends in none. */
  public int longestEnd(String text) {
    for (int length = Math.min(longest, text.length()); length > 0; length--) {
      if (words.contains(text.substring(text.length() - length))) {
        return length;
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
