package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tupu.graph.Sample;
import io.tupu.serve.Served;
import io.tupu.store.GraphStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
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

  private static CommandLineCase.Result refused(int code, String why, Object... words) {
    String[] line = new String[words.length];
    for (int i = 0; i < line.length; i++) {
      line[i] = words[i].toString();
    }
    var result =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> CommandLineCase.run(line));
    String err = result.err();
    assertEquals(1, err.lines().count(), err);
    assertTrue(err.startsWith("tupu: ") && err.contains(why), err);
    assertFalse(err.contains("Exception") || err.contains("jena"), err);
    assertTrue(err.length() < 14_000, err.length() + " characters");
    assertEquals(code, result.code(), err);
    assertEquals("", result.out());
    return result;
  }

  private Path pipe(String name) throws IOException, InterruptedException {
    Path pipe = folder.resolve(name);
    Files.createDirectories(pipe.getParent());
    Process made = null;
    try {
      made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    } catch (IOException e) {
      assumeTrue(false, "skipped: no mkfifo here");
    }
    assertEquals(0, made.waitFor());
    return pipe;
  }

  private Path file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] noise() {
    byte[] noise = new byte[3_000];
    new Random(7).nextBytes(noise);
    return noise;
  }

  @ParameterizedTest
  @ValueSource(strings = {"curation.tsv", "extraction.ttl", "lexicon.tsv", "stops.tsv"})
  void knowledgeThatIsNoneIsNamed(String name) throws Exception {
    Path own = folder.resolve("own");
    Path file = file("own/" + name, noise());
    refused(1, file + ":1: cannot be read as UTF-8", "build", report, "--knowledge", own);
    Files.writeString(file, "# 一\n# a\0b\n");
    refused(1, file + ":2: is no text, it has a NUL", "build", report, "--knowledge", own);
    Files.delete(file);
    Files.createDirectory(file);
    refused(1, file + ": is a folder", "build", report, "--knowledge", own);
    Files.delete(file);
    Files.createSymbolicLink(file, Path.of("nothing"));
    refused(1, file + ": cannot be read", "build", report, "--knowledge", own);
    Files.delete(file);
    pipe("own/" + name);
    refused(1, file + ": is a pipe or device", "build", report, "--knowledge", own);
  }

  @Test
  void thousandsOfFaultsAreCounted() throws IOException {
    Path own = file("own/curation.tsv", HEAD + "nonsense\n".repeat(5_000)).getParent();
    var result = CommandLineCase.run("build", report.toString(), "--knowledge", own.toString());
    List<String> lines = result.err().lines().toList();
    assertEquals(101, lines.size());
    assertTrue(lines.get(0).contains("curation.tsv:2: the action must be"), lines.get(0));
    assertEquals("tupu: and 9900 more faults of the knowledge", lines.get(100));
    assertEquals(Exit.FAILED, result.code());
  }

  @Test
  void rulesNestedWithoutEndAreRefused() throws IOException {
    Path rules = file("own/extraction.ttl", "<a:a> <a:b> " + "(".repeat(300_000));
    refused(1, rules + ": is nested too deeply", "build", report, "--knowledge", rules.getParent());
  }

  @Test
  void knowledgeWithAByteOrderMarkAndWindowsLinesIsRead() throws IOException {
    String row = "reject\t同心驿站\t\t李\t2026-01-01\t试\n";
    Path own = file("own/curation.tsv", "\uFEFF" + (HEAD + row).replace("\n", "\r\n")).getParent();
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
    Path file = file("gold/a.json", noise());
    refused(1, file + ":1: cannot be read as UTF-8", "evaluate", gold, "--store", store);
    Files.writeString(file, "{\"a\":".repeat(300_000));
    refused(1, file + ": not a gold file: it is nested", "evaluate", gold, "--store", store);
    Files.writeString(file, "[]");
    refused(1, file + ":1:2: not JSON: ", "evaluate", gold, "--store", store);
    Files.delete(file);
    Files.createDirectory(file);
    refused(1, file + ": is a folder", "evaluate", gold, "--store", store);
    Files.delete(file);
    pipe("gold/a.json");
    refused(1, file + ": is a pipe or device", "evaluate", gold, "--store", store);
    Files.delete(file);
    Files.writeString(
        file, "\uFEFF{\"doc\":\"huangshi.txt\",\r\n\"entities\":[],\"relations\":[]}\r\n");
    var scored = CommandLineCase.run("evaluate", gold.toString(), "--store", store.toString());
    assertEquals(Exit.DONE, scored.code(), scored.err());
  }

  @Test
  void queriesThatAreNoneAreNamed() throws Exception {
    Path query = file("q.rq", "ASK { FILTER " + "(".repeat(300_000));
    refused(1, query + ": the query is nested too deeply", "query", "-f", query, "--store", store);
    Files.writeString(query, "ASK {\n\0}");
    refused(1, query + ":2: is no text", "query", "-f", query, "--store", store);
    refused(1, folder + ": is a folder", "query", "-f", folder, "--store", store);
    refused(1, "/dev/zero: is a pipe or device", "query", "-f", "/dev/zero", "--store", store);
    Path pipe = pipe("pipe.rq");
    refused(1, pipe + ": is a pipe or device", "query", "-f", pipe, "--store", store);
    refused(1, pipe + ": is a pipe", "export", "--format", "nt", "--query-file", pipe, "--store", store);
    refused(1, pipe + ": is a pipe", "serve", "--port", "0", "--token", "@" + pipe, "--store", store);
  }

  @Test
  void storesThatAreNoneAreNamed() throws Exception {
    Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
    Path other = Files.createDirectories(folder.resolve("tdb/Data-0001")).getParent();
    for (Object[] command : new Object[][] {{"build", report}, {"verify"}}) {
      Object[] line = java.util.Arrays.copyOf(command, command.length + 2);
      line[command.length] = "--store";
      line[command.length + 1] = loop;
      refused(1, loop + ": is a link to nothing", line);
      line[command.length + 1] = other;
      refused(1, other + ": the folder is not a tupu store", line);
      line[command.length + 1] = "/dev/null";
      refused(1, "/dev/null: a store is a folder", line);
      line[command.length + 1] = pipe("pipe" + command.length);
      refused(1, ": a store is a folder", line);
    }
  }

  /** A word of a command line is 128 kB at most, which nobody wants to see again. */
  @Test
  void longWordsAreNotRepeatedWhole() {
    String word = "图".repeat(40_000);
    refused(2, " more) … ", "--" + word);
    refused(2, "no such command", word);
    refused(1, "there is no store", "verify", "--store", word.substring(0, 80));
    refused(2, "unknown format", "export", "--format", word, "--store", store);
    refused(1, "line 1, column", "query", "-e", word, "--store", store);
    refused(2, "'yesterday' is no day, such as", "propose", "--when", "yesterday");
  }

  private static byte[] packed(String text, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] piece = text.getBytes(StandardCharsets.UTF_8);
    try (OutputStream zipped = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < times; i++) {
        zipped.write(piece);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void dumpsThatAreNoneAreNamed() throws Exception {
    Path made = folder.resolve("made");
    byte[] good = packed("<a:s> <a:p> <a:o> <a:g> .\n", 1_000);
    Object[][] bad = {
      {"half.nq.gz", java.util.Arrays.copyOf(good, good.length - 20), "ends too early"},
      {"begun.nq.gz", java.util.Arrays.copyOf(good, 5), "ends too early"},
      {"empty.nq.gz", new byte[0], "ends too early"},
      {"plain.nq.gz", "<a:s> <a:p> <a:o> .".getBytes(StandardCharsets.UTF_8), "is not compressed"},
      {"noise.nq", noise(), ""},
      {"noise.trig", noise(), ""},
      {"nested.trig", ("<a:a> <a:b> " + "(".repeat(300_000)).getBytes(StandardCharsets.UTF_8), ""},
      {"bomb.nq.gz", packed(" ".repeat(1 << 20), 110), "unpacks to more than 200 times"},
    };
    for (Object[] one : bad) {
      Path dump = file((String) one[0], (byte[]) one[1]);
      refused(1, dump + ": " + one[2], "restore", dump, "--store", made);
      assertFalse(Files.exists(made), dump + " left a store");
    }
    Path pipe = pipe("pipe.nq");
    refused(1, pipe + ": is no regular file", "restore", pipe, "--store", made);
    assertFalse(Files.exists(made));
  }

  @Test
  void dumpsFetchNothing() throws Exception {
    try (ServerSocket outside = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      String address = "http://127.0.0.1:" + outside.getLocalPort() + "/x";
      Path context = file("a.jsonld", "{\"@context\":\"" + address + "\",\"@id\":\"a:b\"}");
      refused(1, context + ": nothing is fetched: " + address, "diff", context, store);
      Path entity =
          file(
              "a.rdf",
              "<!DOCTYPE r [<!ENTITY x SYSTEM '"
                  + address
                  + "'>]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                  + " xmlns:e='a:'><rdf:Description rdf:about='a:b'><e:p>&x;</e:p>"
                  + "</rdf:Description></rdf:RDF>");
      CommandLineCase.run("diff", entity.toString(), store.toString());
      outside.setSoTimeout(300);
      assertThrows(SocketTimeoutException.class, outside::accept);
    }
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
