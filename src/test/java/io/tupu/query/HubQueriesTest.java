package io.tupu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tupu.store.GraphStore;
import io.tupu.store.ManifestEntry;
import io.tupu.store.StoreUpdate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Questions and queries over a city that runs thousands of brands and a body that operates them. To
 * read all claims of the city again for each brand takes minutes, so the limit of time, which is
 * far above what is needed, tells.
 */
class HubQueriesTest {
  private static final int BRANDS = 3_000;
  private static final Duration LIMIT = Duration.ofSeconds(25);
  private static final String PREFIXES =
      """
      PREFIX tupu: <https://w3id.org/tupu/ontology#>
      PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX : <https://w3id.org/tupu/id/>
      """;

  @TempDir static Path folder;
  private static GraphStore store;

  @BeforeAll
  static void build() {
    StringBuilder text =
        new StringBuilder(PREFIXES)
            .append(":city a tupu:Region, tupu:City ; skos:prefLabel \"黄石市\"@zh .\n")
            .append(":body a tupu:Organization ; skos:prefLabel \"市协会\"@zh .\n")
            .append(":doc a tupu:Document ; dcterms:title \"报告\"@zh .\n");
    for (int i = 0; i < BRANDS; i++) {
      text.append(
          ":b" + i + " a tupu:Brand, tupu:Initiative ; skos:prefLabel \"同心" + i + "\"@zh .\n");
      text.append(":city tupu:runs :b" + i + " . :body tupu:operates :b" + i + " .\n");
      claim(text, ":r" + i, ":city", "tupu:runs", ":b" + i);
      claim(text, ":o" + i, ":body", "tupu:operates", ":b" + i);
    }
    store = GraphStore.open(folder.resolve("store"));
    try (StoreUpdate update = store.update()) {
      String graph = "https://w3id.org/tupu/doc/many";
      update.replace(
          ManifestEntry.done("many.txt", "many.txt", "0".repeat(64), "k", graph),
          out ->
              RDFParser.create()
                  .source(new StringReader(text.toString()))
                  .lang(Lang.TTL)
                  .parse(into(graph, out)));
      update.commit();
    }
  }

  private static void claim(
      StringBuilder text, String name, String subject, String relation, String object) {
    text.append(
        name
            + " rdf:subject "
            + subject
            + " ; rdf:predicate "
            + relation
            + " ; rdf:object "
            + object);
    text.append(
        " ; tupu:status tupu:Running ; tupu:evidence " + name + "s ; prov:wasDerivedFrom :doc .\n");
    text.append(name + "s nif:anchorOf \"打造" + name + "\"@zh .\n");
  }

  private static StreamRDF into(String graph, StreamRDF out) {
    return new StreamRDFBase() {
      @Override
      public void triple(Triple triple) {
        out.quad(Quad.create(NodeFactory.createURI(graph), triple));
      }
    };
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cities-with-brand", "cities-with-initiative", "who-operates"})
  void aQuestionIsAnswered(String name) {
    NamedQuery question = QueryCatalog.examples().named(name).orElseThrow();
    assertEquals(BRANDS, rows(question.bind(Collections.emptyMap())));
  }

  /** Written in the order in which people write it, with nothing to help. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "?x tupu:runs ?b . ?b a tupu:Brand . ?c rdf:subject ?x ; rdf:predicate tupu:runs ; rdf:object ?b",
        "?c rdf:predicate tupu:runs ; rdf:object ?b ; rdf:subject ?x . ?b a tupu:Brand . ?x tupu:runs ?b",
        "?x a tupu:City . { ?x tupu:runs ?b } ?c rdf:predicate tupu:runs ; rdf:subject ?x ; rdf:object ?b"
      })
  void aQueryOfAUserIsAnswered(String pattern) {
    assertEquals(BRANDS, rows(QueryText.parse(PREFIXES + "SELECT * { " + pattern + " }")));
  }

  private static long rows(org.apache.jena.query.Query query) {
    return store.read(
        dataset -> {
          try {
            return new QueryRun(dataset, LIMIT)
                .write(query, ResultFormat.CSV, new ByteArrayOutputStream());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
