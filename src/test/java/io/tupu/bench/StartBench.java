package io.tupu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tupu serve seeds} from an empty store to its first answer, against a bare Fuseki. */
class StartBench {
  private static final Pattern SERVING = Pattern.compile("serving (http://\\S+)");
  private static final Path JAR = Path.of("target", "tupu.jar").toAbsolutePath();
  private static final Path SEEDS = Path.of("seeds").toAbsolutePath();
  private static final String CLASSES = JAR + ":" + Path.of("target/test-classes").toAbsolutePath();

  @TempDir Path folder;

  private Process java(String... arguments) throws IOException {
    return java(ProcessBuilder.Redirect.DISCARD, arguments);
  }

  private Process java(ProcessBuilder.Redirect out, String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    return builder.redirectOutput(out).start();
  }

  /** Until a server that says where it is has answered a query. */
  private int answer(String... arguments) throws IOException, InterruptedException {
    Process server = java(arguments);
    try (BufferedReader messages =
        new BufferedReader(
            new InputStreamReader(server.getErrorStream(), StandardCharsets.UTF_8))) {
      Matcher serving = SERVING.matcher("");
      while (!serving.find()) {
        String line = messages.readLine();
        assertNotNull(line, "the server ended before it served: " + List.of(arguments));
        serving.reset(line);
      }
      String query = serving.group(1) + "sparql?query=ASK%7B%7D";
      try (InputStream answer = java.net.URI.create(query).toURL().openStream()) {
        return answer.readAllBytes().length;
      }
    } finally {
      server.destroyForcibly().waitFor();
      clear();
    }
  }

  private void clear() throws IOException {
    if (Files.exists(folder.resolve("store"))) {
      try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** What the launcher tells Java's compilers. */
  private static List<String> launcherOptions() throws IOException {
    Matcher option =
        Pattern.compile("-XX:Tier4\\w+=\\d+").matcher(Files.readString(Path.of("tupu")));
    return option.results().map(MatchResult::group).toList();
  }

  private int serve(String... options) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(options));
    line.addAll(List.of("-jar", JAR.toString(), "serve", SEEDS.toString()));
    line.addAll(List.of("--store", "store", "--port", "0"));
    return answer(line.toArray(String[]::new));
  }

  @Test
  void comparesStarts() throws Exception {
    Path archive = folder.resolve("tupu.jsa");
    Process rehearsal =
        java(
            "-XX:ArchiveClassesAtExit=" + archive,
            "-jar",
            JAR.toString(),
            "rehearse",
            SEEDS.toString());
    rehearsal.getErrorStream().readAllBytes();
    assertEquals(0, rehearsal.waitFor());
    assertTrue(Files.exists(archive));
    String archived = "-XX:SharedArchiveFile=" + archive;
    List<String> options = new ArrayList<>(launcherOptions());
    options.add(archived);
    String[] launcher = options.toArray(String[]::new);
    Rounds rounds =
        new Rounds()
            .way("fuseki", () -> answer("-cp", CLASSES, BareFuseki.class.getName()))
            .way("plain", () -> serve())
            .way("archive", () -> serve(archived))
            .way("launcher", () -> serve(launcher))
            .run(1, 5);
    Rounds.say("from an empty folder to the first SPARQL answer");
    line(rounds, "bare Fuseki, nothing in it", "fuseki");
    line(rounds, "tupu serve seeds, first start", "plain");
    line(rounds, "tupu serve seeds, with archive", "archive");
    line(rounds, "the same as the launcher starts it", "launcher");
    Rounds.say("where the time goes (no archive, one step after the other)");
    Path table = folder.resolve("steps.txt");
    Process steps =
        java(
            ProcessBuilder.Redirect.to(table.toFile()),
            "-cp",
            CLASSES,
            ColdStart.class.getName(),
            "steps",
            SEEDS.toString());
    steps.getErrorStream().readAllBytes();
    assertEquals(0, steps.waitFor());
    Files.readString(table).lines().forEach(line -> Rounds.say("%s", line));
  }

  private static void line(Rounds rounds, String label, String way) {
    Rounds.say(
        "  %-34s %5.1f s, bare Fuseki takes %s of it",
        label, rounds.median(way), rounds.share("fuseki", way));
  }
}
