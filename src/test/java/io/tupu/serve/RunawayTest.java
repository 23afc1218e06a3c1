package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that would run for ever. Each ends by its limit and frees its thread. */
class RunawayTest {
  private static final String A = "a".repeat(200);
  private static final String SLOW = "^.*.*.*.*.*.*.*.*.*.*.*.*=";

  /** Seconds that a busy machine may take over what a limit of one ends; without it: for ever. */
  private static final int SOON = 30;

  private static final String XSD = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

  @AutoClose
  private static final Served served = Served.sample(Served.SETTINGS.within(Duration.ofSeconds(1)));

  static Stream<String> runaways() {
    String values = values("?a") + values("?b") + values("?c") + values("?d");
    String never = " FILTER(?a + ?b + ?c + ?d < 0) ";
    String all = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o ";
    String some = "FILTER(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j), STR(?m)) = 'x') ";
    return Stream.of(
        "SELECT * { FILTER(REGEX('" + A + "', '" + SLOW + "')) }",
        "SELECT * { ?s ?p ?o FILTER(REGEX(CONCAT('" + A + "', STR(?s)), '" + SLOW + "')) }",
        "SELECT (REPLACE('" + A + "', '" + SLOW + "', 'x') AS ?r) {}",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(REGEX('" + A + "', '" + SLOW + "')) }",
        "SELECT (MAX(REPLACE('" + A + "', '" + SLOW + "', STR(?s))) AS ?n) { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } ORDER BY REGEX(CONCAT('" + A + "', STR(?s)), '" + SLOW + "')",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER(REGEX('"
            + A
            + "', '"
            + SLOW
            + "')) } }",
        "SELECT * { " + values + never + "}",
        "SELECT (COUNT(*) AS ?n) { " + values + " }",
        "SELECT DISTINCT ?a ?b { " + values + never + "}",
        "SELECT * { " + all + some + "}",
        "SELECT (COUNT(*) AS ?count) { " + all + "}",
        "SELECT * { { " + all + "} MINUS { ?x ?y ?m } " + some + "}",
        "SELECT * { ?s ?p ?q FILTER NOT EXISTS { " + values + never + "} }",
        "SELECT * { " + values + " OPTIONAL { ?x ?y ?a } " + never + "}",
        "SELECT ?x { ?s (!<a:a>|^<a:a>|!<a:b>)* ?x . ?x (!<a:a>|^!<a:a>)* ?y . "
            + "?y (!<a:a>|^!<a:a>)* ?z . ?z (!<a:b>|^!<a:b>)* ?w FILTER(CONCAT(STR(?x), STR(?w)) = 'x') }",
        "SELECT * { " + values + " FILTER(?a + ?b IN (" + list(5000, ", ") + ") && ?c + ?d < 0) }",
        "CONSTRUCT { ?a <a:p> ?b } WHERE { " + values + never + "}",
        "ASK { " + values + never + "} ORDER BY ?d ?a");
  }

  private static String values(String variable) {
    return "VALUES " + variable + " { " + list(500, " ") + " } ";
  }

  private static String list(int size, String between) {
    return IntStream.range(0, size).mapToObj(String::valueOf).collect(Collectors.joining(between));
  }

  @ParameterizedTest
  @MethodSource("runaways")
  void endsByTheLimitAndFreesTheThread(String query) throws InterruptedException {
    long begin = System.nanoTime();
    HttpResponse<String> reply = served.post("/sparql", "application/sparql-query", query);
    double seconds = (System.nanoTime() - begin) / 1e9;
    assertEquals(503, reply.statusCode(), reply.body());
    // On a fast machine the bound on text may come before the bound on time.
    boolean text = query.contains("CONCAT") && reply.body().startsWith("The query makes more text");
    assertTrue(text || reply.body().startsWith("The query took longer than 1 s"), reply.body());
    assertTrue(text || reply.headers().firstValue("Retry-After").isPresent());
    assertTrue(seconds < SOON, seconds + " s");
    idle();
  }

  /** All threads for queries are free again, soon. */
  private static void idle() throws InterruptedException {
    for (int i = 0; i < 10 * SOON; i++) {
      if (served.metric("tupu_busy_threads{lane=\"queries\"}") == 0) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("a thread still works");
  }

  @Test
  void textThatGrowsWithoutEndIsRefused() throws InterruptedException {
    StringBuilder query =
        new StringBuilder("SELECT (STRLEN(?x40) AS ?n) { BIND('aaaaaaaa' AS ?x0) ");
    for (int i = 1; i <= 40; i++) {
      query.append(String.format("BIND(CONCAT(?x%d, ?x%d) AS ?x%d) ", i - 1, i - 1, i));
    }
    HttpResponse<String> reply = served.post("/sparql", "application/sparql-query", query + "}");
    assertEquals(503, reply.statusCode(), reply.body());
    assertTrue(reply.body().matches("(?s).*(more text|longer than 1 s).*"), reply.body());
    String concat =
        "SELECT (GROUP_CONCAT(CONCAT('"
            + "x".repeat(1000)
            + "', STR(?a))) AS ?g) { "
            + values("?a")
            + values("?b")
            + " }";
    assertEquals(503, served.post("/sparql", "application/sparql-query", concat).statusCode());
    idle();
  }

  /** Jena takes one of 200,000 and works on it beyond any limit. */
  @Test
  void endlessListsEndByALimit() throws InterruptedException {
    String query = "SELECT * { ?s ?p ?o FILTER(?o IN (" + "1,".repeat(200_000) + "1)) }";
    HttpResponse<String> reply = served.post("/sparql", "application/sparql-query", query);
    // On a slow machine a second may pass before it is read to its end.
    boolean refused = reply.body().contains("more than 20000 values");
    assertEquals(refused ? 400 : 503, reply.statusCode(), reply.body());
    idle();
    String most = "SELECT * { ?s ?p ?o FILTER(?o IN (" + list(19_000, ",") + ")) }";
    int status = served.post("/sparql", "application/sparql-query", most).statusCode();
    assertTrue(status == 200 || status == 503, "status " + status);
    idle();
  }

  /** A product of a million digits is one step of Java that takes minutes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "BIND(123456789 AS ?x0) BIND(?x@ * ?x@ AS ?x#) ",
        "BIND(1.23456789 AS ?x0) BIND(?x@ * ?x@ AS ?x#) ",
        "BIND('9' AS ?x0) BIND(CONCAT(?x@, ?x@) AS ?x#) BIND(xsd:integer(?x#) AS ?y#) ",
        "BIND('9' AS ?x0) BIND(CONCAT(?x@, ?x@) AS ?x#) BIND(STRDT(?x#, xsd:decimal) AS ?y#) "
      })
  void numbersThatGrowWithoutEndAreErrors(String steps) throws InterruptedException {
    String step = steps.substring(steps.indexOf(')') + 2);
    StringBuilder query = new StringBuilder(XSD + "SELECT (STR(?y22) AS ?y) (STR(?x38) AS ?x) { ");
    query.append(steps, 0, steps.indexOf(')') + 2);
    int most = step.contains("CONCAT") ? 22 : 38;
    for (int i = 1; i <= most; i++) {
      query.append(step.replace("@", "" + (i - 1)).replace("#", "" + i));
    }
    HttpResponse<String> reply = served.ask(query + "}");
    assertTrue(reply.body().equals("y,x\r\n,\r\n") || reply.statusCode() == 503, reply.body());
    idle();
  }

  @Test
  void longNumbersInAQueryAreRefused() throws InterruptedException {
    for (String digit : List.of("9", "\\u0039")) {
      String number = digit.repeat(80_000);
      for (String query :
          List.of(
              "ASK { FILTER(" + number + " > 1) }",
              "ASK { FILTER('0." + number + "'^^xsd:decimal > 1) }",
              "ASK { FILTER('P" + number + "Y'^^xsd:duration = ?x) }",
              "ASK { ?s ?p '" + number + "-01-01'^^xsd:date }")) {
        String type = "application/sparql-query";
        HttpResponse<String> reply = served.post("/sparql", type, XSD + query);
        assertEquals(400, reply.statusCode(), reply.body());
      }
    }
    idle();
    String sum = "SELECT (2.5 * 4 AS ?a) (xsd:integer('12') * 1e1 AS ?b) (3 * 'x' AS ?c) {}";
    assertEquals("a,b,c\r\n10.0,120.0e0,\r\n", served.ask(XSD + sum).body().replace("E", "e"));
  }

  @Test
  void whatStandsBetweenJoinedTextsCounts() throws InterruptedException {
    String query =
        "SELECT (STRLEN(GROUP_CONCAT('';separator='"
            + "s".repeat(100_000)
            + "')) AS ?n) { "
            + values("?a")
            + values("?b")
            + "}";
    HttpResponse<String> reply = served.post("/sparql", "application/sparql-query", query);
    assertEquals(503, reply.statusCode(), reply.body());
    assertTrue(reply.body().matches("(?s).*(more text|longer than 1 s).*"), reply.body());
    idle();
  }

  @Test
  void countedRepeatsOfNothingAreNoMatch() {
    String query = "SELECT (REGEX('', '((){2000000000}){2000000000}') AS ?r) {}";
    HttpResponse<String> reply = served.ask(query);
    assertEquals(200, reply.statusCode(), reply.body());
  }

  @Test
  void regexStillWorks() {
    String query =
        "SELECT (REGEX('同心ABC', '^同心a', 'i') AS ?a) (REPLACE('2023年', '([0-9]+)年', '$1') AS ?b)"
            + " (REPLACE('北京'@zh, '京', '海') AS ?c) (REGEX('a.c', 'a.c', 'q') AS ?d)"
            + " (REPLACE('abc', 'x*', '-') AS ?e) (LANG(REPLACE('北京'@zh, '京', '海')) AS ?f) {}";
    assertEquals("a,b,c,d,e,f\r\ntrue,2023,北海,true,,zh\r\n", served.ask(query).body());
  }

  /** The light ones are answered while the heavy ones hold every thread and every place. */
  @Test
  void manyHeavyQueriesDoNotKeepLightPagesOut(@TempDir Path other) throws Exception {
    String heavy = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    ExecutorService clients = Executors.newFixedThreadPool(200);
    List<Future<Integer>> replies = new ArrayList<>();
    try (Served busy = Served.start(other, Served.SETTINGS.within(Duration.ofSeconds(8)))) {
      for (int i = 0; i < 200; i++) {
        replies.add(
            clients.submit(
                () -> busy.post("/sparql", "application/sparql-query", heavy).statusCode()));
      }
      while (busy.metric("tupu_waiting_requests{lane=\"queries\"}") < 100) {
        Thread.sleep(20);
      }
      for (String path : new String[] {"/health", "/", "/id/region/420200", "/metrics"}) {
        assertEquals(200, busy.get(path).statusCode());
      }
      assertTrue(busy.metric("tupu_busy_threads{lane=\"queries\"}") >= 4, "nothing was heavy");
      for (Future<Integer> reply : replies) {
        assertEquals(503, reply.get());
      }
    } finally {
      clients.shutdownNow();
    }
  }
}
