package io.tupu.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * GEXF 1.3 for Gephi. Chinese stands in the first lines already, because old versions of Gephi
 * guess the encoding from the beginning of the file.
 */
final class GexfExporter implements Exporter {

  @Override
  public void export(DatasetGraph dataset, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <gexf xmlns="http://gexf.net/1.3" version="1.3">
          <meta><creator>tupu 图谱</creator><description>知识图谱</description></meta>
          <graph defaultedgetype="directed" mode="static">
        """);
    attributes("node", Columns.VERTEX, writer);
    attributes("edge", Columns.EDGE, writer);
    PropertyGraph graph = new PropertyGraph(dataset);
    writer.write("    <nodes>\n");
    graph.vertices(v -> vertex(v, writer));
    writer.write("    </nodes>\n    <edges>\n");
    graph.edges(e -> edge(e, writer));
    writer.write("    </edges>\n  </graph>\n</gexf>\n");
    writer.flush();
  }

  private static <T> void attributes(String of, List<Columns<T>> columns, Writer writer)
      throws IOException {
    writer.write("    <attributes class=\"" + of + "\">\n");
    for (Columns<T> column : columns) {
      String type = column.type().equals("int") ? "integer" : column.type();
      writer.write("      <attribute id=\"" + column.name() + "\" title=\"" + column.name());
      writer.write("\" type=\"" + type + "\"/>\n");
    }
    writer.write("    </attributes>\n");
  }

  private static void vertex(PropertyGraph.Vertex vertex, Writer writer) throws IOException {
    writer.write("      <node id=\"" + Xml.escape(vertex.id()) + "\" label=\"");
    writer.write(Xml.escape(vertex.label()) + "\">");
    values(vertex, Columns.VERTEX, writer);
    writer.write("</node>\n");
  }

  private static void edge(PropertyGraph.Edge edge, Writer writer) throws IOException {
    writer.write("      <edge id=\"" + Xml.escape(edge.id()) + "\" source=\"");
    writer.write(Xml.escape(edge.source()) + "\" target=\"" + Xml.escape(edge.target()));
    writer.write("\" label=\"" + edge.relation() + "\" kind=\"" + edge.relation());
    writer.write("\" weight=\"" + Math.max(1, edge.claims()) + "\">");
    values(edge, Columns.EDGE, writer);
    writer.write("</edge>\n");
  }

  private static <T> void values(T item, List<Columns<T>> columns, Writer writer)
      throws IOException {
    writer.write("<attvalues>");
    for (Columns<T> column : columns) {
      String value = column.value().apply(item);
      if (!value.isEmpty()) {
        writer.write(
            "<attvalue for=\"" + column.name() + "\" value=\"" + Xml.escape(value) + "\"/>");
      }
    }
    writer.write("</attvalues>");
  }
}
