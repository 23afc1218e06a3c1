package io.tupu.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.extract.EntityKey;
import io.tupu.extract.Extraction;
import io.tupu.extract.Status;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphMapperTest {
  private static final Node CITY = Sample.IRIS.region("420200");

  @Test
  void mapsTheContractsExample() {
    Graph graph = Graphs.graph(Sample.huangshi());
    Node document = Sample.IRIS.document("huangshi.txt");
    Node brand = Sample.IRIS.entity(Sample.key("Brand", "同心·律师服务团"));
    Node context =
        NodeFactory.createURI(
            document.getURI() + "#char=0," + Sample.huangshi().document().text().length());
    assertTrue(graph.contains(context, Vocab.TYPE, Vocab.CONTEXT));
    assertTrue(graph.contains(context, Vocab.SOURCE_URL, document));
    Node mention = NodeFactory.createURI(document.getURI() + "#char=0,3");
    assertTrue(graph.contains(mention, Vocab.TA_IDENT_REF, CITY));
    assertTrue(graph.contains(mention, Vocab.TA_CONFIDENCE, Literals.decimal(0.95)));
    assertTrue(graph.contains(mention, Vocab.ANCHOR_OF, Literals.text("黄石市")));
    assertTrue(graph.contains(CITY, Vocab.tupu("runs"), brand));
    assertTrue(graph.contains(brand, Vocab.TYPE, Vocab.tupu("Initiative")));
    assertTrue(graph.contains(CITY, Vocab.TYPE, Vocab.CITY));
    assertTrue(graph.contains(CITY, Vocab.TYPE, Vocab.tupu("Prefecture")));
    assertTrue(graph.contains(document, Vocab.TEMPORAL, Literals.year(2023)));
    assertEquals(4, graph.find(Node.ANY, Vocab.TYPE, Vocab.CLAIM).toList().size());
    assertEquals(1, graph.find(Node.ANY, Vocab.STATED, Literals.integer(7)).toList().size());
  }

  @Test
  void plannedFactsHaveNoPlainTriple() {
    Graph graph = Graphs.graph(Sample.huangshi());
    Node planned = Sample.IRIS.entity(Sample.key("Program", "暖侨行动"));
    assertFalse(graph.contains(CITY, Vocab.tupu("runs"), planned));
    assertTrue(graph.contains(Node.ANY, Vocab.OBJECT, planned));
  }

  @Test
  void countsCodePoints() {
    Extraction x =
        Sample.of("astral.txt", "𠀀𠀁黄石市打造𠮷祥").region("420200", "Prefecture", "黄石市").build();
    Graph graph = Graphs.graph(x);
    Node mention = graph.find(Node.ANY, Vocab.TYPE, Vocab.MENTION).next().getSubject();
    assertTrue(mention.getURI().endsWith("#char=2,5"), mention.getURI());
    assertTrue(graph.contains(mention, Vocab.BEGIN_INDEX, Literals.integer(2)));
    assertTrue(graph.contains(mention, Vocab.ANCHOR_OF, Literals.text("黄石市")));
    assertTrue(
        graph.contains(
            NodeFactory.createURI(Sample.IRIS.document("astral.txt") + "#char=0,9"),
            Vocab.TYPE,
            Vocab.CONTEXT));
  }

  @Test
  void severalPlacesAreSeveralClaimsAndOneTriple() {
    EntityKey city = EntityKey.region("420200");
    EntityKey brand = Sample.key("Brand", "同心");
    Extraction x =
        Sample.of("two.txt", "黄石市打造同心。黄石市举办同心。")
            .region("420200", "Prefecture", "黄石市")
            .named("Brand", "同心")
            .claim(city, "runs", brand, "黄石市打造同心")
            .claim(city, "runs", brand, "黄石市举办同心")
            .claim(city, "runs", brand, "黄石市举办同心", Status.RUNNING, 0.99)
            .build();
    Graph graph = Graphs.graph(x);
    assertEquals(2, graph.find(Node.ANY, Vocab.TYPE, Vocab.CLAIM).toList().size());
    assertEquals(1, graph.find(CITY, Vocab.tupu("runs"), Node.ANY).toList().size());
    assertEquals(1, graph.find(Node.ANY, Vocab.CONFIDENCE, Literals.decimal(0.99)).toList().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“\"引号\"”",
        "<script>alert(1)</script>",
        "a\u0000b\u0007c",
        "空 格\t\n行",
        "> <https://x.example/> .",
        "𠀀𠀁",
        "…",
        "=cmd|' /C calc'!A0"
      })
  void hostileNamesStayTextInLiteralsAndAsciiInIris(String name) {
    Extraction x = Sample.of(name + ".txt", "黄石市" + name).named("Brand", name).build();
    List<Quad> quads = Graphs.quads(x);
    assertFalse(quads.isEmpty());
    for (Quad quad : quads) {
      Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
          .filter(n -> !n.isLiteral())
          .forEach(
              n ->
                  assertTrue(
                      n.isURI() && n.getURI().matches("[A-Za-z0-9:/#=,._-]+"), n.toString()));
    }
    String shown = name.replace('\u0000', '\uFFFD').replace('\u0007', '\uFFFD');
    assertTrue(Graphs.graph(x).contains(Node.ANY, Vocab.PREF_LABEL, Literals.zh(shown)));
  }

  @Test
  void equalExtractionsGiveEqualQuadsInOneOrder() {
    assertEquals(Graphs.quads(Sample.huangshi()), Graphs.quads(Sample.huangshi()));
  }

  @Test
  void allQuadsAreInTheDocumentsGraph() {
    Node document = Sample.IRIS.document("huangshi.txt");
    assertTrue(
        Graphs.quads(Sample.huangshi()).stream().allMatch(q -> q.getGraph().equals(document)));
  }

  @Test
  void refusesAClassThatTheOntologyLacks() {
    Extraction x = Sample.of("a.txt", "人").named("Person", "人").build();
    assertThrows(IllegalArgumentException.class, () -> Graphs.quads(x));
  }
}
