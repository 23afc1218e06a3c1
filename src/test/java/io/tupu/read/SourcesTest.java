package io.tupu.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir Path root;

  private Path file(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "武汉市");
  }

  private static Sources expand(Path... named) {
    return Sources.expand(List.of(named), new Readers());
  }

  private String skipped(Sources sources) {
    return sources.skipped().stream()
        .map(skipped -> root.relativize(skipped.path()) + " " + skipped.reason())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void findsFilesAtAnyDepthSorted() throws IOException {
    Path last = file("in/z/深/b.md");
    Path emoji = file("in/a \uD83D\uDE00\n'\".txt");
    Path first = file("in/B.TXT");
    Sources sources = expand(root.resolve("in"));
    assertEquals(List.of(first, emoji, last), sources.files());
    assertEquals(List.of(), sources.skipped());
  }

  @Test
  void namesWhatItSkips() throws IOException, InterruptedException {
    file("in/.hidden.txt");
    file("in/.git/a.txt");
    file("in/a.doc");
    file("in/~$report.docx");
    Process pipe = new ProcessBuilder("mkfifo", root.resolve("in/pipe.txt").toString()).start();
    assertEquals(0, pipe.waitFor());
    Sources sources = expand(root.resolve("in"));
    assertEquals(List.of(), sources.files());
    assertEquals(
        """
        in/.git is hidden
        in/.hidden.txt is hidden
        in/a.doc is of no format that tupu reads
        in/pipe.txt is a pipe or device, not a regular file
        in/~$report.docx is the lock file of a document that is open in Word""",
        skipped(sources));
    assertFalse(sources.skipped().get(0).fault());
    assertTrue(expand(root.resolve("in/pipe.txt")).skipped().get(0).fault());
  }

  @Test
  void followsNoLinkInsideAFolder() throws IOException {
    Path inside = file("in/a.txt");
    Path outside = file("out/secret.txt");
    Files.createSymbolicLink(root.resolve("in/again.txt"), inside);
    Files.createSymbolicLink(root.resolve("in/loop"), root.resolve("in"));
    Files.createSymbolicLink(root.resolve("in/self"), root.resolve("in/self"));
    Files.createSymbolicLink(root.resolve("in/leak.txt"), outside);
    Files.createSymbolicLink(root.resolve("in/up"), root.resolve("out"));
    Sources sources = expand(root.resolve("in"));
    assertEquals(List.of(inside), sources.files());
    assertEquals(
        """
        in/again.txt is a link; what it points to is read where it lies
        in/leak.txt is a link out of the folder; name its target to read it
        in/loop is a link; what it points to is read where it lies
        in/self is a link to nothing or to itself
        in/up is a link out of the folder; name its target to read it""",
        skipped(sources));
  }

  @Test
  void followsTheLinkThatTheUserNames() throws IOException {
    file("in/a.txt");
    Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("in"));
    assertEquals(1, expand(link).files().size());
  }

  @Test
  void takesEachFileOnce() throws IOException {
    Path file = file("in/a.txt");
    assertEquals(List.of(file), expand(file, root.resolve("in"), file).files());
  }

  @Test
  void reportsWhatIsMissing() {
    Sources sources = expand(root.resolve("none"));
    assertEquals("none no such file or folder", skipped(sources));
    assertTrue(sources.skipped().get(0).fault());
  }

  @Test
  void readsAHiddenFolderThatTheUserNames() throws IOException {
    Path file = file(".store/a.txt");
    assertEquals(List.of(file), expand(root.resolve(".store")).files());
  }
}
