package io.tupu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files beside a generation. */
class AttachmentTest {
  @TempDir Path folder;

  private final List<Path> made = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();

  /** Counts what is in the graph. */
  private final class Count implements Attachment<Reading> {
    @Override
    public String name() {
      return "count";
    }

    @Override
    public void write(DatasetGraph dataset, Path directory) throws IOException {
      made.add(directory);
      Files.writeString(directory.resolve("quads"), "quads " + dataset.stream().count());
    }

    @Override
    public Reading open(Path directory) throws IOException {
      String text = Files.readString(directory.resolve("quads"));
      if (!text.startsWith("quads ")) {
        throw new IOException("damaged");
      }
      return new Reading(Integer.parseInt(text.substring("quads ".length())));
    }
  }

  private final class Reading implements AutoCloseable {
    private final int quads;

    Reading(int quads) {
      this.quads = quads;
    }

    @Override
    public void close() {
      closed.add("closed");
    }
  }

  private int read(GraphStore store) {
    return store.read(new Count(), (dataset, reading) -> reading.get().quads);
  }

  private void build(GraphStore store, boolean attached, String... files) {
    try (StoreUpdate update = store.update()) {
      for (String file : files) {
        String graph = "http://example.org/" + file;
        update.replace(
            ManifestEntry.done(file, file, "0", "k", graph),
            out -> out.quad(TinyQuads.quad(graph)));
      }
      if (attached) {
        update.attach(new Count());
      }
      update.commit();
    }
  }

  @Test
  void isMadeWithTheGenerationAndOpenedOnce() {
    try (GraphStore store = GraphStore.open(folder)) {
      build(store, true, "a", "b");
      assertEquals(2, read(store));
      assertEquals(2, read(store));
      assertEquals(List.of(folder.resolve("gen-000001/count")), made);
      build(store, true, "c");
      assertEquals(3, read(store));
      assertEquals(1, closed.size());
    }
    assertEquals(2, closed.size());
  }

  @Test
  void isMadeWhenFirstAskedForWhereItIsMissing() {
    try (GraphStore store = GraphStore.open(folder)) {
      assertEquals(0, read(store));
      build(store, false, "a");
      assertEquals(1, read(store));
      assertFalse(made.get(1).startsWith(folder));
      assertTrue(Files.exists(made.get(1)));
    }
    assertFalse(Files.exists(made.get(1)));
  }

  @Test
  void isMadeAnewWhenItCannotBeRead() throws IOException {
    try (GraphStore store = GraphStore.open(folder)) {
      build(store, true, "a");
      Files.writeString(folder.resolve("gen-000001/count/quads"), "?");
      assertEquals(1, read(store));
      assertEquals(List.of("count/quads"), store.damagedFiles());
    }
  }
}
