package io.tupu.knowledge.load;

import java.util.ArrayList;
import java.util.List;

/** Rows of a tab-separated table with a header line; lines that start with # are comments. */
final class Tsv {
  private Tsv() {}

  /** A row and where it stands. */
  record Row(int line, List<String> cells) {}

  /**
   * @param columns of the header; rows may leave out cells at the end
   * @param faults gets a line for a wrong header and for each row with too many cells
   */
  static List<Row> read(String file, String text, List<String> columns, List<String> faults) {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    boolean header = false;
    for (String line : text.split("\n", -1)) {
      number++;
      String plain = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if (plain.isBlank() || plain.startsWith("#")) {
        continue;
      }
      List<String> cells = new ArrayList<>(List.of(plain.split("\t", -1)));
      cells.replaceAll(String::strip);
      while (cells.size() > columns.size() && cells.get(cells.size() - 1).isEmpty()) {
        cells.remove(cells.size() - 1);
      }
      if (!header) {
        header = true;
        if (!cells.equals(columns)) {
          faults.add(
              file + ":" + number + ": the columns must be " + String.join(" TAB ", columns));
          return rows;
        }
        continue;
      }
      if (cells.size() > columns.size()) {
        faults.add(file + ":" + number + ": more than " + columns.size() + " cells");
        continue;
      }
      while (cells.size() < columns.size()) {
        cells.add("");
      }
      rows.add(new Row(number, cells));
    }
    return rows;
  }
}
