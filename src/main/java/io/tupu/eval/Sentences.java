package io.tupu.eval;

import java.util.Comparator;

/** Finds the sentence of a text that names something, for people who look at errors. */
final class Sentences {
  private static final String ENDS = "。！？；\n";
  private static final int LONGEST = 120;

  private Sentences() {}

  /**
   * The sentence around the first place of the longest spelling of the item that the text has;
   * empty when it has none. At most 120 characters, the name among them.
   */
  static String around(String text, Annotation.Item item) {
    return item.forms().stream()
        .filter(form -> !form.isEmpty() && text.contains(form))
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
        .map(form -> cut(text, text.indexOf(form), form.length()))
        .orElse("");
  }

  private static String cut(String text, int at, int length) {
    int start = at;
    while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0 && at - start < LONGEST / 2) {
      start--;
    }
    int end = at + length;
    while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0 && end - start < LONGEST) {
      end++;
    }
    return text.substring(start, end).strip();
  }
}
