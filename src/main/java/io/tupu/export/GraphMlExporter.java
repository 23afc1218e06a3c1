package io.tupu.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;

/** GraphML for Cytoscape, yEd, NetworkX and igraph: scalar attributes only, lists joined. */
final class GraphMlExporter implements Exporter {

  @Override
  public void export(DatasetGraph dataset, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <key id="label" for="node" attr.name="label" attr.type="string"/>
          <key id="interaction" for="edge" attr.name="interaction" attr.type="string"/>
        """);
    keys("node", Columns.VERTEX, writer);
    keys("edge", Columns.EDGE, writer);
    writer.write("  <graph id=\"tupu\" edgedefault=\"directed\">\n");
    PropertyGraph graph = new PropertyGraph(dataset);
    graph.vertices(v -> vertex(v, writer));
    graph.edges(e -> edge(e, writer));
    writer.write("  </graph>\n</graphml>\n");
    writer.flush();
  }

  private static <T> void keys(String of, List<Columns<T>> columns, Writer writer)
      throws IOException {
    for (Columns<T> column : columns) {
      writer.write(
          "  <key id=\"" + of + "-" + column.name() + "\" for=\"" + of + "\" attr.name=\"");
      writer.write(column.name() + "\" attr.type=\"" + column.type() + "\"/>\n");
    }
  }

  private static void vertex(PropertyGraph.Vertex vertex, Writer writer) throws IOException {
    writer.write("    <node id=\"" + Xml.escape(vertex.id()) + "\">");
    data("label", vertex.label(), writer);
    values("node", vertex, Columns.VERTEX, writer);
    writer.write("</node>\n");
  }

  private static void edge(PropertyGraph.Edge edge, Writer writer) throws IOException {
    writer.write("    <edge id=\"" + Xml.escape(edge.id()) + "\" source=\"");
    writer.write(Xml.escape(edge.source()) + "\" target=\"" + Xml.escape(edge.target()) + "\">");
    data("interaction", edge.relation(), writer);
    values("edge", edge, Columns.EDGE, writer);
    writer.write("</edge>\n");
  }

  private static <T> void values(String of, T item, List<Columns<T>> columns, Writer writer)
      throws IOException {
    for (Columns<T> column : columns) {
      data(of + "-" + column.name(), column.value().apply(item), writer);
    }
  }

  private static void data(String key, String value, Writer writer) throws IOException {
    if (!value.isEmpty()) {
      writer.write("<data key=\"" + key + "\">" + Xml.escape(value) + "</data>");
    }
  }
}
