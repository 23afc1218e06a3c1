package io.tupu.knowledge.load;

import io.tupu.knowledge.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;

/**
 * Reads rules from their RDF (ontology/extraction.ttl). Faults go to a list; a faulty rule is left
 * out.
 */
final class RuleReader {
  static final String NS = "https://w3id.org/tupu/extraction#";
  private static final List<String> FIXED =
      List.of("kind", "type", "confidence", "example", "expect");

  private final List<String> faults;
  private final Map<String, String> places;

  /**
   * @param places where a rule stands, by its id; a shipped rule needs none
   */
  RuleReader(List<String> faults, Map<String, String> places) {
    this.faults = faults;
    this.places = places;
  }

  /** Rules in the order of their ids. */
  List<Rule> read(Model model) {
    SortedMap<String, Rule> rules = new TreeMap<>();
    model
        .listSubjectsWithProperty(RDF.type, model.createResource(NS + "Rule"))
        .forEachRemaining(node -> rules.put(node.getLocalName(), rule(node)));
    rules.values().removeIf(rule -> !sound(rule));
    return new ArrayList<>(rules.values());
  }

  private boolean sound(Rule rule) {
    int before = faults.size();
    String where = places.containsKey(rule.id()) ? places.get(rule.id()) + ": " : "";
    if (rule.kind().isEmpty()) {
      faults.add(where + "rule " + rule.id() + " has no tupux:kind");
    }
    if (!(rule.confidence() >= 0 && rule.confidence() <= 1)) {
      faults.add(where + "rule " + rule.id() + ": tupux:confidence is not a number from 0 to 1");
    }
    if (rule.example().isEmpty() || rule.expect().isEmpty()) {
      faults.add(
          where + "rule " + rule.id() + " needs a tupux:example and what to tupux:expect in it");
    }
    return before == faults.size();
  }

  private static Rule rule(Resource node) {
    SortedMap<String, List<String>> words = new TreeMap<>();
    node.listProperties()
        .forEachRemaining(
            statement -> {
              String slot = statement.getPredicate().getLocalName();
              if (statement.getPredicate().getNameSpace().equals(NS) && !FIXED.contains(slot)) {
                words
                    .computeIfAbsent(slot, s -> new ArrayList<>())
                    .add(text(statement.getObject()));
              }
            });
    words.values().forEach(list -> list.sort(null));
    List<String> expect = new ArrayList<>();
    node.listProperties(node.getModel().createProperty(NS, "expect"))
        .forEachRemaining(s -> expect.add(text(s.getObject())));
    expect.sort(null);
    String confidence = one(node, "confidence");
    return new Rule(
        node.getLocalName().intern(),
        one(node, "kind"),
        one(node, "type"),
        words,
        confidence.matches("[01](\\.\\d+)?") ? Double.parseDouble(confidence) : -1,
        one(node, "example"),
        expect);
  }

  private static String one(Resource node, String property) {
    Statement statement = node.getProperty(node.getModel().createProperty(NS, property));
    return statement == null ? "" : text(statement.getObject());
  }

  private static String text(RDFNode node) {
    return node.isLiteral() ? node.asLiteral().getLexicalForm() : node.asResource().getLocalName();
  }
}
