package io.tupu.export.network;

import io.tupu.export.text.Xml;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * GEXF 1.3 for Gephi. Chinese stands in the first lines already, because old versions of Gephi
 * guess the encoding from the beginning of the file.
 */
public final class GexfExporter extends NetworkExporter {

  @Override
  void write(PropertyGraph graph, Writer writer) throws IOException {
    writer.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <gexf xmlns="http://gexf.net/1.3" version="1.3">
          <meta><creator>tupu 图谱</creator><description>知识图谱</description></meta>
          <graph defaultedgetype="directed" mode="static">
        """);
    List<Column<Vertex>> columns = graph.vertexColumns();
    attributes("node", columns, writer);
    attributes("edge", Column.EDGE, writer);
    writer.write("    <nodes>\n");
    graph.vertices(v -> vertex(v, columns, writer));
    writer.write("    </nodes>\n    <edges>\n");
    graph.edges(e -> edge(e, writer));
    writer.write("    </edges>\n  </graph>\n</gexf>\n");
  }

  private static <T> void attributes(String of, List<Column<T>> columns, Writer writer)
      throws IOException {
    writer.write("    <attributes class=\"" + of + "\">\n");
    for (Column<T> column : columns) {
      writer.write(
          "      <attribute id=\""
              + Xml.escape(column.name())
              + "\" title=\""
              + Xml.escape(column.name()));
      writer.write("\" type=\"" + type(column.kind()) + "\"/>\n");
    }
    writer.write("    </attributes>\n");
  }

  private static String type(Column.Kind kind) {
    return switch (kind) {
      case INTEGER -> "integer";
      case NUMBER -> "double";
      case TEXT, LIST -> "string";
    };
  }

  private static void vertex(Vertex vertex, List<Column<Vertex>> columns, Writer writer)
      throws IOException {
    writer.write("      <node id=\"" + Xml.escape(vertex.id()) + "\" label=\"");
    writer.write(Xml.escape(vertex.label()) + "\">");
    values(vertex, columns, writer);
    writer.write("</node>\n");
  }

  private static void edge(Edge edge, Writer writer) throws IOException {
    writer.write("      <edge id=\"" + Xml.escape(edge.id()) + "\" source=\"");
    writer.write(Xml.escape(edge.source()) + "\" target=\"" + Xml.escape(edge.target()));
    writer.write("\" label=\"" + Xml.escape(edge.relation()));
    writer.write("\" kind=\"" + Xml.escape(kind(edge)));
    writer.write("\" weight=\"" + Math.max(1, edge.claims()) + "\">");
    values(edge, Column.EDGE, writer);
    writer.write("</edge>\n");
  }

  /** Gephi adds up edges of one kind between the same nodes: planned and running would be one. */
  private static String kind(Edge edge) {
    return (edge.relation() + " " + edge.status()).strip();
  }

  private static <T> void values(T item, List<Column<T>> columns, Writer writer)
      throws IOException {
    writer.write("<attvalues>");
    for (Column<T> column : columns) {
      String value = column.value(item);
      if (!value.isEmpty()) {
        writer.write(
            "<attvalue for=\""
                + Xml.escape(column.name())
                + "\" value=\""
                + Xml.escape(value)
                + "\"/>");
      }
    }
    writer.write("</attvalues>");
  }
}
