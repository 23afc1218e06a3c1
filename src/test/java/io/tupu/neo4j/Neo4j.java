package io.tupu.neo4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/**
 * Neo4j community edition in a folder: its importer and its server, each a process of its own on a
 * class path of its own, asked over HTTP on this machine.
 */
final class Neo4j implements AutoCloseable {
  /** Written by the profile {@code neo4j}: Neo4j has other versions of libraries than tupu. */
  private static final Path CLASS_PATH = Path.of("target", "neo4j-classpath.txt");

  private final Process server;
  private final URI statements;
  private final HttpClient client = HttpClient.newHttpClient();

  private Neo4j(Process server, int port) {
    this.server = server;
    this.statements = URI.create("http://127.0.0.1:" + port + "/db/neo4j/tx/commit");
  }

  /** What {@code neo4j-admin} does; answers what it prints. */
  static String admin(Path home, String... arguments) throws IOException, InterruptedException {
    Path said = Files.createTempFile(home, "admin", ".txt");
    Process process = java(home, said, "org.neo4j.cli.AdminTool", arguments);
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    String text = Files.readString(said);
    assertEquals(0, ended ? process.exitValue() : -1, text);
    return text;
  }

  /** What {@code neo4j console} does, without passwords and reports to its makers. */
  static Neo4j start(Path home) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path configuration = Files.createDirectories(home.resolve("conf"));
    Files.writeString(
        configuration.resolve("neo4j.conf"),
        String.join(
            "\n",
            "dbms.security.auth_enabled=false",
            "dbms.usage_report.enabled=false",
            "server.bolt.enabled=false",
            "server.http.listen_address=127.0.0.1:" + port,
            "server.memory.pagecache.size=64m",
            ""));
    Path said = home.resolve("console.txt");
    Process process =
        java(
            home,
            said,
            "org.neo4j.server.CommunityEntryPoint",
            "--home-dir=" + home,
            "--config-dir=" + configuration);
    Neo4j server = new Neo4j(process, port);
    server.awaitAnswer(said);
    return server;
  }

  private void awaitAnswer(Path said) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    while (System.nanoTime() < end && server.isAlive()) {
      try {
        ask("RETURN 1");
        return;
      } catch (IOException e) {
        Thread.sleep(500);
      }
    }
    close();
    throw new AssertionError("Neo4j does not answer: " + Files.readString(said));
  }

  private static Process java(Path home, Path said, String main, String... arguments)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx512m", "-Dfile.encoding=UTF-8"));
    for (String opened : List.of("java.nio", "java.io", "sun.nio.ch")) {
      line.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    line.addAll(List.of("-cp", Files.readString(CLASS_PATH).strip(), main));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(home.toFile());
    builder.environment().put("NEO4J_HOME", home.toString());
    builder.environment().put("NEO4J_CONF", home.resolve("conf").toString());
    return builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
  }

  /** The rows of a question in Cypher, each an array of its columns. */
  JsonArray ask(String cypher) throws IOException, InterruptedException {
    JsonObject statement = new JsonObject();
    statement.put("statement", cypher);
    JsonArray all = new JsonArray();
    all.add(statement);
    JsonObject body = new JsonObject();
    body.put("statements", all);
    HttpRequest request =
        HttpRequest.newBuilder(statements)
            .timeout(Duration.ofMinutes(2))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
            .build();
    HttpResponse<String> reply = client.send(request, BodyHandlers.ofString());
    if (reply.statusCode() != 200) {
      throw new IOException(reply.statusCode() + " " + reply.body());
    }
    JsonObject answer = JSON.parse(reply.body());
    JsonArray errors = answer.get("errors").getAsArray();
    if (!errors.isEmpty()) {
      throw new IOException(errors.toString());
    }
    JsonArray rows = new JsonArray();
    answer
        .get("results")
        .getAsArray()
        .get(0)
        .getAsObject()
        .get("data")
        .getAsArray()
        .forEach(row -> rows.add(row.getAsObject().get("row")));
    return rows;
  }

  @Override
  public void close() {
    server.destroy();
    try {
      if (!server.waitFor(30, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (InterruptedException e) {
      server.destroyForcibly();
    }
  }
}
