package io.tupu.export.rdf;

import io.tupu.export.part.Exporter;
import io.tupu.export.part.Part;
import io.tupu.export.text.Json;
import io.tupu.graph.Prefixes;
import io.tupu.graph.Vocab;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/**
 * JSON-LD 1.1: one object for each subject under {@code @graph}, one to a line, names shortened by
 * the prefixes in {@code @context}. Jena's own writer needs the whole graph on the heap.
 */
public final class JsonLdExporter implements Exporter {

  @Override
  public void export(Part part, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(
        Prefixes.all().entrySet().stream()
            .map(e -> Json.string(e.getKey()) + ":" + Json.string(e.getValue()))
            .collect(Collectors.joining(",\n", "{\"@context\":{\n", "},\n\"@graph\":[")));
    String[] before = {"\n"};
    Facts.triples(
        part.quads(),
        facts -> {
          writer.write(before[0]);
          before[0] = ",\n";
          writer.write(node(facts));
        });
    writer.write("\n]}\n");
    writer.flush();
  }

  private static String node(List<Facts.Fact> facts) {
    List<String> types = new ArrayList<>();
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Facts.Fact fact : facts) {
      Node object = fact.quad().getObject();
      if (fact.quad().getPredicate().equals(Vocab.TYPE)) {
        types.add(Json.string(shortened(id(object))));
      } else {
        String key = shortened(fact.quad().getPredicate().getURI());
        values.computeIfAbsent(key, k -> new ArrayList<>()).add(value(object));
      }
    }
    StringBuilder json = new StringBuilder("{\"@id\":");
    json.append(Json.string(id(facts.get(0).quad().getSubject())));
    if (!types.isEmpty()) {
      json.append(",\"@type\":").append(list(types));
    }
    values.forEach(
        (key, list) -> json.append(',').append(Json.string(key)).append(':').append(list(list)));
    return json.append('}').toString();
  }

  private static String list(List<String> items) {
    return items.size() == 1 ? items.get(0) : "[" + String.join(",", items) + "]";
  }

  private static String value(Node node) {
    if (!node.isLiteral()) {
      return "{\"@id\":" + Json.string(id(node)) + "}";
    }
    String text = Json.string(node.getLiteralLexicalForm());
    if (!node.getLiteralLanguage().isEmpty()) {
      return "{\"@value\":"
          + text
          + ",\"@language\":"
          + Json.string(node.getLiteralLanguage())
          + "}";
    }
    if (node.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      return text;
    }
    String type = Json.string(shortened(node.getLiteralDatatypeURI()));
    return "{\"@value\":" + text + ",\"@type\":" + type + "}";
  }

  private static String id(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
  }

  private static String shortened(String iri) {
    return Prefixes.shorten(iri).orElse(iri);
  }
}
