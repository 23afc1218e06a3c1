package io.tupu.serve.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tupu.serve.Served;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What counts as the same, where rows and terms are known again by digests. */
class DistinctTest {
  private static final String TERMS =
      """
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      SELECT %s {
        VALUES (?a ?b) {
          ("1" 1) ("1" 1) (1 "1") ("1" 1.0) ("1" "1"^^xsd:int)
          ("1" <x:1>) ("x:1" <x:1>) (<x:1> "x:1") (<x:1> "x:1"@zh) (<x:1> "x:1"@en)
          (UNDEF "x") ("x" UNDEF) (UNDEF UNDEF) (UNDEF "x")
        }
      }
      """;

  @AutoClose private static final Served served = Served.sample();

  private static List<String> rows(String query) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(served.uri("/sparql?format=csv"))
            .header("Content-Type", "application/sparql-query")
            .POST(HttpRequest.BodyPublishers.ofString(query))
            .build();
    String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return body.lines().skip(1).toList();
  }

  @Test
  void rowsAreTheSameByVariableAndTerm() throws Exception {
    assertEquals(12, rows(TERMS.formatted("DISTINCT ?a ?b")).size());
    assertEquals(List.of("12"), rows(TERMS.formatted("(COUNT(DISTINCT *) AS ?n)")));
  }

  @Test
  void termsAreTheSameByAllThatTheyAre() throws Exception {
    assertEquals(6, rows(TERMS.formatted("DISTINCT ?a")).size());
    assertEquals(List.of("5"), rows(TERMS.formatted("(COUNT(DISTINCT ?a) AS ?n)")));
    assertEquals(List.of("9"), rows(TERMS.formatted("(COUNT(DISTINCT ?b) AS ?n)")));
  }

  @Test
  void errorsAreNotCounted() throws Exception {
    assertEquals(List.of("2"), rows(TERMS.formatted("(COUNT(DISTINCT ?b + 1) AS ?n)")));
    assertEquals(List.of("0"), rows("SELECT (COUNT(DISTINCT ?x) AS ?n) { ?s <x:none> ?x }"));
  }

  @Test
  void orderStaysAndGroupsAreCountedApart() throws Exception {
    assertEquals(
        List.of("3", "2", "1"),
        rows("SELECT DISTINCT ?x { VALUES ?x { 1 3 2 3 1 } } ORDER BY DESC(?x)"));
    assertEquals(
        List.of("1,2", "2,1"),
        rows(
            "SELECT ?g (COUNT(DISTINCT ?x) AS ?n) { VALUES (?g ?x) { (1 5) (1 6) (1 5) (2 5) } }"
                + " GROUP BY ?g ORDER BY ?g"));
  }
}
