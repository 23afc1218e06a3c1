package io.tupu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.graph.Sample;
import java.io.IOException;
import java.io.RandomAccessFile;
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

  /** Every file of a store, one at a time: a byte changed, half of it gone, all of it gone. */
  @Test
  void damageIsFoundWhereverItIs() throws IOException {
    filled();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).filter(f -> f.toFile().length() > 0).toList();
    }
    assertTrue(files.size() > 20, files.toString());
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      flipped(file);
      if (i % 4 == 0 || !file.toString().contains("tdb")) {
        Path away = file.resolveSibling("away");
        Files.move(file, away);
        unsound(file);
        // TDB2 would have made it anew, empty.
        assertFalse(Files.exists(file), file.toString());
        Files.move(away, file);
        cut(file);
      }
    }
    try (GraphStore store = GraphStore.existing(folder)) {
      store.requireSound();
      assertFalse(GraphStoreTest.dump(store).isEmpty());
    }
  }

  private void flipped(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long at = bytes.length() / 2;
      bytes.seek(at);
      int before = bytes.read();
      bytes.seek(at);
      bytes.write(before ^ 1);
      unsound(file);
      bytes.seek(at);
      bytes.write(before);
    }
  }

  private void cut(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long last = bytes.length() - 1;
      bytes.seek(last);
      int before = bytes.read();
      bytes.setLength(last);
      unsound(file);
      bytes.seek(last);
      bytes.write(before);
    }
  }

  private void unsound(Path file) {
    StoreException e =
        assertThrows(
            StoreException.class,
            () -> {
              try (GraphStore store = GraphStore.existing(folder)) {
                store.requireSound();
              }
            },
            file.toString());
    assertEquals(1, e.getMessage().lines().count(), e.getMessage());
  }

  @Test
  void aFileThatDoesNotBelongThereIsFound() throws IOException {
    filled();
    Files.writeString(folder.resolve("gen-000001/tdb/SPO-more.dat"), "x");
    assertEquals(List.of("tdb/SPO-more.dat"), Checksums.damaged(folder.resolve("gen-000001")));
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
