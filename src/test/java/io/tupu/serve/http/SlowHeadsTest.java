package io.tupu.serve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowHeadsTest {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  /** Answers after three times the patience. */
  private static final class Slowly extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      Thread.sleep(3_000);
      Content.Sink.write(response, true, "done", callback);
      return true;
    }
  }

  @BeforeEach
  void start() throws Exception {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new SlowHeads(new Slowly(), 1_000));
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void aTrickleIsCutOff() throws Exception {
    try (Socket client = open()) {
      write(client, "GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
      assertThrows(
          IOException.class,
          () -> {
            for (int i = 0; i < 300; i++) {
              write(client, "x");
              Thread.sleep(100);
            }
          });
    }
  }

  @Test
  void aConnectionWithoutARequestIsCutOff() throws IOException {
    try (Socket client = open()) {
      assertEquals(-1, client.getInputStream().read());
    }
  }

  @Test
  void workThatTakesLongerIsNot() throws IOException {
    try (Socket client = open()) {
      write(client, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      String reply = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(reply.endsWith("done"), reply);
    }
  }

  private Socket open() throws IOException {
    Socket client = new Socket("127.0.0.1", connector.getLocalPort());
    client.setSoTimeout(30_000);
    return client;
  }

  private static void write(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }
}
