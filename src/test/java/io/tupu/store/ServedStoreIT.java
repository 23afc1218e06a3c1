package io.tupu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tupu.graph.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.UpdateExecHTTP;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stock Fuseki on the store's dataset sees every update, whole, without a restart. */
class ServedStoreIT {
  private static final String COUNT =
      "SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d a <https://w3id.org/tupu/ontology#Document> ."
          + " ?t <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#sourceUrl>/a+ ?c }";

  @TempDir Path folder;

  @Test
  void updatesAreServedWhileQueriesRun() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(4);
    try (GraphStore store = GraphStore.open(folder)) {
      GraphStoreTest.put(store, Sample.huangshi());
      FusekiServer server =
          FusekiServer.create().loopback(true).port(0).add("/ds", store.dataset()).build();
      server.start();
      try {
        String url = "http://localhost:" + server.getPort() + "/ds";
        assertEquals(1, count(url));
        List<Future<Boolean>> answers =
            IntStream.range(0, 4).mapToObj(i -> clients.submit(() -> grows(url))).toList();
        for (int i = 2; i <= 5; i++) {
          GraphStoreTest.put(store, Sample.huangshi("doc" + i + ".txt"));
          assertEquals(i, count(url));
        }
        for (Future<Boolean> answer : answers) {
          assertEquals(true, answer.get());
        }
        assertThrows(
            RuntimeException.class,
            () -> UpdateExecHTTP.service(url).update("DELETE WHERE { ?s ?p ?o }").execute());
        assertEquals(5, count(url));
        assertEquals(List.of(5L), new StoreFiles(folder).generations());
      } finally {
        server.stop();
      }
    } finally {
      clients.shutdownNow();
    }
  }

  private static boolean grows(String url) {
    int last = 0;
    for (int i = 0; i < 40; i++) {
      int now = count(url);
      if (now < last) {
        return false;
      }
      last = now;
    }
    return true;
  }

  private static int count(String url) {
    try (QueryExecHTTP query = QueryExecHTTP.service(url).query(COUNT).build()) {
      return Integer.parseInt(query.select().next().get("n").getLiteralLexicalForm());
    }
  }
}
