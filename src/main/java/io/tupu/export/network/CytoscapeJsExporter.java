package io.tupu.export.network;

import io.tupu.export.text.Json;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The JSON of Cytoscape.js, which Cytoscape and NetworkX read too: the latter wants {@code value},
 * {@code name} and {@code key} besides ids, and to be told that there may be several edges between
 * two nodes.
 */
public final class CytoscapeJsExporter extends NetworkExporter {

  @Override
  void write(PropertyGraph graph, Writer writer) throws IOException {
    List<Column<Vertex>> columns = graph.vertexColumns();
    writer.write("{\"format_version\":\"1.0\",\"generated_by\":\"tupu\",");
    writer.write(
        "\"target_cytoscapejs_version\":\"~3.0\",\"directed\":true,\"multigraph\":true,\n");
    writer.write("\"data\":{\"name\":\"tupu 图谱\"},\n\"elements\":{\"nodes\":[");
    Separator nodes = new Separator(writer);
    graph.vertices(
        v -> {
          nodes.next();
          String id = Json.string(v.id());
          writer.write("{\"data\":{\"id\":" + id + ",\"value\":" + id);
          writer.write(",\"name\":" + Json.string(v.label()));
          writer.write(",\"label\":" + Json.string(v.label()));
          writer.write(JsonValues.members(v, columns) + "}}");
        });
    writer.write("],\n\"edges\":[");
    Separator edges = new Separator(writer);
    graph.edges(
        e -> {
          edges.next();
          String id = Json.string(e.id());
          writer.write("{\"data\":{\"id\":" + id + ",\"key\":" + id);
          writer.write(",\"source\":" + Json.string(e.source()));
          writer.write(",\"target\":" + Json.string(e.target()));
          writer.write(",\"interaction\":" + Json.string(e.relation()));
          writer.write(JsonValues.members(e, Column.EDGE) + "}}");
        });
    writer.write("]}}\n");
  }
}
