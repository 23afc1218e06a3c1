package io.tupu.export.network;

import io.tupu.export.part.Exporter;
import io.tupu.export.part.Part;
import io.tupu.export.table.Cell;
import io.tupu.export.table.Workbook;
import io.tupu.graph.Vocab;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.jena.graph.Node;

/** A spreadsheet with the sheets nodes, edges and documents. */
public final class XlsxExporter implements Exporter {
  private static final List<Node> OF_DOCUMENTS =
      List.of(Vocab.TITLE, Vocab.FILE_NAME, Vocab.TEMPORAL, Vocab.ISSUED, Vocab.SHA256);

  @Override
  public void export(Part part, OutputStream out) throws IOException {
    Workbook book = new Workbook(out);
    TableRows rows = new TableRows(part);
    book.table("nodes", rows.vertexNames());
    rows.vertices(book::row);
    book.table("edges", rows.edgeNames());
    rows.edges(book::row);
    book.table("documents", List.of("id", "title", "fileName", "year", "issued", "sha256"));
    Lookup lookup = new Lookup(part.quads());
    for (Node document : lookup.subjects(Vocab.TYPE, Vocab.DOCUMENT)) {
      List<String> values = OF_DOCUMENTS.stream().map(p -> lookup.first(document, p)).toList();
      book.row(
          java.util.stream.Stream.concat(
                  java.util.stream.Stream.of(document.toString()), values.stream())
              .map(Cell::text)
              .toList());
    }
    book.finish();
  }
}
