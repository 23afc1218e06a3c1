package io.tupu.export.network;

import io.tupu.export.text.Json;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * CX2, the exchange format of Cytoscape and NDEx: numbers as ids, the IRI as an attribute, declared
 * attributes, lists as lists. {@code name} of a node and {@code interaction} of an edge are the
 * names that Cytoscape gives to what it shows.
 */
public final class Cx2Exporter extends NetworkExporter {

  @Override
  void write(PropertyGraph graph, Writer writer) throws IOException {
    List<Column<Vertex>> columns = graph.vertexColumns();
    Map<String, Integer> numbers = new HashMap<>();
    graph.vertices(v -> numbers.put(v.id(), numbers.size()));
    int[] edges = new int[1];
    graph.edges(e -> edges[0]++);
    writer.write("[{\"CXVersion\":\"2.0\",\"hasFragments\":false},\n{\"metaData\":[");
    writer.write(count("attributeDeclarations", 1) + "," + count("networkAttributes", 1) + ",");
    writer.write(count("nodes", numbers.size()) + "," + count("edges", edges[0]) + "]},\n");
    writer.write(
        "{\"attributeDeclarations\":[{\"networkAttributes\":{\"name\":{\"d\":\"string\"}}");
    writer.write(",\"nodes\":" + declarations(List.of("name", "iri"), columns));
    writer.write(
        ",\"edges\":" + declarations(List.of("interaction", "iri"), Column.EDGE) + "}]},\n");
    writer.write("{\"networkAttributes\":[{\"name\":\"tupu 图谱\"}]},\n{\"nodes\":[");
    Separator nodes = new Separator(writer);
    graph.vertices(
        v -> {
          nodes.next();
          writer.write("{\"id\":" + numbers.get(v.id()) + ",\"v\":{\"name\":");
          writer.write(Json.string(v.label()) + ",\"iri\":" + Json.string(v.id()));
          writer.write(JsonValues.members(v, columns) + "}}");
        });
    writer.write("]},\n{\"edges\":[");
    Separator links = new Separator(writer);
    graph.edges(
        e -> {
          int number = links.next();
          writer.write("{\"id\":" + number + ",\"s\":" + numbers.get(e.source()));
          writer.write(",\"t\":" + numbers.get(e.target()) + ",\"v\":{\"interaction\":");
          writer.write(Json.string(e.relation()) + ",\"iri\":" + Json.string(e.id()));
          writer.write(JsonValues.members(e, Column.EDGE) + "}}");
        });
    writer.write("]},\n{\"status\":[{\"success\":true}]}]\n");
  }

  private static String count(String aspect, int elements) {
    return "{\"name\":\"" + aspect + "\",\"elementCount\":" + elements + "}";
  }

  private static <T> String declarations(List<String> texts, List<Column<T>> columns) {
    String first =
        texts.stream()
            .map(t -> "\"" + t + "\":{\"d\":\"string\"}")
            .collect(Collectors.joining(","));
    return columns.stream()
        .map(c -> Json.string(c.name()) + ":{\"d\":\"" + type(c.kind()) + "\"}")
        .collect(Collectors.joining(",", "{" + first + ",", "}"));
  }

  private static String type(Column.Kind kind) {
    return switch (kind) {
      case INTEGER -> "integer";
      case NUMBER -> "double";
      case TEXT -> "string";
      case LIST -> "list_of_string";
    };
  }
}
