package io.tupu.export.table;

/**
 * A cell of a spreadsheet.
 *
 * @param number whether it is to count as a number; any text else
 */
public record Cell(String text, boolean number) {

  public static Cell text(String text) {
    return new Cell(text, false);
  }

  /** Text where it is no plain decimal of a size that spreadsheets keep exactly. */
  public static Cell number(String text) {
    return new Cell(text, text.matches("-?\\d{1,15}|-?\\d{1,10}\\.\\d{1,5}"));
  }
}
