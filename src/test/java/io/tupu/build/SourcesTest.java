package io.tupu.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  private static final Predicate<Path> TEXT = file -> file.toString().endsWith(".txt");

  @TempDir Path folder;

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }

  @Test
  void walksFoldersInOrderOfPaths() throws IOException {
    Path b = write("b.txt");
    Path deep = write("a/湖北 省/“统战”.txt");
    Path a = write("a.txt");
    Sources sources = Sources.find(List.of(folder), TEXT);
    assertEquals(List.of(a, deep, b), sources.files());
    assertEquals(List.of(folder), sources.folders());
    assertEquals(List.of(), sources.left());
  }

  @Test
  void takesEachFileOnce() throws IOException {
    Path file = write("a.txt");
    Sources sources =
        Sources.find(List.of(file, folder, folder.resolve("../" + folder.getFileName())), TEXT);
    assertEquals(List.of(file), sources.files());
  }

  @Test
  void readsWhatIsGivenByNameWhateverItsSuffix() throws IOException {
    Path file = write("report");
    assertEquals(List.of(file), Sources.find(List.of(file), TEXT).files());
  }

  @Test
  void namesWhatItLeavesInAFolder() throws IOException {
    write("image.png");
    write(".hidden.txt");
    write(".git/config.txt");
    Sources sources = Sources.find(List.of(folder), TEXT);
    assertEquals(List.of(), sources.files());
    assertEquals(
        List.of(new Trouble(folder.resolve("image.png").toString(), "no reader for this format")),
        sources.left());
  }

  @Test
  void doesNotFollowLinksInFolders(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("secret.txt"), "…");
    Path file = write("a.txt");
    Files.createSymbolicLink(folder.resolve("out"), outside);
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("s.txt"), outside.resolve("secret.txt"));
    Sources sources = Sources.find(List.of(folder), TEXT);
    assertEquals(List.of(file), sources.files());
    assertEquals(3, sources.left().size());
  }

  @Test
  void followsALinkThatIsGivenItself(@TempDir Path other) throws IOException {
    write("a.txt");
    Path link = Files.createSymbolicLink(other.resolve("link"), folder);
    assertEquals(List.of(link.resolve("a.txt")), Sources.find(List.of(link), TEXT).files());
  }

  @Test
  void reportsWhatIsMissing() {
    Path missing = folder.resolve("没有.txt");
    Sources sources = Sources.find(List.of(missing), TEXT);
    assertEquals(
        List.of(new Trouble(missing.toString(), "no such file or folder")), sources.faults());
    assertTrue(sources.files().isEmpty());
  }
}
