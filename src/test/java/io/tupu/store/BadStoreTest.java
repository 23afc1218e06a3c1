package io.tupu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.graph.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadStoreTest {
  @TempDir Path folder;

  @Test
  void namesWhatIsNoStore() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    refused(file, "this is a file");
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("letter.txt"), "x");
    refused(other, "not a tupu store");
    StoreException e =
        assertThrows(StoreException.class, () -> GraphStore.existing(folder.resolve("none")));
    assertTrue(e.getMessage().contains("there is no store"), e.getMessage());
  }

  @Test
  void namesAnotherVersion() throws IOException {
    Files.writeString(folder.resolve("tupu-store.txt"), "tupu store\nformat 7\n");
    refused(folder, "format 7");
    Files.writeString(folder.resolve("tupu-store.txt"), "\u0000\u0001");
    refused(folder, "damaged");
  }

  @Test
  void namesADamagedPointer() throws IOException {
    filled();
    Files.writeString(folder.resolve("current"), "gen-1/../../etc");
    refused(folder, "damaged");
    Files.writeString(folder.resolve("current"), "gen-000009\n");
    refused(folder, "damaged");
  }

  @Test
  void namesADamagedManifest() throws IOException {
    filled();
    Files.writeString(folder.resolve("gen-000001/manifest.tsv"), "x");
    refused(folder, "damaged");
  }

  /** Every state that a killed update can leave behind: the old generation stays in force. */
  @Test
  void leftoversOfAKilledUpdateDoNoHarm() throws IOException {
    filled();
    Path half = Files.createDirectories(folder.resolve("gen-000002/tdb"));
    Files.writeString(half.resolve("nodes.dat"), "half");
    Files.writeString(folder.resolve("current.tmp"), "gen-0");
    try (GraphStore store = GraphStore.open(folder)) {
      assertEquals(1, store.generation());
      assertFalse(GraphStoreTest.dump(store).isEmpty());
      GraphStoreTest.put(store, Sample.danjiangkou());
      assertEquals(2, store.manifest().entries().size());
    }
  }

  @Test
  void readingChangesNoFile() {
    filled();
    try (GraphStore store = GraphStore.open(folder)) {
      GraphStoreTest.dump(store);
      assertEquals(List.of(), store.damagedFiles());
    }
    try (GraphStore store = GraphStore.open(folder)) {
      assertEquals(List.of(), store.damagedFiles());
    }
  }

  /** One flipped byte, in one file at a time. */
  @Test
  void damageIsFound() throws IOException {
    filled();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder.resolve("gen-000001/tdb"))) {
      files = all.filter(f -> f.toFile().length() > 0).filter(Files::isRegularFile).toList();
    }
    assertTrue(files.size() > 10, files.toString());
    for (int i = 0; i < files.size(); i += 5) {
      Path file = files.get(i);
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
      assertEquals(
          List.of("tdb/" + file.getFileName()), Checksums.damaged(folder.resolve("gen-000001")));
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
    assertEquals(List.of(), Checksums.damaged(folder.resolve("gen-000001")));
  }

  /** A copy of damaged files would have checksums that show nothing. */
  @Test
  void damageIsNotBuiltUpon() throws IOException {
    filled();
    Path file = folder.resolve("gen-000001/tdb/GOSP.dat");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    try (GraphStore store = GraphStore.open(folder)) {
      StoreException e =
          assertThrows(StoreException.class, () -> GraphStoreTest.put(store, Sample.danjiangkou()));
      assertTrue(e.getMessage().contains("damaged (tdb/GOSP.dat)"), e.getMessage());
      assertEquals(1, store.generation());
    }
  }

  private void filled() {
    try (GraphStore store = GraphStore.open(folder)) {
      GraphStoreTest.put(store, Sample.huangshi());
    }
  }

  private static void refused(Path path, String why) {
    StoreException e = assertThrows(StoreException.class, () -> GraphStore.open(path));
    assertTrue(e.getMessage().contains(why), e.getMessage());
    assertFalse(e.getMessage().contains("\n"), e.getMessage());
    assertTrue(e.getMessage().contains(path.getFileName().toString()), e.getMessage());
  }
}
