package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Queries that want all memory, as many at once as the server works on, with 400 MB of heap: each
 * ends, and the server lives, which ends at the first OutOfMemoryError.
 */
class MemoryIT {
  private static final List<String> HUNGRY =
      List.of(
          "SELECT (GROUP_CONCAT(?c) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
          "SELECT (GROUP_CONCAT('';separator='[S]') AS ?n) { ?a ?b ?c }",
          "SELECT ?u { ?a ?b ?c . BIND(UCASE(CONCAT('[S]', STR(?a))) AS ?u) } ORDER BY ?c",
          "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?d");

  /** Each with each of 1,200 things. */
  private static final String PAIRS =
      "{ SELECT DISTINCT ?a { ?a ?p ?q } ORDER BY ?a LIMIT 1200 }"
          + " { SELECT DISTINCT ?b { ?b ?r ?t } ORDER BY ?b LIMIT 1200 }";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void hungryQueriesEndAndTheServerLives() throws Exception {
    String seeds = Path.of("seeds").toAbsolutePath().toString();
    Jar.Result built = Jar.run(folder, "build", seeds);
    assertEquals(Exit.DONE, built.code(), built.err());
    List<String> options = List.of("-Xmx400m", "-XX:+ExitOnOutOfMemoryError");
    try (Jar.Serving server = Jar.serve(folder, options, "--timeout", "4")) {
      for (String query : HUNGRY) {
        List<CompletableFuture<HttpResponse<byte[]>>> replies = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          String text = query.replace("[S]", "同".repeat(100_000));
          replies.add(client.sendAsync(request(server, text), BodyHandlers.ofByteArray()));
        }
        for (CompletableFuture<HttpResponse<byte[]>> reply : replies) {
          int status = reply.get().statusCode();
          String said = new String(reply.get().body(), StandardCharsets.UTF_8);
          assertEquals(503, status, query + ": " + said.lines().findFirst().orElse(""));
        }
        assertTrue(server.process().isAlive(), server::toString);
        assertEquals(200, health(server));
      }
    }
  }

  /** Jena keeps all rows, some 700 MB here. */
  @Test
  void whatIsDistinctIsCountedInLittleMemory() throws Exception {
    String seeds = Path.of("seeds").toAbsolutePath().toString();
    Jar.Result built = Jar.run(folder, "build", seeds);
    assertEquals(Exit.DONE, built.code(), built.err());
    List<String> options = List.of("-Xmx300m", "-XX:+ExitOnOutOfMemoryError");
    try (Jar.Serving server = Jar.serve(folder, options, "--timeout", "600")) {
      for (String query :
          List.of(
              "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?b { " + PAIRS + " } }",
              "SELECT (COUNT(DISTINCT *) AS ?n) { " + PAIRS + " }")) {
        String said = client.send(request(server, query), BodyHandlers.ofString()).body();
        assertTrue(said.contains("\"1440000\""), said);
      }
    }
  }

  private static HttpRequest request(Jar.Serving server, String query) {
    return HttpRequest.newBuilder(server.uri().resolve("/sparql"))
        .header("Content-Type", "application/sparql-query")
        .POST(BodyPublishers.ofString(query, StandardCharsets.UTF_8))
        .build();
  }

  private int health(Jar.Serving server) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.uri().resolve("/health")).build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }
}
