package io.tupu.layout;

/** What the marks at the end of a line say about it. Pure functions of any string. */
final class Punctuation {
  private static final String FINAL = "。！？!?；;…：:";
  private static final String STOP = "。！？；";
  private static final String CLOSERS = "”’」』）)】》〉\"'*_";
  private static final String[] PAIRS = {"“”", "《》", "（）", "()", "「」", "『』", "【】", "‘’"};
  private static final int SIGNATURE = 60;

  private Punctuation() {}

  /** White space of any width, controls and zero-width marks. */
  static boolean isBlank(char c) {
    return c <= ' '
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == '\uFEFF'
        || c >= '\u200B' && c <= '\u200F';
  }

  /** Whether a reader would take the line for complete: 。 ； ： and the like, quotes aside. */
  static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0
        && (CLOSERS.indexOf(text.charAt(end - 1)) >= 0 || isBlank(text.charAt(end - 1)))) {
      end--;
    }
    if (end == 0) {
      return false;
    }
    char last = text.charAt(end - 1);
    if (FINAL.indexOf(last) >= 0) {
      return true;
    }
    if (last == '.') {
      return end < 2 || !Character.isDigit(text.charAt(end - 2));
    }
    return end < text.length() && endsBeforeSignature(text);
  }

  /** “……19件事。(黎青山 周婕)”: the sentence ends before the bracket. */
  private static boolean endsBeforeSignature(String text) {
    int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
    return open > 0
        && text.length() - open <= SIGNATURE
        && FINAL.indexOf(text.charAt(open - 1)) >= 0;
  }

  /**
   * Whether the line stops where no sentence can: after a comma or inside a bracket or quotation.
   */
  static boolean breaksOff(String text) {
    if (text.isEmpty()) {
      return false;
    }
    if ("，,、".indexOf(text.charAt(text.length() - 1)) >= 0) {
      return true;
    }
    for (String pair : PAIRS) {
      if (text.lastIndexOf(pair.charAt(0)) > text.lastIndexOf(pair.charAt(1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a mark stands anywhere in the text that only sentences have. */
  static boolean hasStop(String text) {
    return containsAny(text, STOP);
  }

  /** Whether a sentence or a clause of a list ends inside: a title may ask or exclaim, not this. */
  static boolean hasFullStop(String text) {
    return containsAny(text, "。；");
  }

  static boolean hasComma(String text) {
    return containsAny(text, "，,");
  }

  private static boolean containsAny(String text, String marks) {
    for (int i = 0; i < marks.length(); i++) {
      if (text.indexOf(marks.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Width on a page: two for a Chinese character, one for a Latin one. */
  static int columns(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i++) {
      columns += text.charAt(i) < 0x2000 ? 1 : 2;
    }
    return columns;
  }

  /** Whether any letter, character or digit stands in the text. */
  static boolean hasWord(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
