package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The requests of other people's tools, with the methods, headers and encodings that their sources
 * give: YASQE 4.5 (as in YASGUI), AWS graph-explorer's sparqlExplorer, Comunica's
 * fetch-sparql-endpoint and OWL API (as in Protégé). Those that can run here do in {@link
 * RealClientsTest}.
 */
class ClientsTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String ROWS =
      Served.PREFIXES
          + "SELECT ?name { ?city tupu:runs ?x . ?x skos:prefLabel ?name } ORDER BY ?name";
  private static final String GRAPH =
      Served.PREFIXES + "CONSTRUCT { ?s tupu:runs ?o } WHERE { ?s tupu:runs ?o }";
  private static final String CITY = "<https://w3id.org/tupu/id/region/420200>";
  private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

  @AutoClose private static final Served served = Served.sample();

  private static HttpResponse<String> post(String accept, String type, String body, String origin) {
    HttpRequest.Builder request =
        served
            .request("/sparql")
            .header("Accept", accept)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (!origin.isEmpty()) {
      request.header("Origin", origin).header("Referer", origin + "/");
    }
    return served.send(request);
  }

  private static String form(String query) {
    return "query=" + Served.encode(query);
  }

  private static JsonArray rows(HttpResponse<String> reply) {
    assertEquals(200, reply.statusCode(), reply.body());
    String type = reply.headers().firstValue("Content-Type").orElse("");
    assertEquals("application/sparql-results+json", type.split(";")[0]);
    return JSON.parse(reply.body()).getObj("results").get("bindings").getAsArray();
  }

  private static Graph graph(HttpResponse<String> reply, Lang lang) {
    assertEquals(200, reply.statusCode(), reply.body());
    assertEquals(
        lang.getContentType().getContentTypeStr(),
        reply.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(reply.body(), lang).parse(graph);
    return graph;
  }

  private static void readableFromAnywhere(HttpResponse<String> reply) {
    assertEquals("*", reply.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    assertFalse(reply.headers().firstValue("Access-Control-Allow-Credentials").isPresent());
  }

  @Test
  void yasguiAsksFromAnotherSite() {
    String site = "https://yasgui.example";
    HttpResponse<String> rows =
        post("application/sparql-results+json,*/*;q=0.9", FORM, form(ROWS), site);
    assertEquals(2, rows(rows).size());
    readableFromAnywhere(rows);
    HttpResponse<String> graph = post("application/n-triples,*/*;q=0.9", FORM, form(GRAPH), site);
    assertEquals(2, graph(graph, Lang.NTRIPLES).size());
    HttpResponse<String> wrong =
        post("application/sparql-results+json,*/*;q=0.9", FORM, form("SELECT * { ?s ?p }"), site);
    assertEquals(400, wrong.statusCode());
    assertTrue(wrong.body().contains("line 1"), wrong.body());
    readableFromAnywhere(wrong);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        // Classes with counts, and samples of their predicates.
        "SELECT ?class (COUNT(?start) AS ?instancesCount) { ?start a ?class } GROUP BY ?class => 10",
        "SELECT DISTINCT ?pred (SAMPLE(?object) AS ?sample) WHERE { ?subject a"
            + " <https://w3id.org/tupu/ontology#Brand> ; ?pred ?object FILTER(!isBlank(?object)"
            + " && isLiteral(?object)) } GROUP BY ?pred => 2",
        // Search by a keyword.
        "SELECT DISTINCT ?subject ?predicate ?object { { SELECT DISTINCT ?subject { ?subject a"
            + " ?class ; ?pValue ?value FILTER(regex(str(?value), \"律师\", \"i\")) } LIMIT 10"
            + " OFFSET 0 } { ?subject ?predicate ?object FILTER(isLiteral(?object) || ?predicate ="
            + " TYPE) } } => 5",
        // Counts of neighbours by class.
        "SELECT ?class (COUNT(?neighbor) AS ?count) { SELECT DISTINCT ?class ?neighbor { BIND(CITY"
            + " AS ?source) { ?neighbor ?in ?source } UNION { ?source ?out ?neighbor } ?neighbor a"
            + " ?class FILTER NOT EXISTS { ?any a ?neighbor } } LIMIT 500 } GROUP BY ?class => 3",
        // Neighbours with their values.
        "SELECT DISTINCT ?subject ?p ?value { { SELECT DISTINCT ?neighbor { BIND(CITY AS ?resource)"
            + " { ?neighbor ?p ?resource . ?neighbor a ?class FILTER(?p != TYPE &&"
            + " !isLiteral(?neighbor)) } UNION { ?resource ?p ?neighbor . ?neighbor a ?class"
            + " FILTER(?p != TYPE && !isLiteral(?neighbor)) } } LIMIT 10 OFFSET 0 } { BIND(CITY AS"
            + " ?resource) ?neighbor ?to ?resource BIND(?neighbor AS ?subject) BIND(?to AS ?p)"
            + " BIND(?resource AS ?value) } UNION { ?neighbor ?p ?value FILTER(isLiteral(?value) ||"
            + " ?p = TYPE) BIND(?neighbor AS ?subject) } } => 8",
      })
  void graphExplorerReadsClassesAndNeighbours(String query, int atLeast) {
    String text = query.replace("CITY", CITY).replace("TYPE", TYPE);
    HttpResponse<String> reply =
        post("application/sparql-results+json", FORM, form(text), "http://localhost:5173");
    assertTrue(rows(reply).size() >= atLeast, reply.body());
    readableFromAnywhere(reply);
  }

  @Test
  void graphExplorerDoesWithoutTheStatisticsOfNeptune() {
    HttpResponse<String> reply = served.get("/rdf/statistics/summary?mode=detailed");
    assertEquals(404, reply.statusCode());
  }

  @Test
  void aBrowserMayAskBeforeItAsks() {
    HttpResponse<String> reply =
        served.send(
            served
                .request("/sparql")
                .header("Origin", "https://yasgui.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertTrue(reply.statusCode() == 200 || reply.statusCode() == 204);
    readableFromAnywhere(reply);
    String methods = reply.headers().firstValue("Access-Control-Allow-Methods").orElse("");
    assertTrue(methods.contains("GET") && methods.contains("POST"), methods);
  }

  @Test
  void comunicaPostsFormsQueriesAndGets() {
    String accept = "application/sparql-results+json;q=1.0,application/sparql-results+xml;q=0.7";
    assertEquals(2, rows(post(accept, FORM, form(ROWS), "")).size());
    assertEquals(2, rows(post(accept, FORM + ";charset=UTF-8", form(ROWS), "")).size());
    assertEquals(2, rows(post(accept, "application/sparql-query", ROWS, "")).size());
    assertEquals(2, rows(served.get(Served.query(ROWS), accept)).size());
    assertEquals(2, graph(post("text/turtle", FORM, form(GRAPH), ""), Lang.TURTLE).size());
    // It finds out what an address is by its service description.
    String any =
        "application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,"
            + "application/n-triples;q=0.8,text/turtle;q=0.6,application/rdf+xml;q=0.5,"
            + "application/json;q=0.45,text/n3;q=0.35,application/xml;q=0.3,image/svg+xml;q=0.3,"
            + "text/xml;q=0.3,text/html;q=0.2,application/xhtml+xml;q=0.18";
    HttpResponse<String> described = served.get("/sparql", any);
    assertEquals(200, described.statusCode());
    assertTrue(
        described.body().contains("http://www.w3.org/ns/sparql-service-description#Service"),
        described.body());
    HttpResponse<String> thing = served.get("/id/region/420200", any);
    assertEquals(200, thing.statusCode(), thing.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/rdf+xml, application/xml; q=0.7, text/xml; q=0.6, text/plain; q=0.1, */*; q=0.09",
        "application/rdf+xml, application/xml; q=0.5, text/xml; q=0.3, */*; q=0.2",
      })
  void protegeOpensTheOntologyAndThings(String accept) {
    for (String path : List.of("/ontology", "/id/region/420200")) {
      HttpResponse<byte[]> reply =
          served.sendBytes(
              served
                  .request(path)
                  .header("Accept", accept)
                  .header("Accept-Encoding", "xz,gzip,deflate"));
      String coding = reply.headers().firstValue("Content-Encoding").orElse("identity");
      assertTrue(List.of("identity", "gzip").contains(coding), coding);
      String type = reply.headers().firstValue("Content-Type").orElse("");
      assertTrue(type.startsWith("application/rdf+xml"), type);
      assertEquals(200, reply.statusCode());
    }
    Graph ontology = GraphFactory.createDefaultGraph();
    RDFParser.fromString(served.get("/ontology", accept).body(), Lang.RDFXML).parse(ontology);
    assertTrue(ontology.size() > 100);
  }
}
