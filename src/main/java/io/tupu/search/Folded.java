package io.tupu.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as it is compared: simplified, half-width, lower case, without punctuation; with the place
 * in the original of each {@code char}. Where punctuation stood, words of letters are kept apart by
 * one space, and in sentences so are Chinese clauses.
 */
final class Folded {
  private final String text;
  private final int[] starts;
  private final int[] ends;

  private Folded(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * @param original as written
   * @param simplified of the same length
   * @param clauses whether a comma or a space between Chinese characters keeps them apart
   */
  static Folded of(String original, String simplified, boolean clauses) {
    return new Folder(original.length(), clauses).fold(simplified);
  }

  String text() {
    return text;
  }

  /** Where in the original the character of a place in the folded text begins. */
  int start(int at) {
    return starts[at];
  }

  /** Where in the original the character of a place in the folded text ends. */
  int end(int at) {
    return ends[at];
  }

  static boolean han(int c) {
    return Character.isIdeographic(c);
  }

  /** Folds one text. */
  private static final class Folder {
    private final boolean clauses;
    private final StringBuilder out = new StringBuilder();
    private int[] starts;
    private int[] ends;
    private boolean soft;
    private boolean hard;

    Folder(int length, boolean clauses) {
      this.clauses = clauses;
      this.starts = new int[length + 8];
      this.ends = new int[length + 8];
    }

    Folded fold(String text) {
      for (int i = 0; i < text.length(); ) {
        int c = text.codePointAt(i);
        int end = i + Character.charCount(c);
        for (int plain : plain(c)) {
          add(plain, i, end);
        }
        i = end;
      }
      return new Folded(
          out.toString(), Arrays.copyOf(starts, out.length()), Arrays.copyOf(ends, out.length()));
    }

    /** Half-width and lower case; a few characters become several. */
    private static int[] plain(int c) {
      if (han(c)) {
        return new int[] {c};
      }
      String one = Character.toString(c);
      String folded = c < 0x80 ? one : Normalizer.normalize(one, Normalizer.Form.NFKC);
      return folded.toLowerCase(Locale.ROOT).codePoints().toArray();
    }

    private void add(int c, int start, int end) {
      if (!Character.isLetterOrDigit(c)) {
        if (separates(c)) {
          hard = true;
        } else {
          soft = true;
        }
        return;
      }
      if (!out.isEmpty() && (hard || soft)) {
        boolean letters = !han(c) && !han(out.codePointBefore(out.length()));
        if (letters || hard && clauses) {
          append(' ', start, start);
        }
      }
      hard = false;
      soft = false;
      append(c, start, end);
    }

    private static boolean separates(int c) {
      return Character.isWhitespace(c) || "，。；：！？、,.;:!?…|/\\".indexOf(c) >= 0;
    }

    private void append(int c, int start, int end) {
      int from = out.length();
      out.appendCodePoint(c);
      if (out.length() > starts.length) {
        starts = Arrays.copyOf(starts, 2 * out.length());
        ends = Arrays.copyOf(ends, 2 * out.length());
      }
      Arrays.fill(starts, from, out.length(), start);
      Arrays.fill(ends, from, out.length(), end);
    }
  }
}
