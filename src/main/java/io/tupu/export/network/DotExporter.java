package io.tupu.export.network;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** DOT for Graphviz: everything known stands in attributes, of which Graphviz draws the labels. */
public final class DotExporter extends NetworkExporter {

  @Override
  void write(PropertyGraph graph, Writer writer) throws IOException {
    List<Column<Vertex>> columns = graph.vertexColumns();
    writer.write("digraph tupu {\n  charset=\"UTF-8\";\n  node [shape=box];\n");
    graph.vertices(
        v -> {
          writer.write("  " + quoted(v.id()) + " [label=" + quoted(v.label()));
          values(v, columns, writer);
          writer.write("];\n");
        });
    graph.edges(
        e -> {
          writer.write("  " + quoted(e.source()) + " -> " + quoted(e.target()));
          writer.write(" [label=" + quoted(e.relation()) + ", iri=" + quoted(e.id()));
          values(e, Column.EDGE, writer);
          writer.write("];\n");
        });
    writer.write("}\n");
  }

  private static <T> void values(T item, List<Column<T>> columns, Writer writer)
      throws IOException {
    for (Column<T> column : columns) {
      String value = column.value(item);
      if (!value.isEmpty()) {
        writer.write(", " + quoted(column.name()) + "=" + quoted(value));
      }
    }
  }

  /** As Graphviz reads labels: a backslash begins an escape there. */
  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "").replace("\n", "\\n")
        + '"';
  }
}
