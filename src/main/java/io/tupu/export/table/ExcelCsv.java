package io.tupu.export.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * CSV that a Chinese Excel opens right: with byte order mark, and with an apostrophe before what
 * Excel would take for a formula. Other programs are better served by plain CSV.
 */
public final class ExcelCsv {
  private static final String FORMULA = "=+-@\t\r＝＋－＠";

  private final Writer writer;

  /** Begins a file. The writer stays the caller's. */
  public ExcelCsv(Writer writer) throws IOException {
    this.writer = writer;
    writer.write('\uFEFF');
  }

  public void row(List<String> cells) throws IOException {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      row.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    writer.append(row).write("\r\n");
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !number(text);
    return quoted(formula ? "'" + text : text);
  }

  /** A number below zero is no formula. */
  private static boolean number(String text) {
    return text.matches("-\\d+(\\.\\d+)?");
  }

  private static String quoted(String text) {
    boolean special = text.chars().anyMatch(c -> "\",\r\n'".indexOf(c) >= 0);
    return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
