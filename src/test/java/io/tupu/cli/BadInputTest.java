package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.store.GraphStore;
import io.tupu.store.ManifestEntry;
import io.tupu.store.StoreUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is said in one line that names it; the rest goes on; no stack trace anywhere. */
class BadInputTest {
  @TempDir Path folder;
  private Path store;
  private Path good;

  @BeforeEach
  void write() throws IOException {
    store = folder.resolve("store");
    good = Files.writeString(folder.resolve("好.txt"), "黄石市打造“同心驿站”品牌。");
  }

  private CommandLineCase.Result last;

  private CommandLineCase.Result run(Object... arguments) {
    String[] all = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    String[] line = Arrays.copyOf(all, all.length + 2);
    line[all.length] = "--store";
    line[all.length + 1] = store.toString();
    last = CommandLineCase.run(line);
    return last;
  }

  @AfterEach
  void noStackTrace() {
    if (last != null) {
      assertFalse(last.err().contains("\tat "), last.err());
      assertFalse(last.err().contains("Exception"), last.err());
    }
  }

  private void assertMessages(CommandLineCase.Result result, int code, String... parts) {
    List<String> lines = result.err().lines().toList();
    assertEquals(parts.length, lines.size(), result.err());
    for (int i = 0; i < parts.length; i++) {
      assertTrue(lines.get(i).startsWith("tupu: "), lines.get(i));
      assertTrue(lines.get(i).contains(parts[i]), lines.get(i));
    }
    assertEquals(code, result.code(), result.err());
  }

  @Test
  void namesEachBadDocumentAndReadsTheOthers() throws IOException {
    Path empty = Files.writeString(folder.resolve("空.txt"), "");
    Path binary =
        Files.write(folder.resolve("图.txt"), new byte[] {0, 1, 2, 0, 3, (byte) 0xff, 0, 7});
    Path missing = folder.resolve("没有.txt");
    CommandLineCase.Result result = run("build", good, empty, binary, missing);
    List<String> lines = result.err().lines().sorted().toList();
    assertEquals(3, lines.size(), result.err());
    for (Path bad : List.of(empty, binary, missing)) {
      long naming = lines.stream().filter(line -> line.contains(bad + ": ")).count();
      assertEquals(1, naming, bad + " in " + lines);
    }
    assertTrue(result.out().contains("1 new, 0 replaced, 0 unchanged, 0 removed, 3 failed"));
    assertEquals(Exit.DONE, result.code());
    try (GraphStore opened = GraphStore.existing(store)) {
      ManifestEntry entry = opened.manifest().entry("图.txt").orElseThrow();
      assertFalse(entry.done());
      assertFalse(entry.reason().isEmpty());
    }
    assertEquals(Exit.FINDINGS, run("build", "--strict", good, empty).code());
  }

  @Test
  void failsWhenNothingIsOfUse() {
    assertMessages(run("build", folder.resolve("没有.txt")), Exit.FAILED, "no such file or folder");
  }

  @Test
  void keepsAStrangeFileNameOnOneLine() throws IOException {
    Path strange = Files.writeString(folder.resolve("a\n\u001b[31mb.txt"), "");
    CommandLineCase.Result result = run("build", strange);
    assertEquals(1, result.err().lines().count(), result.err());
    assertFalse(result.err().contains("\u001b"), result.err());
  }

  @Test
  void namesEachFaultOfTheKnowledge() throws IOException {
    Path own = Files.createDirectory(folder.resolve("own"));
    Files.writeString(own.resolve("extraction.ttl"), "rule:x a \n");
    CommandLineCase.Result result = run("build", good, "--knowledge", own);
    assertEquals(Exit.FAILED, result.code());
    assertTrue(result.err().startsWith("tupu: " + own.resolve("extraction.ttl")), result.err());
    assertMessages(
        run("build", good, "--knowledge", folder.resolve("nix")), Exit.FAILED, "is not a folder");
  }

  @Test
  void refusesAFolderThatIsNoStore() throws IOException {
    store = Files.createDirectory(folder.resolve("photos"));
    Files.writeString(store.resolve("photo.jpg"), "…");
    assertMessages(run("build", good), Exit.FAILED, store.toString());
    assertMessages(run("query", "-e", "ASK {}"), Exit.FAILED, store.toString());
    store = good;
    assertMessages(run("build", good), Exit.FAILED, store.toString());
  }

  @Test
  void refusesASecondWriter() {
    try (GraphStore opened = GraphStore.open(store);
        StoreUpdate update = opened.update()) {
      assertMessages(run("build", good), Exit.FAILED, store.toString());
      assertFalse(update.changed());
    }
  }

  @Test
  void namesATextThatIsNotThere() {
    Path missing = folder.resolve("nosuch");
    CommandLineCase.Result result = CommandLineCase.run("explain", missing.toString());
    assertMessages(result, Exit.FAILED, missing + ": cannot be read: no such file");
  }

  /** One file is not two documents: the first stays, and both the reader and the store are told. */
  @Test
  void aSecondFileOfTheSameNameIsRefused() throws IOException {
    Path other = Files.createDirectory(folder.resolve("b")).resolve("好.txt");
    Files.writeString(other, "黄石市打造“石榴红”品牌。");
    run("build", good);
    String advice = "rename one of the two, or take the other one out: --remove 好.txt";
    assertMessages(run("build", other), Exit.FAILED, other + ": has the same name as " + good);
    assertTrue(last.err().endsWith(advice + "\n"), last.err());
    assertTrue(run("export", "--format", "nt").out().contains("同心驿站"));
    assertMessages(run("build", "--remove", "好.txt", other), Exit.DONE);
    assertTrue(run("export", "--format", "nt").out().contains("石榴红"));
  }

  @Test
  void namesAnUnreadableQueryFile() {
    assertMessages(
        run("query", "-f", folder.resolve("没有.rq")), Exit.FAILED, "没有.rq: no such file or folder");
  }
}
