package io.tupu.export;

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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * JSON-LD 1.1: one object for each subject under {@code @graph}, one to a line, names shortened by
 * the prefixes in {@code @context}. Jena's own writer needs the whole graph on the heap.
 */
final class JsonLdExporter implements Exporter {

  @Override
  public void export(DatasetGraph dataset, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(
        Prefixes.all().entrySet().stream()
            .map(e -> string(e.getKey()) + ":" + string(e.getValue()))
            .collect(Collectors.joining(",\n", "{\"@context\":{\n", "},\n\"@graph\":[")));
    String[] before = {"\n"};
    Facts.triples(
        dataset,
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
        types.add(string(shortened(id(object))));
      } else {
        String key = shortened(fact.quad().getPredicate().getURI());
        values.computeIfAbsent(key, k -> new ArrayList<>()).add(value(object));
      }
    }
    StringBuilder json = new StringBuilder("{\"@id\":");
    json.append(string(id(facts.get(0).quad().getSubject())));
    if (!types.isEmpty()) {
      json.append(",\"@type\":").append(list(types));
    }
    values.forEach(
        (key, list) -> json.append(',').append(string(key)).append(':').append(list(list)));
    return json.append('}').toString();
  }

  private static String list(List<String> items) {
    return items.size() == 1 ? items.get(0) : "[" + String.join(",", items) + "]";
  }

  private static String value(Node node) {
    if (!node.isLiteral()) {
      return "{\"@id\":" + string(id(node)) + "}";
    }
    String text = string(node.getLiteralLexicalForm());
    if (!node.getLiteralLanguage().isEmpty()) {
      return "{\"@value\":" + text + ",\"@language\":" + string(node.getLiteralLanguage()) + "}";
    }
    if (node.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      return text;
    }
    String type = string(shortened(node.getLiteralDatatypeURI()));
    return "{\"@value\":" + text + ",\"@type\":" + type + "}";
  }

  private static String id(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
  }

  private static String shortened(String iri) {
    return Prefixes.shorten(iri).orElse(iri);
  }

  private static String string(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c == '\n') {
        json.append("\\n");
      } else if (c < 0x20 || c == 0x7F || c == 0x2028 || c == 0x2029 || c == '<') {
        // The last four are harmless in JSON, but not where JSON is put into a page.
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
