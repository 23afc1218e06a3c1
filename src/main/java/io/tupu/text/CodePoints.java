package io.tupu.text;

/**
 * Turns UTF-16 offsets of one text into Unicode code points, as RFC 5147 and NIF count characters.
 * Immutable and thread-safe; texts without supplementary characters cost nothing.
 */
public final class CodePoints {
  private final int[] before;
  private final int length;

  private CodePoints(int[] before, int length) {
    this.before = before;
    this.length = length;
  }

  public static CodePoints of(String text) {
    int count = text.codePointCount(0, text.length());
    if (count == text.length()) {
      return new CodePoints(null, count);
    }
    int[] before = new int[text.length() + 1];
    int seen = 0;
    for (int i = 0; i < text.length(); i++) {
      before[i] = seen;
      boolean pair =
          Character.isHighSurrogate(text.charAt(i))
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (!pair) {
        seen++;
      }
    }
    before[text.length()] = seen;
    return new CodePoints(before, count);
  }

  /**
   * Code points before the UTF-16 offset; an offset inside a surrogate pair counts as the pair's
   * start.
   */
  public int at(int offset) {
    return before == null ? offset : before[offset];
  }

  /** Code points of the whole text. */
  public int length() {
    return length;
  }
}
