package io.tupu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar in a process with 512 MB of heap, which is watched. */
final class SmallHeap implements AutoCloseable {
  private static final Path JAR = Path.of("target", "tupu.jar").toAbsolutePath();
  private static final Pattern LEFT = Pattern.compile("Pause .*->(\\d+)M\\(");
  private static final Pattern SERVING = Pattern.compile("serving (http://\\S+)");

  private final Process process;
  private final Path out;
  private final Path err;
  private final Path pauses;
  private final long start = System.nanoTime();

  private SmallHeap(Path folder, String... arguments) throws IOException {
    out = Files.createTempFile(folder, "out", ".txt");
    err = Files.createTempFile(folder, "err", ".txt");
    pauses = Files.createTempFile(folder, "gc", ".txt");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-Xlog:gc:file=" + pauses));
    line.addAll(List.of("-jar", JAR.toString()));
    line.addAll(List.of(arguments));
    process =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
  }

  /** Runs to the end, which must be a good one. */
  static SmallHeap run(Path folder, String... arguments) throws IOException, InterruptedException {
    SmallHeap heap = new SmallHeap(folder, arguments);
    int code = heap.process.waitFor();
    assertEquals(0, code, String.join(" ", arguments) + ": " + Files.readString(heap.err));
    Rounds.say(
        "  %-60s %5.0f s, at most %d MB in use after a collection",
        String.join(" ", arguments), heap.seconds(), heap.most());
    return heap;
  }

  /** Starts {@code serve} at a free port. */
  static SmallHeap serve(Path folder, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of("serve", "--port", "0"));
    line.addAll(List.of(arguments));
    return new SmallHeap(folder, line.toArray(String[]::new));
  }

  /** Where it serves, as soon as it does. */
  URI uri() throws IOException, InterruptedException {
    while (process.isAlive()) {
      Matcher said = SERVING.matcher(Files.readString(err));
      if (said.find()) {
        return URI.create(said.group(1));
      }
      Thread.sleep(200);
    }
    throw new AssertionError(Files.readString(err));
  }

  /** Where its results are. */
  Path out() {
    return out;
  }

  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Megabytes of heap in use after a collection, at most. */
  int most() throws IOException {
    int most = 0;
    for (String pause : Files.readAllLines(pauses)) {
      Matcher left = LEFT.matcher(pause);
      most = left.find() ? Math.max(most, Integer.parseInt(left.group(1))) : most;
    }
    return most;
  }

  boolean alive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }
}
