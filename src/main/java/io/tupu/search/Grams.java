package io.tupu.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A folded text in pieces: Chinese characters, pairs of them, and whole words of letters and
 * digits. Each piece has a position; the pieces of a phrase stand at the same distances as in any
 * text that holds the phrase.
 */
final class Grams {
  private static final int LONGEST = 100;

  /**
   * One piece.
   *
   * @param position number of the character or word that it begins with
   */
  record Gram(String text, int position) {}

  private Grams() {}

  /** All pieces, for the index. */
  static List<Gram> all(String folded) {
    return grams(folded, true);
  }

  /** The fewest pieces that tell the phrase, for a query. */
  static List<Gram> phrase(String folded) {
    return grams(folded, false);
  }

  private static List<Gram> grams(String folded, boolean singles) {
    List<Gram> grams = new ArrayList<>();
    int position = 0;
    boolean paired = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      int end = i + Character.charCount(c);
      if (c == ' ') {
        // A gap, so that no phrase reaches from one clause to the next.
        position++;
        paired = false;
      } else if (Folded.han(c)) {
        boolean pairs = end < folded.length() && Folded.han(folded.codePointAt(end));
        if (singles || !pairs && !paired) {
          grams.add(new Gram(folded.substring(i, end), position));
        }
        if (pairs) {
          int next = end + Character.charCount(folded.codePointAt(end));
          grams.add(new Gram(folded.substring(i, next), position));
        }
        paired = pairs;
        position++;
      } else {
        while (end < folded.length() && letter(folded.codePointAt(end))) {
          end += Character.charCount(folded.codePointAt(end));
        }
        grams.add(new Gram(folded.substring(i, Math.min(end, i + LONGEST)), position));
        paired = false;
        position++;
      }
      i = end;
    }
    return grams;
  }

  private static boolean letter(int c) {
    return c != ' ' && !Folded.han(c);
  }
}
