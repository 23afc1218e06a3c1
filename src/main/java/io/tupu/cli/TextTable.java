package io.tupu.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of text for a terminal, where a Chinese character is as wide as two Latin letters. Line
 * ends and other control characters inside a cell come out as spaces.
 */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row; the first is the heading. */
  void add(List<String> cells) {
    rows.add(cells.stream().map(cell -> cell.replaceAll("\\p{Cntrl}+", " ").strip()).toList());
  }

  /** All rows, with a line under the heading; nothing is cut. */
  String text() {
    int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      line(rows.get(i), widths, out);
      if (i == 0) {
        rule(widths, out);
      }
    }
    return out.toString();
  }

  private static void line(List<String> row, int[] widths, StringBuilder out) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : "  ").append(row.get(i));
      line.append(" ".repeat(widths[i] - width(row.get(i))));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private static void rule(int[] widths, StringBuilder out) {
    for (int i = 0; i < widths.length; i++) {
      out.append(i == 0 ? "" : "  ").append("-".repeat(widths[i]));
    }
    out.append('\n');
  }

  /** Columns of a terminal. */
  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115F
            || c >= 0x2E80 && c <= 0xA4CF
            || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0xFE30 && c <= 0xFE6F
            || c >= 0xFF00 && c <= 0xFF60
            || c >= 0xFFE0 && c <= 0xFFE6
            || c >= 0x1F300 && c <= 0x1FAFF
            || c >= 0x20000 && c <= 0x3FFFD;
    return wide ? 2 : 1;
  }
}
