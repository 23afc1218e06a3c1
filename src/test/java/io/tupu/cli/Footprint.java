package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a running server takes of the machine, as Linux and the log of its collector tell.
 *
 * @param pid of the server
 * @param gc its log, by {@code -Xlog:gc}
 * @param store that it serves
 */
record Footprint(long pid, Path gc, Path store) {
  private static final Pattern PAUSE = Pattern.compile("Pause Full .*->(\\d+)M\\(");
  private static final Pattern BUSY = Pattern.compile("tupu_(busy|waiting).* [1-9]");

  /**
   * @param heap megabytes in use after a collection of everything
   * @param files open, and connections
   * @param resident megabytes, pages of mapped files among them
   * @param disk kilobytes of the store
   */
  record State(int heap, long threads, long files, long resident, long disk) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "heap %d MB, %d threads, %d open files, %d MB resident, store %d kB",
          heap,
          threads,
          files,
          resident,
          disk);
    }

    /** Caches may have filled meanwhile, and lanes have their threads. */
    void requireNoMoreThan(State first) {
      assertTrue(heap <= first.heap * 3 / 2 + 30, heap + " MB of heap after " + first.heap);
      assertTrue(threads <= first.threads + 40, threads + " threads after " + first.threads);
      assertTrue(files <= first.files + 20, files + " open files after " + first.files);
      assertTrue(disk * 2 <= first.disk * 3, disk + " kB on disk after " + first.disk);
    }
  }

  State now() throws IOException, InterruptedException {
    Path process = Path.of("/proc", String.valueOf(pid));
    long resident =
        Files.readAllLines(process.resolve("status")).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
            .sum();
    return new State(
        heap(), count(process.resolve("task")), count(process.resolve("fd")), resident, disk());
  }

  /**
   * After a collection of everything: what usual ones leave for later is no leak. Java does nothing
   * when it is told to collect while some thread packs or unpacks, so it is told again.
   */
  private int heap() throws IOException, InterruptedException {
    int before = full().size();
    for (int i = 0; i < 100 && full().size() == before; i++) {
      Process collect =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  String.valueOf(pid),
                  "GC.run")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      assertEquals(0, collect.waitFor());
      Thread.sleep(200);
    }
    List<Integer> full = full();
    assertTrue(full.size() > before, "no collection");
    return full.get(full.size() - 1);
  }

  private List<Integer> full() throws IOException {
    return Files.readAllLines(gc).stream()
        .map(PAUSE::matcher)
        .filter(Matcher::find)
        .map(pause -> Integer.parseInt(pause.group(1)))
        .toList();
  }

  private static long count(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.count();
    }
  }

  private long disk() throws IOException, InterruptedException {
    Process du =
        new ProcessBuilder("du", "-sk", store.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    du.waitFor();
    return Long.parseLong(said.split("\\s", 2)[0]);
  }

  /** Until nothing is under way, and connections and threads that nobody uses are gone. */
  void wait(HttpClient client, URI server) throws IOException, InterruptedException {
    HttpRequest metrics = HttpRequest.newBuilder(server.resolve("/metrics")).build();
    int quiet = 0;
    for (int i = 0; i < 300 && quiet < 45; i++) {
      // The request itself keeps one thread busy.
      String text = client.send(metrics, BodyHandlers.ofString()).body();
      long busy =
          BUSY.matcher(text.replaceAll("tupu_\\w+\\{lane=\"state\"\\}.*", "")).results().count();
      quiet = busy == 0 ? quiet + 1 : 0;
      Thread.sleep(1_000);
    }
    assertTrue(quiet >= 45, "it never came to rest");
  }
}
