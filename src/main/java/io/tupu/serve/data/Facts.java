package io.tupu.serve.data;

import io.tupu.graph.Prefixes;
import io.tupu.graph.Vocab;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** A small graph in the making, with terms written as {@code prefix:name}. */
final class Facts {
  private static final String SPDX = "http://spdx.org/rdf/terms#";

  private final Graph graph = GraphFactory.createDefaultGraph();

  Graph graph() {
    return graph;
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** One of the usual prefixes, or spdx, and a name. */
  static Node term(String shortForm) {
    int colon = shortForm.indexOf(':');
    String prefix = shortForm.substring(0, colon);
    return iri(Prefixes.all().getOrDefault(prefix, SPDX) + shortForm.substring(colon + 1));
  }

  Facts type(Node subject, String type) {
    return add(subject, "rdf:type", term(type));
  }

  Facts add(Node subject, String property, Node object) {
    graph.add(subject, term(property), object);
    return this;
  }

  Facts add(Node subject, String property, long number) {
    return add(
        subject,
        property,
        NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger));
  }

  Facts text(Node subject, String property, String text) {
    return add(subject, property, NodeFactory.createLiteralString(text));
  }

  Facts text(Node subject, String property, String zh, String en) {
    add(subject, property, NodeFactory.createLiteralLang(zh, "zh"));
    return add(subject, property, NodeFactory.createLiteralLang(en, "en"));
  }

  static Node ontology() {
    return iri(Vocab.TUPU.substring(0, Vocab.TUPU.length() - 1));
  }
}
