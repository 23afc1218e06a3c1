package io.tupu.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.extract.Status;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VocabTest {
  private static final Graph ONTOLOGY = Schema.read("/ontology/tupu.ttl");
  private static final Node DEFINED_BY = NodeFactory.createURI(Vocab.RDFS + "isDefinedBy");

  static Stream<Node> constants() {
    return Stream.of(Vocab.class.getFields())
        .filter(f -> f.getType() == Node.class)
        .map(VocabTest::value)
        .filter(n -> !n.getURI().startsWith(Vocab.RDF) && !n.getURI().startsWith(Vocab.RDFS));
  }

  static Stream<Node> terms() {
    return ONTOLOGY
        .find(Node.ANY, Vocab.TYPE, Node.ANY)
        .mapWith(Triple::getSubject)
        .filterKeep(n -> n.isURI() && n.getURI().startsWith(Vocab.TUPU))
        .toList()
        .stream()
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("constants")
  void everyTermOfTheCodeIsDeclared(Node term) {
    assertTrue(ONTOLOGY.contains(term, Vocab.TYPE, Node.ANY), term.toString());
  }

  @ParameterizedTest
  @MethodSource("terms")
  void everyTermIsExplainedInTwoLanguages(Node term) {
    assertEquals(List.of("en", "zh"), languages(term, Vocab.LABEL));
    assertEquals(List.of("en", "zh"), languages(term, Vocab.COMMENT));
    assertTrue(ONTOLOGY.contains(term, DEFINED_BY, Node.ANY));
  }

  @ParameterizedTest
  @MethodSource("properties")
  void everyPropertyHasDomainAndRange(Node property) {
    assertTrue(ONTOLOGY.contains(property, NodeFactory.createURI(Vocab.RDFS + "domain"), Node.ANY));
    assertTrue(ONTOLOGY.contains(property, NodeFactory.createURI(Vocab.RDFS + "range"), Node.ANY));
  }

  static Stream<Node> properties() {
    return terms().filter(t -> Character.isLowerCase(t.getURI().charAt(Vocab.TUPU.length())));
  }

  @Test
  void noNodeIsBlank() {
    assertTrue(
        ONTOLOGY.stream().noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()));
  }

  @Test
  void everyStatusIsDeclared() {
    for (Status status : Status.values()) {
      assertTrue(ONTOLOGY.contains(ClaimWriter.status(status), Vocab.TYPE, Vocab.tupu("Status")));
    }
  }

  private static List<String> languages(Node term, Node property) {
    return ONTOLOGY
        .find(term, property, Node.ANY)
        .mapWith(t -> t.getObject().getLiteralLanguage())
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  private static Node value(Field field) {
    try {
      return (Node) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
