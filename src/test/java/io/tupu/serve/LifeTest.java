package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.graph.Vocab;
import io.tupu.query.QueryCatalog;
import io.tupu.store.GraphStore;
import io.tupu.store.ManifestEntry;
import io.tupu.store.StoreUpdate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beginning, work with many, and end. */
class LifeTest {
  private static final String HEAVY =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  @TempDir Path folder;

  @Test
  void aPortInUseIsOneLineThatSaysWhatToDo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        GraphStore store = GraphStore.open(folder)) {
      Settings settings = Settings.USUAL.at("127.0.0.1", taken.getLocalPort());
      EndpointException e = refused(store, settings);
      assertTrue(e.getMessage().contains("127.0.0.1:" + taken.getLocalPort()), e.getMessage());
      assertTrue(e.getMessage().contains("--port"), e.getMessage());
      assertEquals(1, e.getMessage().lines().count());
    }
  }

  @Test
  void aPublicAddressNeedsLeave() {
    try (GraphStore store = GraphStore.open(folder)) {
      EndpointException e = refused(store, Settings.USUAL.at("0.0.0.0", 0));
      assertTrue(e.getMessage().contains("--allow-public"), e.getMessage());
      EndpointException unknown = refused(store, Settings.USUAL.at("no.such.host.invalid", 0));
      assertTrue(unknown.getMessage().contains("no such address"), unknown.getMessage());
      Settings open = Settings.USUAL.at("0.0.0.0", 0).openTo(true, java.util.Optional.empty());
      try (Endpoint endpoint = Endpoint.start(store, QueryCatalog.examples(), open)) {
        assertTrue(endpoint.uri().getPort() > 0);
      }
    }
  }

  private static EndpointException refused(GraphStore store, Settings settings) {
    return assertThrows(
        EndpointException.class, () -> Endpoint.start(store, QueryCatalog.examples(), settings));
  }

  @Test
  void anEmptyStoreIsServed() {
    try (GraphStore store = GraphStore.open(folder);
        Endpoint endpoint = Endpoint.start(store, QueryCatalog.examples(), Served.SETTINGS)) {
      assertTrue(endpoint.uri().toString().startsWith("http://127.0.0.1:"));
    }
    try (Served served = Served.start(folder)) {
      assertEquals(200, served.get("/").statusCode());
    }
  }

  @Test
  void longPathsAreFollowedToTheirEnd() {
    String base = "https://w3id.org/tupu/";
    Node graph = NodeFactory.createURI(base + "doc/chain");
    Node in = Vocab.LOCATED_IN;
    try (Served served = Served.start(folder)) {
      try (StoreUpdate update = served.store.update()) {
        update.replace(
            ManifestEntry.done("chain.txt", "chain.txt", "", "k", graph.getURI()),
            out -> {
              for (int i = 0; i < 20_000; i++) {
                Node from = NodeFactory.createURI(base + "id/region/c" + i);
                Node to = NodeFactory.createURI(base + "id/region/c" + (i + 1));
                out.quad(Quad.create(graph, from, in, to));
              }
            });
        update.commit();
      }
      String begin = "<https://w3id.org/tupu/id/region/c0>";
      for (String path : new String[] {"tupu:locatedIn+", "tupu:locatedIn*/tupu:locatedIn"}) {
        String query = "SELECT (COUNT(*) AS ?n) { " + begin + " " + path + " ?x }";
        HttpResponse<String> reply = served.ask(Served.PREFIXES + query);
        assertEquals("n\r\n20000\r\n", reply.body());
      }
      String back = "SELECT ?x { ?x tupu:locatedIn+ <https://w3id.org/tupu/id/region/c20000> }";
      assertEquals(20_001, served.ask(Served.PREFIXES + back).body().lines().count());
    }
  }

  @Test
  void manyClientsGetTheirOwnRightAnswers() throws Exception {
    try (Served served = Served.start(folder)) {
      ExecutorService clients = Executors.newFixedThreadPool(64);
      List<Callable<Void>> work = new ArrayList<>();
      for (int client = 0; client < 64; client++) {
        int number = client;
        work.add(
            () -> {
              for (int i = 0; i < 50; i++) {
                String mark = number + "-" + i;
                HttpResponse<String> reply =
                    served.ask(
                        Served.PREFIXES
                            + "SELECT ?m ?n { ?b a tupu:Brand ; skos:prefLabel ?n BIND('"
                            + mark
                            + "' AS ?m) }");
                assertEquals(200, reply.statusCode(), reply.body());
                assertEquals("m,n\r\n" + mark + ",同心·律师服务团\r\n", reply.body());
              }
              return null;
            });
      }
      for (Future<Void> done : clients.invokeAll(work)) {
        done.get();
      }
      clients.shutdownNow();
      assertEquals(3200, served.metric("tupu_requests_total{status=\"200\"}"));
    }
  }

  @Test
  void slowClientsHoldNobodyUp() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try (Served served = Served.start(folder)) {
      slow(served, slow);
      for (String path : new String[] {"/health", "/", "/id/region/420200"}) {
        long begin = System.nanoTime();
        assertEquals(200, served.get(path).statusCode());
        // The slow ones are cut off after 30 s.
        assertTrue(System.nanoTime() - begin < 20_000_000_000L, path);
      }
      String light = Served.PREFIXES + "ASK { ?b a tupu:Brand }";
      assertEquals(200, served.get(Served.query(light)).statusCode());
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** Opens connections that send half a head, half a body, or read nothing. */
  private static void slow(Served served, List<Socket> slow) throws IOException {
    String large =
        "SELECT * { VALUES ?a { "
            + "1 ".repeat(60)
            + "} VALUES ?b { "
            + "2 ".repeat(60)
            + "} ?s ?p 'huangshi.txt' }";
    for (int i = 0; i < 150; i++) {
      Socket socket = new Socket("127.0.0.1", served.endpoint.uri().getPort());
      String begin =
          switch (i % 3) {
            case 0 -> "GET /sparql HTTP/1.1\r\nHost: loc";
            case 1 ->
                "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query"
                    + "\r\nContent-Length: 100\r\n\r\nSEL";
            default -> "GET " + Served.query(large) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
          };
      socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      slow.add(socket);
    }
  }

  @Test
  void endsSoonWithAnAnswerForEverybody() throws Exception {
    Served served = Served.start(folder);
    ExecutorService clients = Executors.newFixedThreadPool(20);
    List<Future<Integer>> replies = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      replies.add(
          clients.submit(
              () -> served.post("/sparql", "application/sparql-query", HEAVY).statusCode()));
    }
    while (served.metric("tupu_busy_threads{lane=\"queries\"}") < 8) {
      Thread.sleep(20);
    }
    long begin = System.nanoTime();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(served.endpoint::close);
    for (Future<Integer> reply : replies) {
      assertEquals(503, reply.get());
    }
    closing.get();
    assertTrue(System.nanoTime() - begin < 10_000_000_000L);
    served.store.close();
    clients.shutdownNow();
  }
}
