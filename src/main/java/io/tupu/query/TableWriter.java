package io.tupu.query;

import io.tupu.graph.Prefixes;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Rows as a table for a terminal, in which Chinese characters take two columns. Widths come from
 * the first thousand rows; later ones that are wider stick out, so that memory stays flat.
 */
final class TableWriter {
  private static final int MEASURED = 1000;
  private static final int WIDEST = 60;

  private TableWriter() {}

  static void write(RowSet rows, OutputStream out) throws IOException {
    List<Var> columns = rows.getResultVars();
    List<List<String>> first = new ArrayList<>();
    first.add(columns.stream().map(Var::getVarName).toList());
    while (first.size() <= MEASURED && rows.hasNext()) {
      first.add(cells(columns, rows.next()));
    }
    int[] widths = widths(first, columns.size());
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    line(first.get(0), widths, writer);
    line(rules(widths), widths, writer);
    for (List<String> row : first.subList(1, first.size())) {
      line(row, widths, writer);
    }
    while (rows.hasNext()) {
      line(cells(columns, rows.next()), widths, writer);
    }
    writer.flush();
  }

  private static List<String> cells(List<Var> columns, Binding row) {
    List<String> cells = new ArrayList<>();
    for (Var column : columns) {
      cells.add(cell(row.get(column)));
    }
    return cells;
  }

  /** A term as people read it; null, which is an unbound variable, is empty. */
  static String cell(Node node) {
    return node == null ? "" : Width.printable(text(node));
  }

  private static String text(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return node.isURI()
        ? Prefixes.shorten(node.getURI()).orElse(node.getURI())
        : "_:" + node.getBlankNodeLabel();
  }

  private static int[] widths(List<List<String>> rows, int columns) {
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], Math.min(WIDEST, Width.of(row.get(i))));
      }
    }
    return widths;
  }

  private static List<String> rules(int[] widths) {
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("-".repeat(width));
    }
    return rules;
  }

  private static void line(List<String> cells, int[] widths, Writer writer) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      line.append(cell);
      if (i < cells.size() - 1) {
        line.append(" ".repeat(Math.max(0, widths[i] - Width.of(cell)) + 2));
      }
    }
    writer.write(line.toString().stripTrailing());
    writer.write('\n');
  }
}
