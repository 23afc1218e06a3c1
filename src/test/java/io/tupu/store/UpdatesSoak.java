package io.tupu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.extract.Extraction;
import io.tupu.graph.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred updates of one document each leave a store about as large as one build would. */
class UpdatesSoak {
  @TempDir Path folder;

  @Test
  void aHundredSmallUpdatesDoNotGrowTheStore() throws Exception {
    Extraction[] documents =
        IntStream.range(0, 150)
            .mapToObj(i -> Sample.huangshi("doc" + i + ".txt"))
            .toArray(Extraction[]::new);
    try (GraphStore store = GraphStore.open(folder.resolve("updated"));
        GraphStore fresh = GraphStore.open(folder.resolve("fresh"))) {
      GraphStoreTest.put(store, documents);
      long most = 0;
      for (int i = 0; i < 100; i++) {
        // Another document in place of one: as large, and with none of its terms.
        documents[i] = Sample.huangshi("new" + i + ".txt");
        try (StoreUpdate update = store.update()) {
          update.remove("doc" + i + ".txt");
          GraphStoreTest.replace(update, documents[i]);
          update.commit();
        }
        most = Math.max(most, kilobytes(store));
      }
      GraphStoreTest.put(fresh, documents);
      assertEquals(GraphStoreTest.dump(fresh), GraphStoreTest.dump(store));
      assertEquals(List.of(), store.damagedFiles());
      long one = kilobytes(fresh);
      System.out.printf("100 updates: at most %d kB on disk, one build %d kB%n", most, one);
      assertTrue(most * 2 <= one * 3, most + " kB against " + one);
    }
  }

  /** What the whole folder takes on the disk, as {@code du} sees it: holes do not count. */
  private static long kilobytes(GraphStore store) throws IOException, InterruptedException {
    Process du =
        new ProcessBuilder("du", "-sk", store.directory().toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, du.waitFor(), said);
    return Long.parseLong(said.split("\\s", 2)[0]);
  }
}
