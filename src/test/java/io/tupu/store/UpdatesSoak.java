package io.tupu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.extract.Extraction;
import io.tupu.graph.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred updates of one document each leave a store about as large as one build would. */
@Tag("soak")
class UpdatesSoak {
  @TempDir Path folder;

  @Test
  void aHundredSmallUpdatesDoNotGrowTheStore() throws IOException {
    Extraction[] many =
        IntStream.range(0, 150)
            .mapToObj(i -> Sample.huangshi("doc" + i + ".txt"))
            .toArray(Extraction[]::new);
    try (GraphStore store = GraphStore.open(folder.resolve("a"));
        GraphStore fresh = GraphStore.open(folder.resolve("b"))) {
      GraphStoreTest.put(store, many);
      long most = 0;
      for (int i = 0; i < 100; i++) {
        // Another document in place of one: as large, and with none of its terms.
        many[i] = Sample.huangshi("new" + i + ".txt");
        try (StoreUpdate update = store.update()) {
          update.remove("doc" + i + ".txt");
          GraphStoreTest.replace(update, many[i]);
          update.commit();
        }
        most = Math.max(most, used(store));
      }
      GraphStoreTest.put(fresh, many);
      assertEquals(GraphStoreTest.dump(fresh), GraphStoreTest.dump(store));
      assertEquals(List.of(), store.damagedFiles());
      long one = used(fresh);
      System.out.printf("100 updates: at most %d bytes, one build %d%n", most, one);
      assertTrue(most * 2 <= one * 3, most + " against " + one);
    }
  }

  private long used(GraphStore store) throws IOException {
    Path generation = new StoreFiles(store.directory()).generation(store.generation());
    Path copy = folder.resolve("copy");
    long used = SparseCopy.copy(StoreFiles.tdb(generation), copy);
    Durable.deleteTree(copy);
    return used;
  }
}
