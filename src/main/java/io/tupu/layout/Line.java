package io.tupu.layout;

import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A line with something to see on it.
 *
 * @param text without white space at both ends
 * @param gap blank lines before it
 * @param indent columns of white space before its text
 * @param hardEnd whether it ends in two spaces, as Markdown ends a line for good
 */
record Line(Span span, String text, int gap, int indent, boolean hardEnd) {

  /** The lines of any text, blank ones left out. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int gap = 0;
    int start = 0;
    while (start <= text.length()) {
      int end = endOfLine(text, start);
      Line line = trimmed(text, start, end, gap);
      if (line == null) {
        gap++;
      } else {
        lines.add(line);
        gap = 0;
      }
      boolean crlf = text.startsWith("\r\n", end);
      start = end + (crlf ? 2 : 1);
    }
    return lines;
  }

  private static int endOfLine(String text, int start) {
    int end = start;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u2028' || c == '\u2029';
  }

  private static Line trimmed(String text, int from, int to, int gap) {
    int start = from;
    int end = to;
    while (start < end && Punctuation.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && Punctuation.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return null;
    }
    String content = text.substring(start, end);
    int indent = indent(text, from, start);
    return new Line(new Span(start, end), content, gap, indent, text.startsWith("  ", end));
  }

  private static int indent(String text, int from, int to) {
    int columns = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      columns += c == '\t' ? 4 : c < 0x2000 ? 1 : c == '\u3000' ? 2 : 0;
    }
    return columns;
  }
}
