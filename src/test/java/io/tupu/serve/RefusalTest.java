package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server does not do. */
class RefusalTest {
  @AutoClose private static final Served served = Served.sample();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <a:a> <a:b> 1 }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:1/>",
        "DROP ALL",
        "SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
        "SELECT * { FILTER EXISTS { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { SERVICE ?s { ?s ?p ?o } } } }",
        "SELECT (<java:org.apache.jena.sparql.function.library.wait>(1) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#context>('arq:x') AS ?x) {}",
        "SELECT (<http://jena.hpl.hp.com/ARQ/function#systemProperty>('user.home') AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER(<java:x.Y>(?s)) }",
        "SELECT * { ?s ?p ?o } ORDER BY <java:x.Y>(?s)",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (<java:x.Y>(?s) AS ?g)",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (<java:x.Y>(?s))",
        "SELECT (SUM(<java:x.Y>(?o)) AS ?n) { ?s ?p ?o }",
        "SELECT (<http://www.w3.org/2005/xpath-functions#matches>('a','a') AS ?x) {}",
        "SELECT * { LET (?x := 1) }",
        "JSON { 'a': ?s } WHERE { ?s ?p ?o }",
      })
  void refusesWhatIsNoReadOnlySparql(String query) {
    HttpResponse<String> reply = served.get(Served.query(query));
    assertTrue(reply.statusCode() == 400 || reply.statusCode() == 403, reply.body());
    assertEquals(1, reply.body().lines().count(), reply.body());
    assertFalse(reply.body().contains("java:"), reply.body());
  }

  @Test
  void magicPropertiesAreOrdinaryOnes() {
    for (String magic :
        new String[] {
          "?x <java:org.apache.jena.sparql.pfunction.library.versionARQ> ?y",
          "?x <http://jena.apache.org/ARQ/property#versionARQ> ?y",
          "?x <http://jena.apache.org/ARQ/property#str> 'a'"
        }) {
      HttpResponse<String> reply = served.ask("SELECT * { " + magic + " }");
      assertEquals(200, reply.statusCode(), reply.body());
      assertEquals(1, reply.body().lines().count(), reply.body());
    }
  }

  @Test
  void refusesUpdatesWhereverTheyStand() {
    String update = Served.encode("INSERT DATA { <a:a> <a:b> 1 }");
    assertEquals(403, served.get("/sparql?update=" + update).statusCode());
    String form = "application/x-www-form-urlencoded";
    assertEquals(403, served.post("/sparql", form, "update=" + update).statusCode());
    String type = "application/sparql-update";
    assertEquals(403, served.post("/sparql", type, "DROP ALL").statusCode());
    String said = served.get(Served.query("INSERT DATA { <a:a> <a:b> 1 }")).body();
    assertTrue(said.contains("read-only"), said);
    assertEquals(403, served.get("/sparql?default").statusCode());
    assertEquals(403, served.get("/sparql?graph=http://x/").statusCode());
    assertEquals(415, served.post("/sparql", "text/turtle", "<a:a> <a:b> 1 .").statusCode());
    String upload = "multipart/form-data; boundary=x";
    assertEquals(415, served.post("/sparql", upload, "--x--").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "FOO"})
  void refusesOtherMethods(String method) {
    String reply =
        served.raw(
            method + " /sparql HTTP/1.1", "Host: localhost", "X-Secret: 1", "Connection: close");
    assertTrue(reply.startsWith("HTTP/1.1 4"), reply);
    assertFalse(reply.contains("X-Secret"), reply);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/$/ping",
        "/$/server",
        "/$/datasets",
        "/$/stats",
        "/$/metrics",
        "/$/compact/ds",
        "/data",
        "/update",
        "/upload",
        "/sparql/data",
        "/sparql/",
        "/.git/config",
        "/web/",
        "/web/../pom.xml",
        "/web/..%2fpom.xml",
        "/web/%2e%2e/pom.xml",
        "/web/tupu.css%00",
        "/download/",
        "/download/../x",
        "/download/tupu.exe",
        "/download/..%5cx",
        "/WEB-INF/web.xml",
        "//etc/passwd",
        "/id/",
        "/ask/",
        "/ask/nothing",
        "/web/;/tupu.css",
        "/sparql;x=1/../web"
      })
  void hasNothingElse(String path) {
    String reply = served.raw("GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close");
    assertTrue(reply.startsWith("HTTP/1.1 4"), reply);
    assertFalse(reply.toLowerCase(java.util.Locale.ROOT).contains("jetty"), reply);
    assertFalse(reply.contains("at org."), reply);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/download|404|/downloads",
        "/download/|404|/downloads",
        "/sparql?query=ASK%7B%7D&format=word|400|json, xml, csv, tsv",
        "/sparql?qery=ASK%7B%7D|400|the parameter query",
        "/download/tupu.exe|404|tupu.ttl, tupu.ttl.gz",
        "/download/tupu.gexf?regoin=x|400|doc, about, depth, region",
        "/id/region/999999|404|search for it",
        "/id/region/420200.exe|404|.html, .jsonld, .nt, .rdf, .ttl",
        "/ask/nothing|404|brands-of-region",
        "/queries/nothing|404|brands-of-region",
        "/search?q=x&lmit=3|400|q, in, type, limit, offset",
        "/search?q=x&in=here|400|all, names, sentences, terms",
        "/search?q=x&type=Thing|400|Brand",
        "/nothing|404|/sparql",
      })
  void whatIsNotThereSaysWhatIs(String path, int status, String there) {
    HttpResponse<String> reply = served.get(path);
    assertEquals(status, reply.statusCode(), reply.body());
    assertTrue(reply.body().contains(there), reply.body());
    assertEquals(1, reply.body().lines().count(), reply.body());
  }

  @Test
  void aThingIsNotGivenInOtherForms() {
    HttpResponse<String> reply = served.get("/id/region/420200", "image/png");
    assertEquals(406, reply.statusCode());
    assertTrue(reply.body().contains("text/turtle"), reply.body());
    assertFalse(reply.body().contains("trig"), reply.body());
  }

  /** A misspelt parameter is not answered for the default instead. */
  @Test
  void saysWhichParametersAQuestionHas() {
    for (String path : List.of("/ask", "/queries")) {
      HttpResponse<String> reply = served.get(path + "/brands-of-region?regoin=x");
      assertEquals(400, reply.statusCode());
      assertTrue(reply.body().contains("it has name."), reply.body());
      assertEquals(200, served.get(path + "/brands-of-region?lang=en").statusCode());
    }
  }

  @Test
  void everyReplyHasTheSecurityHeadersAndNoVersion() {
    for (String path : new String[] {"/", "/sparql", "/nothing", "/health", "/web/tupu.css"}) {
      var headers = served.get(path).headers();
      assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
      String policy = headers.firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'self'"), policy);
      assertTrue(headers.firstValue("Server").isEmpty());
      assertTrue(headers.firstValue("Fuseki-Request-Id").isEmpty());
    }
  }

  /** Also clients that first send all and only then listen meet the answer. */
  @ParameterizedTest
  @ValueSource(ints = {2_000_001, 2_100_000, 20_000_000})
  void refusesLargeBodies(int size) {
    byte[] large = new byte[size];
    Arrays.fill(large, (byte) '#');
    for (BodyPublisher body :
        List.of(
            BodyPublishers.ofByteArray(large),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
      HttpResponse<String> reply =
          served.send(
              served
                  .request("/sparql")
                  .header("Content-Type", "application/sparql-query")
                  .POST(body));
      assertEquals(413, reply.statusCode());
      assertEquals("The body is larger than 2000000 bytes.\n", reply.body());
    }
    assertEquals(200, served.get("/health").statusCode());
  }

  /** The answer is there before the body; after it the connection does not stay for long. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 99999999999",
        "Content-Length: 99999999999\r\nExpect: 100-continue"
      })
  void refusesLargeBodiesBeforeTheyCome(String headers) {
    String reply = served.raw("POST /sparql HTTP/1.1", "Host: localhost", headers);
    assertTrue(reply.startsWith("HTTP/1.1 413"), reply);
    assertTrue(reply.contains("Connection: close"), reply);
  }

  @Test
  void takesOnlyItsOwnNamesOnLoopback() {
    String port = ":" + served.endpoint.uri().getPort();
    for (String good :
        new String[] {"localhost" + port, "127.0.0.1" + port, "LOCALHOST", "[::1]"}) {
      assertTrue(health(good).startsWith("HTTP/1.1 200"), good);
    }
    for (String bad : new String[] {"evil.example" + port, "localhost.evil.example", "127.0.0.2"}) {
      assertTrue(health(bad).startsWith("HTTP/1.1 421"), bad);
    }
    assertTrue(served.raw("GET /health HTTP/1.1", "Connection: close").startsWith("HTTP/1.1 400"));
  }

  private static String health(String host) {
    return served.raw("GET /health HTTP/1.1", "Host: " + host, "Connection: close");
  }

  @Test
  void wantsTheTokenWhenThereIsOne(@TempDir Path other) {
    Settings settings = Served.SETTINGS.openTo(false, Optional.of("secret"));
    try (Served closed = Served.start(other, settings)) {
      assertEquals(401, closed.get("/sparql").statusCode());
      assertEquals(200, closed.get("/health").statusCode());
      var wrong = closed.request("/sparql").header("Authorization", "Bearer secre");
      assertEquals(401, closed.send(wrong).statusCode());
      var right = closed.request("/sparql").header("Authorization", "Bearer secret");
      assertEquals(200, closed.send(right).statusCode());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "{", "!", "[", "+1", "{}UNION", "<a:p>/", "^", "?a ?b ?c ."})
  void deepAndLongQueriesAreRefusedQuickly(String piece) {
    String body =
        switch (piece) {
          case "(" -> "SELECT * { FILTER(" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ") }";
          case "{" -> "SELECT * " + "{".repeat(20_000) + "}".repeat(20_000);
          case "!" -> "SELECT * { FILTER(" + "!(".repeat(20_000) + "1" + ")".repeat(20_000) + ") }";
          case "[" ->
              "SELECT * { ?s ?p " + "[ <a:p> ".repeat(20_000) + "1" + "]".repeat(20_000) + " }";
          case "+1" -> "SELECT * { FILTER(1" + "+1".repeat(50_000) + " > 0) }";
          case "{}UNION" -> "SELECT * { " + "{ ?s ?p ?o } UNION ".repeat(20_000) + "{} }";
          case "<a:p>/" -> "SELECT * { ?s " + "<a:p>/".repeat(20_000) + "<a:p> ?o }";
          case "^" ->
              "SELECT * { ?s " + "^(".repeat(20_000) + "<a:p>" + ")".repeat(20_000) + " ?o }";
          default -> "SELECT * { " + "?a ?b ?c . ".repeat(20_000) + " }";
        };
    long begin = System.nanoTime();
    HttpResponse<String> reply = served.post("/sparql", "application/sparql-query", body);
    assertEquals(400, reply.statusCode(), reply.body());
    assertTrue(System.nanoTime() - begin < 30_000_000_000L);
    assertEquals(200, served.get("/health").statusCode());
  }
}
