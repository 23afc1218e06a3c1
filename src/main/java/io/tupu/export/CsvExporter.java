package io.tupu.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A ZIP of {@code nodes.csv} and {@code edges.csv} for Excel: with byte order mark, and with an
 * apostrophe before what Excel would take for a formula.
 */
final class CsvExporter implements Exporter {
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  @Override
  public void export(DatasetGraph dataset, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    PropertyGraph graph = new PropertyGraph(dataset);
    begin("nodes.csv", zip);
    head(List.of("id", "label"), Columns.VERTEX, writer);
    graph.vertices(v -> row(List.of(v.id(), v.label()), v, Columns.VERTEX, writer));
    writer.flush();
    begin("edges.csv", zip);
    head(List.of("id", "source", "target"), Columns.EDGE, writer);
    graph.edges(e -> row(List.of(e.id(), e.source(), e.target()), e, Columns.EDGE, writer));
    writer.flush();
    zip.closeEntry();
    zip.finish();
    out.flush();
  }

  private static void begin(String name, ZipOutputStream zip) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(EPOCH);
    zip.putNextEntry(entry);
  }

  private static <T> void head(List<String> first, List<Columns<T>> columns, Writer writer)
      throws IOException {
    writer.write('\uFEFF');
    writer.write(String.join(",", first));
    for (Columns<T> column : columns) {
      writer.write("," + column.name());
    }
    writer.write("\r\n");
  }

  private static <T> void row(List<String> first, T item, List<Columns<T>> columns, Writer writer)
      throws IOException {
    StringBuilder row = new StringBuilder();
    first.forEach(cell -> row.append(row.isEmpty() ? "" : ",").append(cell(cell)));
    columns.forEach(column -> row.append(',').append(cell(column.value().apply(item))));
    writer.append(row).write("\r\n");
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n'].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
