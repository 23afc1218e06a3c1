package io.tupu.read.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * A table, which may be one of facts, or one that only puts parts of a page beside each other, as
 * old web pages do.
 */
final class Table {
  private static final int LONGEST_CELL = 300;

  private final List<List<Blocks>> rows = new ArrayList<>();

  void row() {
    rows.add(new ArrayList<>());
  }

  Blocks cell() {
    if (rows.isEmpty()) {
      row();
    }
    Blocks cell = new Blocks();
    rows.get(rows.size() - 1).add(cell);
    return cell;
  }

  /** As rows with bars between the cells, or, when it is for looks only, one cell below another. */
  void into(Blocks place) {
    boolean facts = rows.stream().anyMatch(row -> row.size() > 1) && cells().allMatch(Table::small);
    if (!facts) {
      cells().forEach(place::addAll);
      return;
    }
    boolean first = true;
    for (List<Blocks> row : rows) {
      StringJoiner line = new StringJoiner(" | ", "| ", " |");
      row.forEach(cell -> line.add(cell.flat().replace('|', '｜')));
      if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
        place.add(new Blocks.Block(line.toString(), 0, !first));
        first = false;
      }
    }
  }

  private java.util.stream.Stream<Blocks> cells() {
    return rows.stream().flatMap(List::stream);
  }

  private static boolean small(Blocks cell) {
    boolean structured =
        cell.blocks().stream().anyMatch(b -> b.heading() > 0 || b.text().startsWith("| "));
    return !structured && cell.flat().length() <= LONGEST_CELL;
  }
}
