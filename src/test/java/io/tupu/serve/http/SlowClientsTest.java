package io.tupu.serve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Clients that are slow, but never as slow as to be taken for dead, beside one that is not. Here
 * they have a second or two for what the server gives thirty.
 */
class SlowClientsTest {
  private static final int LARGE = 40_000_000;

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final Lane lane = new Lane("test", 2, 16, 0);
  private final List<Socket> slow = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    Route route =
        new Route() {
          @Override
          public List<String> methods() {
            return List.of("GET", "POST");
          }

          @Override
          public Reply answer(Ask ask) {
            return ask.path().equals("/large")
                ? Reply.of(200, "application/octet-stream", Body.of(new byte[LARGE]))
                : Reply.text(200, "text/plain", "got " + ask.body().length);
          }
        };
    Routes routes = new Routes((refusal, path, lang) -> "");
    routes.add("/large", lane, route).add("/small", lane, route);
    Counters counters = new Counters();
    Door door =
        new Door(
            routes, Duration.ofSeconds(60), Duration.ofSeconds(2), new RequestLog(counters, false));
    ServletContextHandler context = new ServletContextHandler("/");
    ServletHolder holder = new ServletHolder(door);
    holder.setAsyncSupported(true);
    context.addServlet(holder, "/*");
    connector.setHost("127.0.0.1");
    connector.setAcceptedSendBufferSize(1 << 18);
    connector.addBean(new Crowd(40));
    server.addConnector(connector);
    server.setHandler(
        new Gate(new Policy(true, "127.0.0.1", Optional.empty()), counters, 1_000, context));
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    for (Socket socket : slow) {
      socket.close();
    }
    server.stop();
    lane.shutdown();
  }

  private Socket open(String from, String text) throws IOException {
    InetAddress local = InetAddress.getByName("127.0.0.1");
    Socket socket = new Socket(local, connector.getLocalPort(), InetAddress.getByName(from), 0);
    slow.add(socket);
    socket.setSoTimeout(30_000);
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private void servesOthers(String from) throws IOException {
    String request =
        "POST /small HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc";
    byte[] reply = open(from, request).getInputStream().readAllBytes();
    String text = new String(reply, StandardCharsets.UTF_8);
    assertTrue(text.startsWith("HTTP/1.1 200") && text.endsWith("got 3"), text);
  }

  /** Bytes that a client meets until the end, reading so many at a time with pauses. */
  private static long read(Socket client, int many, long pauseMillis) throws Exception {
    InputStream in = client.getInputStream();
    byte[] piece = new byte[many];
    long all = 0;
    for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
      all += count;
      Thread.sleep(pauseMillis);
    }
    return all;
  }

  @Test
  void whoReadsAByteNowAndThenIsCutOff() throws Exception {
    String request = "GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n";
    Socket trickle = open("127.0.0.1", request);
    // Long enough for several windows; what is on its way meanwhile is not much.
    long rest;
    try {
      InputStream in = trickle.getInputStream();
      for (int i = 0; i < 80; i++) {
        in.readNBytes(5_000);
        Thread.sleep(100);
        if (i % 40 == 0) {
          servesOthers("127.0.0.1");
        }
      }
      rest = read(trickle, 1 << 16, 0);
    } catch (IOException e) {
      // The connection was reset.
      rest = 0;
    }
    assertTrue(rest < LARGE / 2, "all of it was sent");
  }

  @Test
  void whoKeepsPaceGetsAll() throws Exception {
    Socket steady =
        open("127.0.0.1", "GET /large HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertTrue(read(steady, 1 << 20, 50) > LARGE);
  }

  @Test
  void aBodyThatTricklesIsRefusedInTime() throws Exception {
    Socket client =
        open("127.0.0.1", "POST /small HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\n");
    assertThrows(
        IOException.class,
        () -> {
          for (int i = 0; i < 300; i++) {
            client.getOutputStream().write('a');
            Thread.sleep(50);
          }
        });
  }

  /** What has come counts, not what was announced. */
  @Test
  void manySlowBodiesKeepNobodyOut() throws IOException {
    for (int i = 0; i < 36; i++) {
      open(
          "127.0.0.1",
          "POST /small HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1900000\r\n\r\nabc");
    }
    servesOthers("127.0.0.1");
    servesOthers("127.0.0.2");
  }

  @Test
  void oneClientMayHaveOnlySoManyConnections() throws IOException {
    int cut = 0;
    for (int i = 0; i < 60; i++) {
      open("127.0.0.1", "GET /small HTTP/1.1\r\nHost: loc");
    }
    for (Socket socket : List.copyOf(slow)) {
      socket.setSoTimeout(50);
      try {
        cut += socket.getInputStream().read() < 0 ? 1 : 0;
      } catch (java.net.SocketTimeoutException e) {
        continue;
      } catch (IOException e) {
        cut++;
      }
    }
    assertEquals(20, cut);
    servesOthers("127.0.0.2");
    slow.get(0).close();
    for (int i = 0; i < 100; i++) {
      try {
        servesOthers("127.0.0.1");
        return;
      } catch (IOException | AssertionError e) {
        continue;
      }
    }
    servesOthers("127.0.0.1");
  }

  @Test
  void whatIsSharedIsGivenBack() {
    Allowance allowance = new Allowance(100, 60);
    assertTrue(allowance.take("a", 60));
    assertEquals(false, allowance.take("a", 1));
    assertTrue(allowance.take("b", 40));
    assertEquals(false, allowance.take("c", 1));
    allowance.give("a", 60);
    assertTrue(allowance.take("a", 60));
  }
}
