package io.tupu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tupu.graph.Sample;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk of its own, small and full, or locked. Needs the right to mount one. */
class FullDiskIT {
  @TempDir Path folder;
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        command("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()),
        "skipped: only root may mount a small disk");
  }

  @AfterEach
  void unmount() throws Exception {
    command("umount", "-l", disk.toString());
  }

  private static boolean command(String... line) throws InterruptedException {
    try {
      return new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whatever it was that did not fit any more. */
  @ParameterizedTest
  @ValueSource(ints = {0, 60, 500, 1_500, 5_000})
  void aDiskThatFillsLeavesTheOldStore(int kilobytes) throws Exception {
    Path root = disk.resolve("store");
    SortedSet<String> before;
    try (GraphStore store = GraphStore.open(root)) {
      GraphStoreTest.put(store, Sample.huangshi());
      before = GraphStoreTest.dump(store);
    }
    fill(kilobytes);
    Path log = folder.resolve("log");
    Process writer = OtherProcess.start("grow", root, log);
    try {
      assertTrue(writer.waitFor(2, TimeUnit.MINUTES));
    } finally {
      writer.destroyForcibly();
    }
    String said = Files.readString(log);
    assertTrue(said.contains("StoreException: " + root + ": "), said);
    assertTrue(said.contains("space on the disk"), said);
    Files.delete(disk.resolve("fill"));
    boolean acknowledged = said.contains("wrote ");
    try (GraphStore store = GraphStore.existing(root)) {
      assertEquals(List.of(), store.damagedFiles());
      assertEquals(acknowledged, !before.equals(GraphStoreTest.dump(store)));
      GraphStoreTest.put(store, Sample.danjiangkou());
      assertFalse(GraphStoreTest.dump(store).isEmpty());
    }
  }

  private void fill(int kilobytes) throws IOException {
    long free = Files.getFileStore(disk).getUsableSpace() - 1024L * kilobytes;
    try (OutputStream out = Files.newOutputStream(disk.resolve("fill"))) {
      for (long left = free; left > 0; left -= 1024) {
        out.write(new byte[(int) Math.min(1024, left)]);
      }
    }
  }

  @Test
  void aLockedDiskIsRefusedInOneLine() throws Exception {
    Path root = disk.resolve("store");
    try (GraphStore store = GraphStore.open(root)) {
      GraphStoreTest.put(store, Sample.huangshi());
    }
    // A view of the disk that cannot be written; the disk itself is still open here.
    Path view = Files.createDirectory(folder.resolve("view"));
    assertTrue(command("mount", "--bind", disk.toString(), view.toString()));
    assertTrue(command("mount", "-o", "remount,bind,ro", view.toString()));
    try {
      refused(view);
    } finally {
      command("umount", "-l", view.toString());
    }
  }

  private static void refused(Path view) {
    StoreException e =
        assertThrows(
            StoreException.class,
            () -> {
              try (GraphStore store = GraphStore.existing(view.resolve("store"))) {
                GraphStoreTest.dump(store);
              }
            });
    assertTrue(e.getMessage().contains("read-only"), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
    StoreException other =
        assertThrows(StoreException.class, () -> GraphStore.open(view.resolve("other")));
    assertTrue(other.getMessage().contains("cannot be created"), other.getMessage());
  }
}
