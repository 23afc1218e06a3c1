package io.tupu.export.network;

import io.tupu.export.part.Exporter;
import io.tupu.export.part.Part;
import io.tupu.export.table.Archive;
import io.tupu.export.table.PlainCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A ZIP of {@code nodes.csv} and {@code relationships.csv} with the headers that {@code neo4j-admin
 * database import} reads. Line ends within a value become spaces, because the importer takes them
 * for the end of the row unless told otherwise; a semicolon within a value of a list becomes a
 * full-width one, because it parts the list.
 */
public final class Neo4jExporter implements Exporter {

  @Override
  public void export(Part part, OutputStream out) throws IOException {
    Archive archive = new Archive(out);
    PropertyGraph graph = PropertyGraph.of(part);
    List<Column<Vertex>> columns = graph.vertexColumns();
    PlainCsv nodes = new PlainCsv(archive.file("nodes.csv"));
    nodes.row(header(List.of("iri:ID", "name"), columns, ":LABEL"));
    graph.vertices(
        v -> nodes.row(row(List.of(v.id(), oneLine(v.label())), v, columns, list(labels(v)))));
    PlainCsv edges = new PlainCsv(archive.file("relationships.csv"));
    edges.row(header(List.of(":START_ID", ":END_ID", "iri"), Column.EDGE, ":TYPE"));
    graph.edges(
        e -> edges.row(row(List.of(e.source(), e.target(), e.id()), e, Column.EDGE, e.relation())));
    archive.finish();
  }

  private static List<String> labels(Vertex vertex) {
    return vertex.types().isEmpty() ? List.of("Thing") : vertex.types();
  }

  private static <T> List<String> header(List<String> first, List<Column<T>> columns, String last) {
    List<String> header = new ArrayList<>(first);
    columns.forEach(column -> header.add(column.name() + type(column.kind())));
    header.add(last);
    return header;
  }

  private static String type(Column.Kind kind) {
    return switch (kind) {
      case INTEGER -> ":long";
      case NUMBER -> ":double";
      case TEXT -> "";
      case LIST -> ":string[]";
    };
  }

  private static <T> List<String> row(
      List<String> first, T item, List<Column<T>> columns, String last) {
    List<String> row = new ArrayList<>(first);
    for (Column<T> column : columns) {
      List<String> values = column.values().apply(item);
      row.add(column.kind() == Column.Kind.LIST ? list(values) : oneLine(column.value(item)));
    }
    row.add(last);
    return row;
  }

  private static String list(List<String> values) {
    return String.join(";", values.stream().map(v -> oneLine(v).replace(';', '；')).toList());
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\R", " ");
  }
}
