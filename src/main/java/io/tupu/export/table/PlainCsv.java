package io.tupu.export.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** CSV for programs (RFC 4180): every text as it is, quoted where it must be. */
public final class PlainCsv {
  private final Writer writer;

  public PlainCsv(Writer writer) {
    this.writer = writer;
  }

  public void row(List<String> cells) throws IOException {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      row.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
    }
    writer.append(row).write("\r\n");
  }

  private static String quoted(String text) {
    boolean special = text.chars().anyMatch(c -> "\",\r\n".indexOf(c) >= 0);
    return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
