package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.query.QueryCatalog;
import io.tupu.serve.Endpoint;
import io.tupu.serve.Settings;
import io.tupu.store.GraphStore;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the README, those of the server against a server. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir static Path folder;

  private static List<List<String>> commands(String program) throws IOException {
    List<List<String>> commands = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of("README.md")));
    while (block.find()) {
      for (String line : block.group(1).strip().split("\n")) {
        List<String> words = words(line);
        if (words.get(0).equals(program)) {
          commands.add(words.subList(1, words.size()));
        }
      }
    }
    return commands;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group(1) != null ? word.group(1) : word.group(2));
    }
    return words;
  }

  @Test
  @Order(1)
  void theCommandLineDoesWhatIsSaid() throws IOException {
    int ran = 0;
    for (List<String> command : commands("./tupu")) {
      if (command.get(0).equals("serve")) {
        continue;
      }
      List<String> words = new ArrayList<>(command);
      words.replaceAll(w -> w.startsWith("tupu.") ? folder.resolve(w).toString() : w);
      words.addAll(List.of("--store", folder.resolve("store").toString()));
      CommandLineCase.Result result = CommandLineCase.run(words.toArray(String[]::new));
      assertEquals(0, result.code(), command + ": " + result.err());
      assertFalse(
          result.out().isBlank() && result.err().isBlank() && !command.contains("-o"),
          command.toString());
      ran++;
    }
    assertTrue(ran > 8);
  }

  @Test
  @Order(2)
  void theServerAnswersWhatIsSaid() throws Exception {
    Settings settings = Settings.USUAL.at("127.0.0.1", 0);
    try (GraphStore store = GraphStore.existing(folder.resolve("store"));
        Endpoint endpoint = Endpoint.start(store, QueryCatalog.examples(), settings)) {
      for (List<String> command : commands("curl")) {
        HttpResponse<String> reply = get(command, endpoint.uri());
        assertEquals(200, reply.statusCode(), command + ": " + reply.body());
        assertFalse(reply.body().isBlank());
      }
    }
  }

  @Test
  void theTestCommandIsTheOneOfCi() throws IOException {
    assertEquals(List.of(List.of("verify")), commands("mvn"));
    assertTrue(Files.readString(Path.of(".ci/run")).contains("mvn -B -ntp verify"));
  }

  private static HttpResponse<String> get(List<String> curl, URI server) throws Exception {
    Optional<String> query =
        curl.stream().filter(w -> w.startsWith("query=")).map(w -> w.substring(6)).findFirst();
    String url = curl.stream().filter(w -> w.startsWith("http://")).findFirst().orElseThrow();
    String address = server.resolve(URI.create(url).getPath()).toString();
    String asked =
        query.map(q -> "?query=" + URLEncoder.encode(q, StandardCharsets.UTF_8)).orElse("");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + asked)).timeout(Duration.ofSeconds(30));
    int header = curl.indexOf("-H");
    if (header >= 0) {
      request.header("Accept", curl.get(header + 1).replace("Accept: ", ""));
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
