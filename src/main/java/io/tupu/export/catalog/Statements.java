package io.tupu.export.catalog;

import io.tupu.graph.Prefixes;
import io.tupu.graph.Vocab;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** A small graph in the making, with terms written as {@code prefix:name}. */
public final class Statements {
  private static final String SPDX = "http://spdx.org/rdf/terms#";

  private final Graph graph = GraphFactory.createDefaultGraph();

  public Graph graph() {
    return graph;
  }

  public static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** One of the usual prefixes, or spdx, and a name. */
  public static Node term(String shortForm) {
    int colon = shortForm.indexOf(':');
    String prefix = shortForm.substring(0, colon);
    return iri(Prefixes.all().getOrDefault(prefix, SPDX) + shortForm.substring(colon + 1));
  }

  public Statements type(Node subject, String type) {
    return add(subject, "rdf:type", term(type));
  }

  public Statements add(Node subject, String property, Node object) {
    graph.add(subject, term(property), object);
    return this;
  }

  public Statements add(Node subject, String property, long number) {
    return add(subject, property, String.valueOf(number), XSDDatatype.XSDinteger);
  }

  public Statements add(Node subject, String property, String text, RDFDatatype type) {
    return add(subject, property, NodeFactory.createLiteralDT(text, type));
  }

  public Statements text(Node subject, String property, String text) {
    return add(subject, property, NodeFactory.createLiteralString(text));
  }

  public Statements text(Node subject, String property, String zh, String en) {
    add(subject, property, NodeFactory.createLiteralLang(zh, "zh"));
    return add(subject, property, NodeFactory.createLiteralLang(en, "en"));
  }

  public static Node ontology() {
    return iri(Vocab.TUPU.substring(0, Vocab.TUPU.length() - 1));
  }
}
