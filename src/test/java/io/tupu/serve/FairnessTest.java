package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that go, that hurry, and that want more than their share. */
class FairnessTest {
  private static final String HEAVY =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
  private static final String LIGHT = Served.PREFIXES + "ASK { ?b a tupu:Brand }";

  @TempDir Path folder;

  @Test
  void whatAGoneClientAskedForIsStopped() throws Exception {
    try (Served served = Served.start(folder, Served.SETTINGS.within(Duration.ofMinutes(5)))) {
      List<Socket> clients = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        clients.add(send(served, "127.0.0.1", get(HEAVY)));
      }
      await(() -> busy(served) == 6);
      for (Socket client : clients.subList(0, 5)) {
        client.close();
      }
      await(() -> busy(served) == 1);
      assertEquals(5, served.metric("tupu_requests_total{status=\"499\"}"));
      // Who waits goes on waiting.
      Thread.sleep(1_500);
      assertEquals(1, busy(served));
      clients.get(5).close();
      await(() -> busy(served) == 0);
      assertEquals(200, served.ask(LIGHT).statusCode());
    }
  }

  /** What is seen while looking whether the client is still there is not lost. */
  @Test
  void theNextRequestMayComeBeforeTheAnswer() throws Exception {
    try (Served served = Served.start(folder, Served.SETTINGS.within(Duration.ofSeconds(4)));
        Socket client = send(served, "127.0.0.1", get(HEAVY))) {
      Thread.sleep(2_000);
      String next = get(LIGHT).replace("Host", "Connection: close\r\nHost");
      client.getOutputStream().write(next.getBytes(StandardCharsets.US_ASCII));
      client.setSoTimeout(60_000);
      String replies = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(replies.startsWith("HTTP/1.1 503"), replies);
      assertTrue(replies.contains("HTTP/1.1 200"), replies);
    }
  }

  @Test
  void theSameConnectionGoesOnAfterALongAnswer() throws Exception {
    try (Served served = Served.start(folder, Served.SETTINGS.within(Duration.ofSeconds(3)))) {
      for (int i = 0; i < 2; i++) {
        assertEquals(503, served.get(Served.query(HEAVY)).statusCode());
        assertEquals(200, served.ask(LIGHT).statusCode());
      }
    }
  }

  /** One who asks for much waits for itself; another is served next. */
  @Test
  void clientsTakeTurns() throws Exception {
    List<Socket> many = new ArrayList<>();
    try (Served served = Served.start(folder, Served.SETTINGS.within(Duration.ofMinutes(5)))) {
      for (int i = 0; i < 200; i++) {
        many.add(send(served, "127.0.0.1", get(HEAVY)));
      }
      await(() -> served.metric("tupu_waiting_requests{lane=\"queries\"}") >= 100);
      String light = get(LIGHT).replace("Host", "Connection: close\r\nHost");
      for (int i = 0; i < 3; i++) {
        try (Socket other = send(served, "127.0.0.2", light)) {
          other.setSoTimeout(60_000);
          String reply = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
          assertTrue(reply.startsWith("HTTP/1.1 200"), reply);
        }
      }
      long waiting = served.metric("tupu_waiting_requests{lane=\"queries\"}");
      assertTrue(waiting > 40, "the others had left: " + waiting);
      for (Socket client : many) {
        client.close();
      }
      await(() -> busy(served) == 0);
    }
  }

  private static long busy(Served served) {
    return served.metric("tupu_busy_threads{lane=\"queries\"}");
  }

  private static String get(String query) {
    return "GET " + Served.query(query) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }

  private static Socket send(Served served, String from, String text) {
    try {
      InetAddress server = InetAddress.getByName("127.0.0.1");
      int port = served.endpoint.uri().getPort();
      Socket socket = new Socket(server, port, InetAddress.getByName(from), 0);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 400 && !condition.getAsBoolean(); i++) {
      Thread.sleep(100);
    }
    assertTrue(condition.getAsBoolean(), "it did not come to that");
  }
}
