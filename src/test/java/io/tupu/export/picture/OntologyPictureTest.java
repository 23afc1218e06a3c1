package io.tupu.export.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.graph.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The picture of the ontology. */
class OntologyPictureTest {
  private static final Graph ONTOLOGY = Schema.load().graph();

  @Test
  void theOneInTheRepositoryIsUpToDate() throws IOException {
    assertEquals(
        OntologyPicture.svg(ONTOLOGY),
        Files.readString(Path.of("ontology/tupu.svg")),
        "the ontology has changed: ./tupu ontology --format svg -o ontology/tupu.svg");
  }

  @Test
  void showsEveryClassAndRelation() throws Exception {
    Document svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    OntologyPicture.svg(ONTOLOGY).getBytes(StandardCharsets.UTF_8)));
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < svg.getElementsByTagName("text").getLength(); i++) {
      texts.add(((Element) svg.getElementsByTagName("text").item(i)).getTextContent());
    }
    for (String shown :
        List.of("品牌 Brand", "地级 Prefecture", "论断 Claim", "runs", "开展", "locatedIn")) {
      assertTrue(texts.contains(shown), shown + " in " + texts);
    }
    assertTrue(texts.contains("⊑ schema:Brand"), texts.toString());
  }

  @Test
  void namesAreTextWhateverTheyHold() {
    String turtle =
        "@prefix t: <https://w3id.org/tupu/ontology#> ."
            + " @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."
            + " t:A a <http://www.w3.org/2002/07/owl#Class> ; rdfs:label \"<b>&\\\"\"@zh .";
    String svg = OntologyPicture.svg(RDFParser.fromString(turtle, Lang.TURTLE).toGraph());
    assertTrue(svg.contains("&lt;b&gt;&amp;&quot; A"), svg);
  }
}
