package io.tupu.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a program and the server on this machine, passes everything on as it is and writes
 * down what the program asked. With {@code -Dupdate=true} it is kept in {@link Recorded#FOLDER},
 * from where {@code RecordedClientsTest} sends it again where the program is missing.
 */
public final class Recorder implements AutoCloseable {
  private static final List<String> OF_THE_CONNECTION =
      List.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "expect");
  private static final List<String> OF_THE_MACHINE =
      List.of("referer", "http2-settings", "accept-language", "cache-control", "pragma", "dnt");

  private final URI server;
  private final String file;
  private final String how;
  private final HttpServer door;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Recorded> requests = new ArrayList<>();

  private Recorder(URI server, String file, String how) throws IOException {
    this.server = server;
    this.file = file;
    this.how = how;
    door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    door.createContext("/", this::pass);
    door.setExecutor(threads);
    door.start();
  }

  /**
   * @param file name of the record, without ending
   * @param how what is recorded, for its first line
   */
  public static Recorder before(URI server, String file, String how) {
    try {
      return new Recorder(server, file, how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the program is to ask. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + door.getAddress().getPort()).resolve(path);
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      HttpRequest.Builder request =
          HttpRequest.newBuilder(server.resolve(exchange.getRequestURI().toString()))
              .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
      SortedMap<String, String> headers = new TreeMap<>();
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) -> {
                String lower = name.toLowerCase(Locale.ROOT);
                if (!OF_THE_CONNECTION.contains(lower)) {
                  values.forEach(value -> request.header(name, value));
                  headers.put(lower, String.join(", ", values));
                }
              });
      HttpResponse<byte[]> reply = client.send(request.build(), BodyHandlers.ofByteArray());
      write(exchange, headers, body, reply);
      reply
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      boolean none = reply.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(reply.statusCode(), none ? -1 : reply.body().length);
      if (!none) {
        exchange.getResponseBody().write(reply.body());
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(
      HttpExchange exchange,
      SortedMap<String, String> headers,
      byte[] body,
      HttpResponse<byte[]> reply) {
    headers.keySet().removeIf(name -> OF_THE_MACHINE.contains(name) || name.startsWith("sec-"));
    // The machine and its ports are others each time.
    headers.computeIfPresent("user-agent", (name, agent) -> agent.replaceAll(" *\\(.*", ""));
    headers.computeIfPresent("origin", (name, origin) -> origin.replaceAll(":\\d+$", ""));
    Recorded one =
        new Recorded(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            headers,
            new String(body, StandardCharsets.UTF_8).strip(),
            Recorded.answer(
                reply.statusCode(),
                reply.headers().firstValue("Content-Type").orElse(""),
                reply.headers().firstValue("Content-Encoding").orElse(""),
                reply.body()));
    synchronized (requests) {
      if (!requests.contains(one)) {
        requests.add(one);
      }
    }
  }

  @Override
  public void close() {
    door.stop(0);
    threads.shutdownNow();
    if (Boolean.getBoolean("update")) {
      try {
        Recorded.write(Recorded.FOLDER.resolve(file + ".http"), how, requests);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
