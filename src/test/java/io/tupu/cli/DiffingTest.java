package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.build.Build;
import io.tupu.build.Plan;
import io.tupu.build.Progress;
import io.tupu.build.TinyStages;
import io.tupu.graph.Iris;
import io.tupu.store.GraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code tupu diff}: stores and dumps, compared. */
class DiffingTest {
  @TempDir static Path folder;

  @BeforeAll
  static void build() throws IOException {
    build("old", "黄石市\n打造【同心·驿站】【统战之家】。");
    build("new", "黄石市\n近年来打造【同心·驿站】【博爱·牵手】。");
    build("twin", "黄石市\n打造【同心·驿站】【统战之家】。");
    for (String format : List.of("nq.gz", "ttl", "jsonld")) {
      CommandLineCase.run("export", "-o", path("new." + format), "--store", path("new"));
    }
    Files.writeString(folder.resolve("broken.ttl"), "<a> <b> .\n");
    Files.writeString(folder.resolve("text.txt"), "x");
  }

  private static void build(String name, String text) throws IOException {
    Path report = folder.resolve("报告.txt");
    Files.writeString(report, text);
    try (GraphStore store = GraphStore.open(folder.resolve(name))) {
      new Build(TinyStages.of(Iris.DEFAULT_BASE, "k"), store, Progress.SILENT)
          .run(new Plan(List.of(report), List.of(), false, 1));
    }
  }

  private static String path(String name) {
    return folder.resolve(name).toString();
  }

  private static CommandLineCase.Result diff(String before, String after, String... more) {
    String[] all = java.util.Arrays.copyOf(more, more.length + 3);
    all[more.length] = "diff";
    all[more.length + 1] = path(before);
    all[more.length + 2] = path(after);
    java.util.Collections.rotate(java.util.Arrays.asList(all), 3);
    return CommandLineCase.run(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "new.nq.gz", "new.ttl", "new.jsonld"})
  void comparesStoresAndDumps(String after) {
    CommandLineCase.Result result = diff("old", after);
    assertEquals(
        """
        黄石市 420200
          - 黄石市 runs 统战之家  Running 0.8
              统战之家 (黄石市)
          + 黄石市 runs 博爱·牵手  Running 0.8
              博爱·牵手 (黄石市)
        """,
        result.out(),
        result.err());
    assertEquals("tupu: 1 added, 1 gone, 0 changed\n", result.err());
    assertEquals(Exit.DONE, result.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "rdf-patch"})
  void equalBuildsGiveNothing(String format) {
    CommandLineCase.Result result = diff("old", "twin", "--strict", "--format", format);
    assertEquals("", result.out());
    assertEquals(Exit.DONE, result.code());
  }

  @Test
  void strictnessShowsInTheExitCode() {
    assertEquals(Exit.FINDINGS, diff("old", "new", "--strict").code());
    assertEquals(Exit.FINDINGS, diff("old", "new", "--strict", "--format", "json").code());
    String patch = diff("old", "new.ttl", "--format", "rdf-patch").out();
    assertTrue(patch.startsWith("TX .\n") && patch.endsWith("TC .\n"), patch);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "old|nothing|1|there is no store; make one with",
        "old|text.txt|1|is neither a store nor a dump; name a folder, or a file such as",
        "old|broken.ttl|1|broken.ttl: [line: 1, col: 9 ]",
      })
  void whatIsNoStateIsRefusedInOneLine(String before, String after, int code, String message) {
    CommandLineCase.Result result = diff(before, after);
    assertEquals(code, result.code());
    assertTrue(result.err().contains(message), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
  }

  @Test
  void anUnknownFormatIsRefused() {
    CommandLineCase.Result result = diff("old", "new", "--format", "word");
    assertEquals(Exit.USAGE, result.code());
    assertTrue(result.err().contains("unknown format 'word', one of table, json, rdf-patch"));
  }
}
