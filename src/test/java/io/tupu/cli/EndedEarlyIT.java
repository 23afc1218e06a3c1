package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.graph.Sample;
import io.tupu.serve.Served;
import io.tupu.store.GraphStore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are told to end while they work, or started where Java cannot read names. */
class EndedEarlyIT {
  @TempDir Path folder;
  private Path temporary;

  @BeforeEach
  void make() throws IOException {
    temporary = Files.createDirectory(folder.resolve("tmp"));
  }

  private Process start(String... line) throws IOException {
    return Jar.start(folder, folder.resolve("err"), List.of("-Djava.io.tmpdir=" + temporary), line);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Ends it as Ctrl-C would, as soon as there is a file or folder whose name begins so. */
  private static void endAt(Process process, Path where, String begin) throws Exception {
    while (process.isAlive() && names(where).stream().noneMatch(name -> name.startsWith(begin))) {
      Thread.sleep(5);
    }
    process.destroy();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
  }

  @Test
  void aRestoreLeavesNothing() throws Exception {
    Path dump = folder.resolve("dump.nq");
    try (BufferedWriter out = Files.newBufferedWriter(dump)) {
      for (int i = 0; i < 300_000; i++) {
        out.write("<a:s" + i + "> <a:p> \"" + i + "\" <a:g> .\n");
      }
    }
    Process process = start("restore", "dump.nq", "--store", "new");
    endAt(process, temporary, "tupu-dump-");
    assertNotEquals(Exit.DONE, process.exitValue(), "it was faster");
    assertEquals(List.of(), names(temporary));
    assertFalse(Files.exists(folder.resolve("new")));
  }

  @Test
  void anExportLeavesNothingOrAll() throws Exception {
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      Served.put(store, Sample.huangshi());
    }
    endAt(start("export", "-o", "tupu.nq", "--store", "store"), folder, "tupu-");
    assertEquals(List.of(), names(folder).stream().filter(n -> n.endsWith(".part")).toList());
    Path file = folder.resolve("tupu.nq");
    if (Files.exists(file)) {
      assertEquals(
          Jar.run(folder, "export", "--format", "nquads", "--store", "store").out(),
          Files.readString(file));
    }
  }

  /** Java puts something else in the place of what the locale does not know. */
  @Test
  void wordsThatJavaCannotReadAreNotLookedFor() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            Path.of("target", "tupu.jar").toAbsolutePath().toString(),
            "query",
            "-e",
            "ASK { ?s ?p '同心' }");
    builder.environment().put("LC_ALL", "C");
    Process process = builder.directory(folder.toFile()).start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(Exit.USAGE, process.waitFor(), said);
    assertTrue(said.contains("set LC_ALL=C.UTF-8"), said);
    assertEquals(1, said.lines().count(), said);
  }
}
