package io.tupu.serve.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.serve.http.Counters;
import io.tupu.serve.http.Door;
import io.tupu.serve.http.Gate;
import io.tupu.serve.http.Lane;
import io.tupu.serve.http.Policy;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.RequestLog;
import io.tupu.serve.http.Routes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is sent while it is written, over real connections; the limit is a second. */
class MakingTest {
  @TempDir Path folder;
  private final Lane lane = new Lane("making", 2, 64, 0);
  private Making making;
  private OutputStream out;
  private FusekiServer server;

  @BeforeEach
  void serve() throws IOException {
    making = new Making(Files.createFile(folder.resolve("dump")));
    out = making.write();
    Counters counters = new Counters();
    Routes routes = new Routes((refusal, path, lang) -> "");
    routes.add("/dump", lane, ask -> Reply.of(200, "text/plain", making.body()));
    Door door =
        new Door(
            routes, Duration.ofSeconds(1), Duration.ofSeconds(1), new RequestLog(counters, false));
    server = FusekiServer.create().port(0).loopback(true).addServlet("/*", door).build();
    Server jetty = server.getJettyServer();
    Policy policy = new Policy(true, "127.0.0.1", Optional.empty());
    jetty.setHandler(new Gate(policy, counters, 30_000, jetty.getHandler()));
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.stop();
    out.close();
  }

  private Socket ask(String version) throws IOException {
    Socket client = new Socket("127.0.0.1", server.getPort());
    client.setSoTimeout(30_000);
    String head = "GET /dump HTTP/" + version + "\r\nHost: localhost\r\n\r\n";
    client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads until the text has come. */
  private static String readTo(String text, InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (!read.toString(StandardCharsets.UTF_8).contains(text)) {
      int next = in.read();
      assertTrue(next >= 0, read + " ends without " + text);
      read.write(next);
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  /** Also when the rest comes after the time that a request may take. */
  @Test
  void whatIsThereIsSentWhileTheRestIsMade() throws Exception {
    try (Socket client = ask("1.1")) {
      InputStream in = client.getInputStream();
      String head = readTo("\r\n\r\n", in);
      assertTrue(head.startsWith("HTTP/1.1 200"), head);
      assertFalse(head.contains("Content-Length"), head);
      write("the begin");
      readTo("the begin", in);
      Thread.sleep(2_000);
      write("the end");
      readTo("the end", in);
      making.whole();
      assertEquals("\r\n0\r\n\r\n", readTo("\r\n0\r\n\r\n", in));
    }
  }

  /** To HTTP/1.0 the end of the connection is that of the body; so it must not end but break. */
  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1.1"})
  void aCutIsABrokenConnection(String version) throws Exception {
    try (Socket client = ask(version)) {
      write("the begin");
      readTo("the begin", client.getInputStream());
      making.failed(new IOException("the disk is full"));
      assertThrows(IOException.class, () -> client.getInputStream().readAllBytes());
    }
  }

  @Test
  void manyReadersGetTheSameFromWheneverTheyCome() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    URI uri = URI.create("http://localhost:" + server.getPort() + "/dump");
    List<CompletableFuture<HttpResponse<byte[]>>> replies = new ArrayList<>();
    byte[] all = new byte[3_000_000];
    new Random(1).nextBytes(all);
    for (int i = 0; i < 20; i++) {
      replies.add(
          client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray()));
      out.write(all, i * 150_000, 150_000);
      Thread.sleep(10);
    }
    making.whole();
    for (var reply : replies) {
      assertArrayEquals(all, reply.get().body());
    }
  }

  /** A client that knows HTTP says so, too. */
  @Test
  void aClientSeesTheCut() throws Exception {
    URI uri = URI.create("http://localhost:" + server.getPort() + "/dump");
    var reply =
        HttpClient.newHttpClient()
            .sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    out.write(new byte[100_000]);
    making.failed(new IOException("the disk is full"));
    assertThrows(ExecutionException.class, reply::get);
  }
}
