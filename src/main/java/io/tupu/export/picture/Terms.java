package io.tupu.export.picture;

import io.tupu.graph.Prefixes;
import io.tupu.graph.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** The terms of an ontology that a picture shows. */
record Terms(Graph ontology) {
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final Node DOMAIN = NodeFactory.createURI(Vocab.RDFS + "domain");
  private static final Node RANGE = NodeFactory.createURI(Vocab.RDFS + "range");

  /**
   * A class in the order of the picture.
   *
   * @param depth below a class without superclass of tupu
   */
  record Row(Node type, int depth) {}

  /** An arrow from a class to a class. */
  record Arrow(Node property, Node from, Node to) {}

  /** All classes, each below its superclass, sisters by name. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    own("Class").stream()
        .filter(type -> above(type, true).isEmpty())
        .forEach(type -> add(type, 0, rows));
    return rows;
  }

  private void add(Node type, int depth, List<Row> rows) {
    rows.add(new Row(type, depth));
    own("Class").stream()
        .filter(other -> above(other, true).stream().findFirst().filter(type::equals).isPresent())
        .forEach(other -> add(other, depth + 1, rows));
  }

  /** The relations between classes of the picture. */
  List<Arrow> arrows() {
    List<Arrow> arrows = new ArrayList<>();
    for (Node property : own("ObjectProperty")) {
      for (Node from : objects(property, DOMAIN)) {
        for (Node to : objects(property, RANGE)) {
          if (ours(from) && ours(to)) {
            arrows.add(new Arrow(property, from, to));
          }
        }
      }
    }
    return arrows;
  }

  /** Names of the data properties of a class, and of relations to classes of others. */
  List<String> attributes(Node type) {
    List<String> attributes = new ArrayList<>();
    for (String kind : List.of("DatatypeProperty", "ObjectProperty")) {
      for (Node property : own(kind)) {
        boolean drawn = arrows().stream().anyMatch(a -> a.property().equals(property));
        if (objects(property, DOMAIN).contains(type) && !drawn) {
          attributes.add(label(property) + " " + local(property));
        }
      }
    }
    return attributes;
  }

  /** Superclasses, of tupu or of others. */
  List<Node> above(Node type, boolean own) {
    return objects(type, Vocab.SUB_CLASS_OF).stream().filter(t -> ours(t) == own).toList();
  }

  /** The individuals of a class, by name. */
  String individuals(Node type) {
    return own("NamedIndividual").stream()
        .filter(n -> ontology.contains(n, Vocab.TYPE, type))
        .map(n -> label(n) + " " + local(n))
        .collect(Collectors.joining(" · "));
  }

  String label(Node term) {
    return objects(term, Vocab.LABEL).stream()
        .filter(l -> l.isLiteral() && l.getLiteralLanguage().equals("zh"))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  static String local(Node term) {
    return term.getURI().substring(Vocab.TUPU.length());
  }

  static String shortForm(Node term) {
    return Prefixes.shorten(term.getURI()).orElse(term.getURI());
  }

  private static boolean ours(Node term) {
    return term.isURI() && term.getURI().startsWith(Vocab.TUPU);
  }

  private List<Node> own(String kind) {
    return ontology
        .find(Node.ANY, Vocab.TYPE, NodeFactory.createURI(OWL + kind))
        .mapWith(Triple::getSubject)
        .filterKeep(Terms::ours)
        .toList()
        .stream()
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  private List<Node> objects(Node subject, Node property) {
    return ontology.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }
}
