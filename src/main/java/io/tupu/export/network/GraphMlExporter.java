package io.tupu.export.network;

import io.tupu.export.text.Xml;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** GraphML for Cytoscape, yEd, NetworkX and igraph: scalar attributes only, lists joined. */
public final class GraphMlExporter extends NetworkExporter {

  @Override
  void write(PropertyGraph graph, Writer writer) throws IOException {
    writer.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <key id="label" for="node" attr.name="label" attr.type="string"/>
          <key id="interaction" for="edge" attr.name="interaction" attr.type="string"/>
        """);
    List<Column<Vertex>> columns = graph.vertexColumns();
    keys("node", columns, writer);
    keys("edge", Column.EDGE, writer);
    writer.write("  <graph id=\"tupu\" edgedefault=\"directed\">\n");
    graph.vertices(v -> vertex(v, columns, writer));
    graph.edges(e -> edge(e, writer));
    writer.write("  </graph>\n</graphml>\n");
  }

  private static <T> void keys(String of, List<Column<T>> columns, Writer writer)
      throws IOException {
    for (Column<T> column : columns) {
      writer.write(
          "  <key id=\""
              + of
              + "-"
              + Xml.escape(column.name())
              + "\" for=\""
              + of
              + "\" attr.name=\"");
      writer.write(Xml.escape(column.name()) + "\" attr.type=\"" + type(column.kind()) + "\"/>\n");
    }
  }

  private static String type(Column.Kind kind) {
    return switch (kind) {
      case INTEGER -> "int";
      case NUMBER -> "double";
      case TEXT, LIST -> "string";
    };
  }

  private static void vertex(Vertex vertex, List<Column<Vertex>> columns, Writer writer)
      throws IOException {
    writer.write("    <node id=\"" + Xml.escape(vertex.id()) + "\">");
    data("label", vertex.label(), writer);
    values("node", vertex, columns, writer);
    writer.write("</node>\n");
  }

  private static void edge(Edge edge, Writer writer) throws IOException {
    writer.write("    <edge id=\"" + Xml.escape(edge.id()) + "\" source=\"");
    writer.write(Xml.escape(edge.source()) + "\" target=\"" + Xml.escape(edge.target()) + "\">");
    data("interaction", edge.relation(), writer);
    values("edge", edge, Column.EDGE, writer);
    writer.write("</edge>\n");
  }

  private static <T> void values(String of, T item, List<Column<T>> columns, Writer writer)
      throws IOException {
    for (Column<T> column : columns) {
      data(of + "-" + Xml.escape(column.name()), column.value(item), writer);
    }
  }

  private static void data(String key, String value, Writer writer) throws IOException {
    if (!value.isEmpty()) {
      writer.write("<data key=\"" + key + "\">" + Xml.escape(value) + "</data>");
    }
  }
}
