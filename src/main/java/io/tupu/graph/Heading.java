package io.tupu.graph;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document is called when its text begins without a title: the first words of it. */
final class Heading {
  private static final int LONGEST = 40;
  private static final Pattern SENTENCE_END = Pattern.compile("[。！？；]");
  private static final String CLAUSE_ENDS = "，、：,:";

  private Heading() {}

  /**
   * The title as it is, unless it is long and running text: then its first clauses and “…”.
   *
   * @param title the first line where the text has none
   * @return without space around it; empty for a blank one
   */
  static String of(String title) {
    String stripped = title.strip();
    Matcher end = SENTENCE_END.matcher(stripped);
    int length = stripped.codePointCount(0, stripped.length());
    if (length <= LONGEST || !end.find()) {
      return stripped;
    }
    String sentence = stripped.substring(0, end.start());
    if (sentence.codePointCount(0, sentence.length()) <= LONGEST) {
      return sentence;
    }
    String cut = sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST));
    int clause = 0;
    for (int i = cut.length() / 2; i < cut.length(); i++) {
      clause = CLAUSE_ENDS.indexOf(cut.charAt(i)) >= 0 ? i : clause;
    }
    return (clause > 0 ? cut.substring(0, clause) : cut) + "…";
  }
}
