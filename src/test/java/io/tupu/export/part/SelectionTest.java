package io.tupu.export.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.export.ExportFormat;
import io.tupu.export.SampleParts;
import io.tupu.graph.Sample;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of a graph: by document, thing, region, type and confidence. */
class SelectionTest {
  private static final DatasetGraph DATASET =
      SampleParts.built(Sample.huangshi(), Sample.danjiangkou());
  private static final Pattern LABEL = Pattern.compile("<node id=\"[^\"]*\" label=\"([^\"]*)\"");
  private static final Pattern EDGE = Pattern.compile("<edge [^>]*label=\"([^\"]*)\"");

  private static Selection selection(String... namesAndValues) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String one : namesAndValues) {
      int equals = one.indexOf('=');
      values.merge(
          one.substring(0, equals),
          List.of(one.substring(equals + 1)),
          (a, b) -> List.of(a.get(0), b.get(0)));
    }
    return Selection.parse(values);
  }

  private static String gexf(String... selected) throws IOException {
    return SampleParts.text(ExportFormat.GEXF, Part.of(DATASET, selection(selected)));
  }

  private static String found(Pattern pattern, String text) {
    TreeSet<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return String.join(" ", found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "doc=huangshi.txt|同心·律师服务团 暖侨行动 黄石市 黄石市委统战部|locatedIn operates runs",
        "doc=danjiangkou|丹江口市 同心驿站|locatedIn runs",
        "about=黄石市委统战部|同心·律师服务团 黄石市 黄石市委统战部|locatedIn operates runs",
        "about=黄石市委统战部;depth=0|黄石市委统战部|''",
        "about=同心驿站;depth=2|丹江口市 十堰市 同心驿站|locatedIn runs",
        "region=420300|丹江口市 十堰市 同心驿站|locatedIn runs",
        "region=湖北省;type=Platform|丹江口市 同心驿站|locatedIn runs",
        "region=黄石市|同心·律师服务团 暖侨行动 黄石市 黄石市委统战部|locatedIn operates runs",
        "type=Brand|同心·律师服务团 黄石市 黄石市委统战部|operates runs",
        "type=program|暖侨行动 黄石市|runs",
        "type=Platform;type=Program|丹江口市 同心驿站 暖侨行动 黄石市|locatedIn runs",
        "doc=huangshi.txt;min-confidence=0.95|同心·律师服务团 暖侨行动 黄石市 黄石市委统战部|locatedIn",
        "about=黄石市;min-confidence=0.85;doc=huangshi.txt|同心·律师服务团 黄石市 黄石市委统战部"
            + "|locatedIn operates runs",
      })
  void leavesTheFactsThatAreMeant(String selected, String labels, String edges) throws IOException {
    String gexf = gexf(selected.split(";"));
    assertEquals(labels, found(LABEL, gexf));
    assertEquals(edges, found(EDGE, gexf));
  }

  @Test
  void aDocumentIsItsWholeGraph() throws IOException {
    String all = SampleParts.text(ExportFormat.NQUADS, Part.whole(DATASET));
    String own = SampleParts.text(ExportFormat.NQUADS, Part.of(DATASET, selection("doc=huangshi")));
    String graph = " <https://w3id.org/tupu/doc/huangshi> .";
    assertEquals(all.lines().filter(l -> l.endsWith(graph)).toList(), own.lines().toList());
  }

  @Test
  void aPartKeepsEvidenceAndDropsTheTextOfOthers() throws IOException {
    String turtle =
        SampleParts.text(ExportFormat.TURTLE, Part.of(DATASET, selection("about=同心驿站")));
    assertTrue(turtle.contains("nif:anchorOf \"丹江口市建成同心驿站\""), turtle);
    assertTrue(turtle.contains("tupu:fileName \"danjiangkou.txt\""), turtle);
    assertFalse(turtle.contains("黄石"), turtle);
    assertFalse(turtle.contains("nif:isString"), turtle);
    assertFalse(turtle.contains("owl:Class"), turtle);
  }

  @Test
  void aPlainTripleGoesWithItsLastClaim() throws IOException {
    String sure =
        SampleParts.text(ExportFormat.NTRIPLES, Part.of(DATASET, selection("min-confidence=0.88")));
    assertFalse(sure.contains("420381> <https://w3id.org/tupu/ontology#runs>"), sure);
    assertTrue(sure.contains("420200> <https://w3id.org/tupu/ontology#runs>"), sure);
    assertTrue(sure.contains("nif-core#isString"), sure);
    assertTrue(sure.contains("ontology#stated"), sure);
    assertTrue(sure.contains("420200> <https://w3id.org/tupu/ontology#locatedIn>"), sure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dok=x|there is no parameter 'dok'; there are doc, about, depth, region, type,"
            + " min-confidence",
        "doc=x.txt|there is no document 'x.txt'; there are danjiangkou.txt, huangshi.txt",
        "doc=|the parameter doc has no value",
        "about=没有|there is no thing '没有' in the graph; give its full name or its IRI",
        "about=http://x/|there is no thing <http://x/> in the graph",
        "region=同心驿站|there is no region '同心驿站' in the graph; give its full name or its IRI",
        "depth=1|depth is counted from a thing: it needs about",
        "about=黄石市;depth=x|depth must be a whole number from 0 to 10, not 'x'",
        "about=黄石市;depth=11|depth must be a whole number from 0 to 10, not '11'",
        "min-confidence=2|min-confidence must be a number from 0 to 1, not '2'",
        "min-confidence=NaN|min-confidence must be a number from 0 to 1, not 'NaN'",
      })
  void whatIsNotThereIsRefusedWithWhatIs(String selected, String message) {
    SelectionException refused =
        assertThrows(
            SelectionException.class, () -> Part.of(DATASET, selection(selected.split(";"))));
    assertEquals(message, refused.getMessage());
  }

  @Test
  void anUnknownTypeIsRefusedWithAllTypes() {
    SelectionException refused =
        assertThrows(SelectionException.class, () -> Part.of(DATASET, selection("type=Person")));
    assertEquals(
        "there is no type 'Person'; there are " + String.join(", ", Model.CLASSES),
        refused.getMessage());
    assertTrue(Model.CLASSES.containsAll(Arrays.asList("Brand", "City", "Region", "Zone")));
    assertFalse(Model.CLASSES.contains("Claim"));
  }

  @Test
  void aNameOfSeveralThingsIsNotGuessed() {
    DatasetGraph two =
        SampleParts.built(
            Sample.of("a.txt", "暖心").named("Brand", "暖心").named("Program", "暖心").build());
    SelectionException refused =
        assertThrows(SelectionException.class, () -> Part.of(two, selection("about=暖心")));
    assertTrue(refused.getMessage().contains("there are several of the name '暖心': http"));
    assertTrue(refused.getMessage().contains("/id/brand/"));
  }

  @Test
  void relationsAreThoseOfTheOntology() {
    assertEquals(
        List.of("locatedIn", "operates", "partOf", "runs"),
        Model.RELATIONS.stream().map(n -> n.getURI().replaceAll(".*#", "")).toList());
  }
}
