package io.tupu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.graph.Graphs;
import io.tupu.graph.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryRunTest {
  private static final String CITIES =
      "SELECT ?name ?x { ?x a tupu:City ; skos:prefLabel ?name } ORDER BY ?name";

  private static String ask(String query, ResultFormat format) throws IOException {
    DatasetGraph dataset = DatasetGraphFactory.create();
    Graphs.quads(Sample.huangshi()).forEach(q -> dataset.getDefaultGraph().add(q.asTriple()));
    Graphs.quads(Sample.danjiangkou()).forEach(q -> dataset.getDefaultGraph().add(q.asTriple()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new QueryRun(dataset, Duration.ZERO).write(QueryText.parse(query), format, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void tablesAlignChinese() throws IOException {
    assertEquals(
        """
        name      x
        --------  --------------------------------------
        丹江口市  https://w3id.org/tupu/id/region/420381
        黄石市    https://w3id.org/tupu/id/region/420200
        """,
        ask(CITIES, ResultFormat.TABLE));
  }

  @Test
  void tablesDoNotSteerTheTerminal() throws IOException {
    String table = ask("SELECT (\"a\\u001B[31m\\nb\\u202Ec\" AS ?x) {}", ResultFormat.TABLE);
    assertTrue(table.contains("a\\u001B[31m\\nb\\u202Ec"), table);
  }

  @ParameterizedTest
  @CsvSource({
    "JSON, \"黄石市\"",
    "CSV, 'name,x'",
    "TSV, '?name\t?x'",
    "XML, <literal xml:lang=\"zh\">黄石市</literal>",
  })
  void rowsComeInEveryFormat(ResultFormat format, String part) throws IOException {
    assertTrue(ask(CITIES, format).contains(part), ask(CITIES, format));
  }

  @ParameterizedTest
  @CsvSource({
    "TURTLE, tupu:City",
    "NTRIPLES, <https://w3id.org/tupu/ontology#City>",
    "JSONLD, \"@type\":\"tupu:City\"",
    "RDFXML, rdf:resource",
  })
  void graphsComeInEveryFormat(ResultFormat format, String part) throws IOException {
    String construct = "CONSTRUCT { ?x a tupu:City } { ?x a tupu:City }";
    assertTrue(ask(construct, format).contains(part), ask(construct, format));
  }

  @ParameterizedTest
  @CsvSource({
    "TABLE, true",
    "JSON, true",
    "CSV, true",
    "TSV, true",
    "XML, <boolean>true</boolean>"
  })
  void truthComesInEveryFormatOfRows(ResultFormat format, String part) throws IOException {
    assertTrue(ask("ASK { ?x a tupu:City }", format).contains(part));
  }

  @Test
  void aFormatOfTheWrongKindIsNamed() {
    QueryException e = assertThrows(QueryException.class, () -> ask(CITIES, ResultFormat.TURTLE));
    assertTrue(e.getMessage().contains("turtle cannot write"), e.getMessage());
  }
}
