package io.tupu.query;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The form in which the answer to a question says most. Every answer can also be a table. */
public enum View {
  TABLE,
  /** The first column is the name, the first number its length; a second name makes series. */
  CHART,
  /** Columns {@code sourceName}, {@code relationName}, {@code targetName}; IRIs beside them. */
  GRAPH,
  /** The first column names the row, the second the column, the first number stands in the cell. */
  MATRIX;

  /** In lower case, as in the header of a question. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<View> of(String label) {
    return Stream.of(values()).filter(view -> view.label().equals(label)).findFirst();
  }
}
