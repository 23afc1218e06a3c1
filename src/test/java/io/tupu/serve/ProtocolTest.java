package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SPARQL 1.1 Protocol, for a read-only endpoint. */
class ProtocolTest {
  private static final String SELECT =
      Served.PREFIXES + "SELECT ?name { ?b a tupu:Brand ; skos:prefLabel ?name }";
  private static final String ASK = Served.PREFIXES + "ASK { ?b a tupu:Brand }";
  private static final String CONSTRUCT =
      Served.PREFIXES + "CONSTRUCT { ?b a tupu:Brand } WHERE { ?b a tupu:Brand }";

  @AutoClose private static final Served served = Served.sample();

  private static String query(String kind) {
    return switch (kind) {
      case "SELECT" -> SELECT;
      case "ASK" -> ASK;
      case "CONSTRUCT" -> CONSTRUCT;
      default -> Served.PREFIXES + "DESCRIBE ?b { ?b a tupu:Brand }";
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT|*/*|200|application/sparql-results+json",
        "SELECT|application/sparql-results+json|200|application/sparql-results+json",
        "SELECT|application/json|200|application/sparql-results+json",
        "SELECT|application/sparql-results+xml|200|application/sparql-results+xml",
        "SELECT|text/csv|200|text/csv",
        "SELECT|text/tab-separated-values|200|text/tab-separated-values",
        "SELECT|text/csv;q=0.1, application/sparql-results+xml;q=0.9|200|application/sparql-results+xml",
        "SELECT|text/csv;q=0, */*|200|application/sparql-results+json",
        "SELECT|image/png|406|text/plain",
        "SELECT|text/turtle|406|text/plain",
        "ASK|application/sparql-results+json|200|application/sparql-results+json",
        "ASK|application/sparql-results+xml|200|application/sparql-results+xml",
        "ASK|text/csv|200|text/csv",
        "CONSTRUCT|*/*|200|text/turtle",
        "CONSTRUCT|text/turtle|200|text/turtle",
        "CONSTRUCT|application/n-triples|200|application/n-triples",
        "CONSTRUCT|application/ld+json|200|application/ld+json",
        "CONSTRUCT|application/rdf+xml|200|application/rdf+xml",
        "CONSTRUCT|application/trig|200|application/trig",
        "CONSTRUCT|text/csv|406|text/plain",
        "DESCRIBE|text/turtle|200|text/turtle",
        "DESCRIBE|image/png|406|text/plain",
      })
  void negotiates(String kind, String accept, int status, String type) {
    HttpResponse<String> reply = served.get(Served.query(query(kind)), accept);
    assertEquals(status, reply.statusCode(), reply.body());
    assertEquals(type, reply.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    assertEquals("*", reply.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    assertTrue(reply.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
    if (status == 200 && !kind.equals("ASK")) {
      assertTrue(reply.body().length() > 10, reply.body());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT, format=csv, 200, text/csv",
    "SELECT, output=xml, 200, application/sparql-results+xml",
    "SELECT, format=json&callback=alert, 200, application/sparql-results+json",
    "SELECT, format=xml&stylesheet=x.xsl, 200, application/sparql-results+xml",
    "CONSTRUCT, format=turtle, 200, text/turtle",
    "CONSTRUCT, format=nt, 200, application/n-triples",
    "CONSTRUCT, format=json, 200, application/ld+json",
    "SELECT, format=exe, 400, text/plain",
    "CONSTRUCT, format=gexf, 400, text/plain",
  })
  void takesTheFormatAsParameter(String kind, String params, int status, String type) {
    HttpResponse<String> reply = served.get(Served.query(query(kind)) + "&" + params);
    assertEquals(status, reply.statusCode(), reply.body());
    assertEquals(type, reply.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    assertFalse(reply.body().contains("alert") || reply.body().contains("x.xsl"), reply.body());
  }

  @Test
  void answersByPostOfBothKinds() {
    String form = "query=" + Served.encode(SELECT);
    assertTrue(
        served
            .post("/sparql", "application/x-www-form-urlencoded", form)
            .body()
            .contains("同心·律师服务团"));
    assertTrue(
        served
            .post("/sparql", "application/sparql-query; charset=utf-8", SELECT)
            .body()
            .contains("同心·律师服务团"));
    assertEquals(400, served.post("/sparql", "application/sparql-query", "").statusCode());
    assertEquals(
        400, served.post("/sparql", "application/x-www-form-urlencoded", "a=b").statusCode());
  }

  @Test
  void headHasTheHeadersOnly() {
    HttpResponse<String> reply =
        served.send(served.request(Served.query(SELECT)).method("HEAD", BodyPublishers.noBody()));
    assertEquals(200, reply.statusCode());
    assertEquals("", reply.body());
    assertTrue(reply.headers().firstValueAsLong("Content-Length").orElse(0) > 50);
  }

  @Test
  void answersPreflight() {
    HttpResponse<String> reply =
        served.send(served.request("/sparql").method("OPTIONS", BodyPublishers.noBody()));
    assertEquals(204, reply.statusCode());
    assertEquals(
        "GET, HEAD, POST, OPTIONS",
        reply.headers().firstValue("Access-Control-Allow-Methods").orElse(""));
    String headers = reply.headers().firstValue("Access-Control-Allow-Headers").orElse("");
    assertTrue(headers.contains("Authorization"), headers);
  }

  @Test
  void theDefaultGraphIsTheUnionAndGraphsCanBeChosen() {
    String climbs =
        Served.PREFIXES + "SELECT ?p { ?r tupu:runs ?x ; tupu:locatedIn+ ?p . ?p a tupu:Province }";
    assertEquals(
        2, served.ask(climbs).body().lines().distinct().count(), served.ask(climbs).body());
    String count = Served.PREFIXES + "SELECT (COUNT(*) AS ?n) { ?s tupu:runs ?o }";
    String one = "&default-graph-uri=" + Served.encode("https://w3id.org/tupu/doc/danjiangkou");
    assertEquals("2", lastLine(served.ask(count)));
    assertEquals("1", lastLine(served.get(Served.query(count) + "&format=csv" + one)));
    String from = count.replace("{ ?s", "FROM <https://w3id.org/tupu/doc/danjiangkou> { ?s");
    assertEquals("1", lastLine(served.ask(from)));
    String named = Served.PREFIXES + "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }";
    assertEquals("5", lastLine(served.ask(named)));
  }

  /** Others describe the service by RDF; who looks with a browser wants to ask. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8|303|/query",
        "text/html|303|/query",
        "*/*|200|",
        "text/turtle,text/html;q=0.5|200|",
        "application/rdf+xml|200|",
      })
  void aBrowserIsLedToThePageForQueries(String accept, int status, String there) {
    HttpResponse<String> bare = served.get("/sparql", accept);
    assertEquals(status, bare.statusCode(), bare.body());
    assertEquals(there == null ? "" : there, bare.headers().firstValue("Location").orElse(""));
    assertEquals("Accept", bare.headers().firstValue("Vary").orElse(""));
    if (status == 303) {
      HttpResponse<String> asked = served.get(Served.query(SELECT), accept);
      assertEquals(303, asked.statusCode());
      String page = asked.headers().firstValue("Location").orElseThrow();
      assertTrue(served.get(page, accept).body().contains("同心·律师服务团"), page);
      assertEquals(200, served.get(Served.query(SELECT) + "&format=csv", accept).statusCode());
      assertEquals(415, served.post("/sparql", "text/plain", SELECT).statusCode());
    }
  }

  @Test
  void describesThingsOfNamedGraphs() {
    String describe = "DESCRIBE <https://w3id.org/tupu/id/region/420200>";
    Graph graph = parse(served.get(Served.query(describe), "text/turtle").body());
    assertTrue(graph.size() > 5, String.valueOf(graph.size()));
  }

  @Test
  void aBareGetGivesTheServiceDescription() {
    Graph graph = parse(served.get("/sparql", "text/turtle").body());
    String sd = "http://www.w3.org/ns/sparql-service-description#";
    assertTrue(
        graph.contains(
            Node.ANY,
            org.apache.jena.graph.NodeFactory.createURI(sd + "feature"),
            org.apache.jena.graph.NodeFactory.createURI(sd + "UnionDefaultGraph")));
    assertTrue(
        graph.contains(
            Node.ANY,
            org.apache.jena.graph.NodeFactory.createURI(sd + "endpoint"),
            org.apache.jena.graph.NodeFactory.createURI(served.uri("/sparql").toString())));
    assertEquals(406, served.get("/sparql", "image/png").statusCode());
    assertEquals(200, served.get("/sparql", "application/ld+json").statusCode());
  }

  @Test
  void aBrokenQueryIsOneSentenceWithLineAndColumnAndNoEcho() {
    String broken = "SELECT ?x\nWHERE { ?x <script>alert(1)</script> }";
    HttpResponse<String> reply = served.get(Served.query(broken));
    assertEquals(400, reply.statusCode());
    assertTrue(reply.body().startsWith("The query is not valid SPARQL 1.1 at line 2, column "));
    assertEquals(1, reply.body().lines().count());
    assertFalse(reply.body().contains("script"), reply.body());
    assertEquals(
        "The query is not valid SPARQL 1.1 at line 1, column 6.\n",
        served.get(Served.query("SELEC * { ?s ?p ?o }")).body());
    String json = served.get(Served.query(broken), "application/sparql-results+json").body();
    assertTrue(json.startsWith("{\"error\":\"The query is not valid"), json);
  }

  @Test
  void resultsAreWhatTheyClaimToBe() {
    String json = served.get(Served.query(SELECT), "application/json").body();
    assertTrue(json.strip().endsWith("}"), json);
    String xml = served.get(Served.query(SELECT), "application/sparql-results+xml").body();
    assertFalse(xml.contains("xml-stylesheet"), xml);
    assertEquals("name\r\n同心·律师服务团\r\n", served.ask(SELECT).body());
  }

  private static String lastLine(HttpResponse<String> reply) {
    return reply.body().lines().reduce((a, b) -> b).orElse("");
  }

  static Graph parse(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
    return graph;
  }
}
