package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.graph.Sample;
import io.tupu.serve.Served;
import io.tupu.store.GraphStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files and words that nobody would give in earnest: each command ends soon, with one line that
 * says what is wrong and where, and leaves nothing behind that looks whole.
 */
class HostileLinesTest {
  private static final String HEAD = "action\tsubject\tdetail\twho\twhen\twhy\n";

  @TempDir static Path store;
  @TempDir Path folder;
  private Path report;

  @BeforeAll
  static void build() {
    try (GraphStore opened = GraphStore.open(store)) {
      Served.put(opened, Sample.huangshi());
    }
  }

  @BeforeEach
  void write() throws IOException {
    report = Files.writeString(folder.resolve("a.txt"), "黄石市打造“同心驿站”品牌。");
  }

  private Hostile hostile() {
    return new Hostile(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"curation.tsv", "extraction.ttl", "lexicon.tsv", "stops.tsv"})
  void knowledgeThatIsNoneIsNamed(String name) throws Exception {
    Path own = folder.resolve("own");
    Path file = hostile().file("own/" + name, Hostile.noise());
    Hostile.refused(1, file + ":1: cannot be read as UTF-8", "build", report, "--knowledge", own);
    Files.writeString(file, "# 一\n# a\0b\n");
    Hostile.refused(1, file + ":2: is no text, it has a NUL", "build", report, "--knowledge", own);
    Files.delete(file);
    Files.createDirectory(file);
    Hostile.refused(1, file + ": is a folder", "build", report, "--knowledge", own);
    Files.delete(file);
    Files.createSymbolicLink(file, Path.of("nothing"));
    Hostile.refused(1, file + ": cannot be read", "build", report, "--knowledge", own);
    Files.delete(file);
    hostile().pipe("own/" + name);
    Hostile.refused(1, file + ": is a pipe or device", "build", report, "--knowledge", own);
  }

  @Test
  void thousandsOfFaultsAreCounted() throws IOException {
    Path own = hostile().file("own/curation.tsv", HEAD + "nonsense\n".repeat(5_000)).getParent();
    var result = CommandLineCase.run("build", report.toString(), "--knowledge", own.toString());
    List<String> lines = result.err().lines().toList();
    assertEquals(101, lines.size());
    assertTrue(lines.get(0).contains("curation.tsv:2: the action must be"), lines.get(0));
    assertEquals("tupu: and 9900 more faults of the knowledge", lines.get(100));
    assertEquals(Exit.FAILED, result.code());
  }

  @Test
  void rulesNestedWithoutEndAreRefused() throws IOException {
    Path rules = hostile().file("own/extraction.ttl", "<a:a> <a:b> " + "(".repeat(300_000));
    Hostile.refused(
        1, rules + ": is nested too deeply", "build", report, "--knowledge", rules.getParent());
  }

  @Test
  void knowledgeWithAByteOrderMarkAndWindowsLinesIsRead() throws IOException {
    String row = "reject\t同心驿站\t\t李\t2026-01-01\t试\n";
    Path own =
        hostile()
            .file("own/curation.tsv", "\uFEFF" + (HEAD + row).replace("\n", "\r\n"))
            .getParent();
    String made = folder.resolve("made").toString();
    var built =
        CommandLineCase.run(
            "build", report.toString(), "--knowledge", own.toString(), "--store", made);
    assertEquals(Exit.DONE, built.code(), built.err());
    var dump = CommandLineCase.run("export", "--format", "nt", "--store", made);
    assertFalse(dump.out().contains("/id/brand/"), dump.out());
  }

  @Test
  void goldThatIsNoneIsNamed() throws Exception {
    Path gold = folder.resolve("gold");
    Path file = hostile().file("gold/a.json", Hostile.noise());
    Hostile.refused(1, file + ":1: cannot be read as UTF-8", "evaluate", gold, "--store", store);
    Files.writeString(file, "{\"a\":".repeat(300_000));
    Hostile.refused(
        1, file + ": not a gold file: it is nested", "evaluate", gold, "--store", store);
    Files.writeString(file, "[]");
    Hostile.refused(1, file + ":1:2: not JSON: ", "evaluate", gold, "--store", store);
    Files.delete(file);
    Files.createDirectory(file);
    Hostile.refused(1, file + ": is a folder", "evaluate", gold, "--store", store);
    Files.delete(file);
    hostile().pipe("gold/a.json");
    Hostile.refused(1, file + ": is a pipe or device", "evaluate", gold, "--store", store);
    Files.delete(file);
    Files.writeString(
        file, "\uFEFF{\"doc\":\"huangshi.txt\",\r\n\"entities\":[],\"relations\":[]}\r\n");
    var scored = CommandLineCase.run("evaluate", gold.toString(), "--store", store.toString());
    assertEquals(Exit.DONE, scored.code(), scored.err());
  }

