package io.tupu.query;

import io.tupu.export.table.Cell;
import io.tupu.export.table.ExcelCsv;
import io.tupu.export.table.Workbook;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** Writes rows for spreadsheet programs: names beside IRIs, nothing that runs. */
final class OfficeWriter {
  private OfficeWriter() {}

  static void csv(LabelledRows rows, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    ExcelCsv csv = new ExcelCsv(writer);
    csv.row(rows.head());
    Iterator<Binding> all = rows.iterator();
    while (all.hasNext()) {
      csv.row(cells(rows, all.next()).stream().map(Cell::text).toList());
    }
    writer.flush();
  }

  static void xlsx(LabelledRows rows, OutputStream out) throws IOException {
    Workbook book = new Workbook(out);
    book.table("result", rows.head());
    Iterator<Binding> all = rows.iterator();
    while (all.hasNext()) {
      book.row(cells(rows, all.next()));
    }
    book.finish();
  }

  private static List<Cell> cells(LabelledRows rows, Binding row) {
    List<Cell> cells = new ArrayList<>();
    List<Node> terms = rows.terms(row);
    for (int i = 0; i < terms.size(); i++) {
      Node term = terms.get(i);
      cells.add(cell(term));
      if (rows.named(i)) {
        cells.add(Cell.text(rows.name(term)));
      }
    }
    return cells;
  }

  private static Cell cell(Node term) {
    if (term == null) {
      return Cell.text("");
    }
    if (!term.isLiteral()) {
      return Cell.text(term.isURI() ? term.getURI() : "_:" + term.getBlankNodeLabel());
    }
    String text = term.getLiteralLexicalForm();
    boolean number =
        term.getLiteralDatatype().isValid(text) && term.getLiteralValue() instanceof Number;
    return number ? Cell.number(text) : Cell.text(text);
  }
}
