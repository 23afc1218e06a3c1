package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.graph.Sample;
import io.tupu.serve.Served;
import io.tupu.store.GraphStore;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/** What a query makes, and no store has looked at, in XML. */
class InXmlTest {
  @AutoClose private static final Served served = Served.sample();
  @TempDir static Path folder;

  @BeforeAll
  static void build() {
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      Served.put(store, Sample.huangshi());
    }
  }

  private static HttpResponse<String> ask(String query, String format) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(served.uri("/sparql?format=" + format))
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(query))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static CommandLineCase.Result run(String query, String format) {
    String store = folder.resolve("store").toString();
    return CommandLineCase.run("query", "-e", query, "--format", format, "--store", store);
  }

  /** Jena writes them as they are, and no parser takes the result. */
  @Test
  void charactersThatItCannotHoldAreReplaced() throws Exception {
    String query =
        "SELECT ('a\\u0000b\\u0001\\uFFFE\\r\\t<' AS ?s) (STRLANG('\\u0008', 'zh') AS ?l)"
            + " (STRDT('\\u001F', <http://x/>) AS ?d) {}";
    for (String xml : List.of(ask(query, "xml").body(), run(query, "xml").out())) {
      NodeList literals = TakenApart.elements(xml, "literal");
      assertEquals("a\uFFFDb\uFFFD\uFFFD\r\t<", literals.item(0).getTextContent());
      assertEquals("\uFFFD", literals.item(1).getTextContent());
      assertEquals("\uFFFD", literals.item(2).getTextContent());
    }
    String json = ask(query, "json").body();
    assertTrue(json.contains("a\\u0000b\\u0001"), json);
    String made = "CONSTRUCT { <http://x/a> <http://x/p> 'a\\u0000b\\r' } {}";
    String rdf = ask(made, "rdfxml").body();
    assertEquals("a\uFFFDb\r", TakenApart.elements(rdf, "ns:p").item(0).getTextContent());
  }

  @Test
  void propertiesThatItCannotNameAreRefused() throws Exception {
    String query = "CONSTRUCT { ?s <http://x/1> ?o } WHERE { ?s ?p ?o }";
    HttpResponse<String> reply = ask(query, "rdfxml");
    assertEquals(406, reply.statusCode(), reply.body());
    assertTrue(reply.body().endsWith("take Turtle.\n"), reply.body());
    var told = run(query, "rdfxml");
    assertEquals(Exit.FAILED, told.code());
    assertTrue(told.err().startsWith("tupu: RDF/XML has no way"), told.err());
  }
}