  @Test
  void queriesThatAreNoneAreNamed() throws Exception {
    Path query = hostile().file("q.rq", "ASK { FILTER " + "(".repeat(300_000));
    Hostile.refused(
        1, query + ": the query is nested too deeply", "query", "-f", query, "--store", store);
    Files.writeString(query, "ASK {\n\0}");
    Hostile.refused(1, query + ":2: is no text", "query", "-f", query, "--store", store);
    Hostile.refused(1, folder + ": is a folder", "query", "-f", folder, "--store", store);
    Hostile.refused(
        1, "/dev/zero: is a pipe or device", "query", "-f", "/dev/zero", "--store", store);
    Path pipe = hostile().pipe("pipe.rq");
    Hostile.refused(1, pipe + ": is a pipe or device", "query", "-f", pipe, "--store", store);
    Hostile.refused(
        1,
        pipe + ": is a pipe",
        "export",
        "--format",
        "nt",
        "--query-file",
        pipe,
        "--store",
        store);
    Hostile.refused(
        1, pipe + ": is a pipe", "serve", "--port", "0", "--token", "@" + pipe, "--store", store);
  }

  @Test
  void storesThatAreNoneAreNamed() throws Exception {
    Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
    Path other = Files.createDirectories(folder.resolve("tdb/Data-0001")).getParent();
    for (Object[] command : new Object[][] {{"build", report}, {"verify"}}) {
      Object[] line = java.util.Arrays.copyOf(command, command.length + 2);
      line[command.length] = "--store";
      line[command.length + 1] = loop;
      Hostile.refused(1, loop + ": is a link to nothing", line);
      line[command.length + 1] = other;
      Hostile.refused(1, other + ": the folder is not a tupu store", line);
      line[command.length + 1] = "/dev/null";
      Hostile.refused(1, "/dev/null: a store is a folder", line);
      line[command.length + 1] = hostile().pipe("pipe" + command.length);
      Hostile.refused(1, ": a store is a folder", line);
    }
  }

  /** A word of a command line is 128 kB at most, which nobody wants to see again. */
  @Test
  void longWordsAreNotRepeatedWhole() {
    String word = "图".repeat(40_000);
    Hostile.refused(2, " more) … ", "--" + word);
    Hostile.refused(2, "no such command", word);
    Hostile.refused(1, "there is no store", "verify", "--store", word.substring(0, 80));
    Hostile.refused(2, "unknown format", "export", "--format", word, "--store", store);
    Hostile.refused(1, "line 1, column", "query", "-e", word, "--store", store);
    Hostile.refused(2, "'yesterday' is no day, such as", "propose", "--when", "yesterday");
  }

  @Test
  void aFullDiskBehindStandardOutputIsNoStackTrace() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    for (String[] line :
        new String[][] {
          {"--help"},
          {"export", "--format", "nquads", "--store", store.toString()},
          {"export", "--format", "gexf", "--store", store.toString()},
          {"query", "-e", "SELECT * { ?s ?p ?o }", "--store", store.toString()},
          {"query", "-e", "SELECT * { ?s ?p ?o }", "--format", "xlsx", "--store", store.toString()},
          {"diff", store.toString(), store.toString(), "--format", "json"},
          {"search", "同心", "--store", store.toString()},
          {"ontology"},
        }) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
      int code = Cli.run(line, new Console(full, messages, false));
      String said = err.toString(StandardCharsets.UTF_8);
      assertEquals(Exit.FAILED, code, String.join(" ", line) + said);
      assertEquals(1, said.lines().count(), said);
      assertTrue(
          said.startsWith("tupu: standard output: cannot be written (No space left on device)"),
          String.join(" ", line) + ": " + said);
    }
  }
}
