package io.tupu.export.network;

import io.tupu.export.part.Exporter;
import io.tupu.export.part.Part;
import io.tupu.export.table.Archive;
import io.tupu.export.table.Cell;
import io.tupu.export.table.ExcelCsv;
import java.io.IOException;
import java.io.OutputStream;

/** A ZIP of {@code nodes.csv} and {@code edges.csv} that Excel opens right. */
public final class CsvExporter implements Exporter {

  @Override
  public void export(Part part, OutputStream out) throws IOException {
    Archive archive = new Archive(out);
    TableRows rows = new TableRows(part);
    ExcelCsv nodes = new ExcelCsv(archive.file("nodes.csv"));
    nodes.row(rows.vertexNames());
    rows.vertices(row -> nodes.row(row.stream().map(Cell::text).toList()));
    ExcelCsv edges = new ExcelCsv(archive.file("edges.csv"));
    edges.row(rows.edgeNames());
    rows.edges(row -> edges.row(row.stream().map(Cell::text).toList()));
    archive.finish();
  }
}
