package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job from outside: the five reports, one command, answers over HTTP. */
class ServeIT {
  @TempDir static Path folder;
  private static Jar.Serving server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void serve() throws Exception {
    server = Jar.serve(folder, Path.of("seeds").toAbsolutePath().toString());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(Jar.Serving at, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(at.uri().resolve(path)).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  /** A question as its file has it, answered as CSV; the first column of every row. */
  private static Set<String> cities(String question) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri().resolve("/sparql"))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofFile(Path.of("queries/examples", question + ".rq")))
            .build();
    HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
    return answer
        .body()
        .lines()
        .skip(1)
        .map(row -> row.substring(0, row.indexOf(',')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @CsvSource({
    "cities-with-brand, 十堰市 襄阳市 宜昌市 荆州市 黄石市",
    "cities-with-initiative, 十堰市 襄阳市 宜昌市 荆州市 黄石市 武汉市 鄂州市 丹江口市"
  })
  void namesTheCities(String question, String expected) throws Exception {
    Set<String> missing = new TreeSet<>(Arrays.asList(expected.split(" ")));
    missing.removeAll(cities(question));
    assertEquals(new TreeSet<>(), missing);
  }

  @Test
  void saysThatItLivesAndWhereToLook() throws Exception {
    HttpResponse<String> health = get(server, "/health");
    assertEquals(200, health.statusCode());
    assertTrue(health.body().contains("\"documents\":5"), health.body());
    assertTrue(server.messages().contains("claims "), server.messages());
    assertTrue(get(server, "/").body().contains("同心"));
  }

  @Test
  void refusesAPortInUseInOneLineBeforeItBuilds() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Jar.Result result = Jar.run(folder, "serve", "x.txt", "--store", "new", "--port", port);
      assertEquals(Exit.FAILED, result.code());
      assertEquals(1, result.err().lines().count(), result.err());
      assertTrue(result.err().contains(port + ": another program listens"), result.err());
      assertFalse(Files.exists(folder.resolve("new")));
    }
  }

  @Test
  void wantsLeaveToBePublicAndThenATokenIfAsked() throws Exception {
    Jar.Result refused = Jar.run(folder, "serve", "--host", "0.0.0.0", "--port", "0");
    assertEquals(Exit.USAGE, refused.code());
    assertTrue(refused.err().contains("--allow-public"), refused.err());
    Files.writeString(folder.resolve("word"), "geheim\n");
    try (Jar.Serving open =
        Jar.serve(folder, "--host", "0.0.0.0", "--allow-public", "--token", "@word")) {
      assertTrue(open.messages().contains("whoever can reach this address"), open.messages());
      assertEquals(401, get(open, "/").statusCode());
      HttpRequest request =
          HttpRequest.newBuilder(open.uri()).header("Authorization", "Bearer geheim").build();
      assertEquals(200, CLIENT.send(request, BodyHandlers.ofString()).statusCode());
    }
  }

  @Test
  void endsWithinTenSecondsOfASignalAlsoWithAQueryUnderWay() throws Exception {
    try (Jar.Serving stopped = Jar.serve(folder)) {
      HttpRequest endless =
          HttpRequest.newBuilder(
                  stopped
                      .uri()
                      .resolve(
                          "/sparql?query=SELECT%20*%20%7B%3Fa%20%3Fb%20%3Fc.%3Fd%20%3Fe%20%3Ff"
                              + ".%3Fg%20%3Fh%20%3Fi%7D%20ORDER%20BY%20%3Fa"))
              .build();
      var answer = CLIENT.sendAsync(endless, BodyHandlers.ofString());
      Thread.sleep(1_000);
      assertFalse(answer.isDone());
      stopped.process().destroy();
      assertTrue(stopped.process().waitFor(10, TimeUnit.SECONDS));
      assertEquals(Exit.DONE, stopped.process().exitValue());
    }
  }

  @Test
  void verifiesAndRefusesADamagedStore() throws Exception {
    Path report = Files.writeString(folder.resolve("报告.txt"), "黄石市打造“同心驿站”品牌。");
    assertEquals(
        Exit.DONE, Jar.run(folder, "build", report.toString(), "--store", "harmed").code());
    Jar.Result sound = Jar.run(folder, "verify", "--store", "harmed");
    assertEquals(Exit.DONE, sound.code(), sound.out());
    assertEquals("", sound.out());
    flip(folder.resolve("harmed"));
    Jar.Result found = Jar.run(folder, "verify", "--store", "harmed");
    assertEquals(Exit.FAILED, found.code());
    assertEquals("damaged file: tdb/SPO.dat\n", found.out());
    for (String[] command :
        new String[][] {
          {"serve", "--port", "0", "--store", "harmed"},
          {"serve", "--port", "0", "--store", "harmed", report.toString()}
        }) {
      Jar.Result refused = Jar.run(folder, command);
      assertEquals(Exit.FAILED, refused.code());
      assertEquals(1, refused.err().lines().count(), refused.err());
      assertTrue(refused.err().contains("damaged (tdb/SPO.dat"), refused.err());
    }
  }

  private static void flip(Path store) throws IOException {
    Path file;
    try (Stream<Path> files = Files.walk(store)) {
      file = files.filter(f -> f.endsWith("GSPO.dat")).findFirst().orElseThrow();
    }
    file = file.resolveSibling("SPO.dat");
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      int b = bytes.read();
      bytes.seek(0);
      bytes.write(b ^ 1);
    }
  }
}
