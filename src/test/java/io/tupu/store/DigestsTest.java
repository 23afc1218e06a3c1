package io.tupu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.extract.Extraction;
import io.tupu.graph.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store holds is what was put in: before a generation is put in force, and ever after. */
class DigestsTest {
  private static final Node OTHER = NodeFactory.createURI("https://w3id.org/tupu/graph/other");

  @TempDir Path folder;

  /** In all six indexes alike, so that these agree; with files copied or quad by quad. */
  @ParameterizedTest
  @ValueSource(ints = {1, 80})
  void whatIsLostOnTheWayIsMissedBeforeTheSwitch(int documents) {
    try (GraphStore store = GraphStore.open(folder)) {
      GraphStoreTest.put(store, many(documents));
      SortedSet<String> before = GraphStoreTest.dump(store);
      StoreException e =
          assertThrows(
              StoreException.class,
              () -> {
                try (StoreUpdate update = store.update()) {
                  GraphStoreTest.replace(update, Sample.danjiangkou());
                  update.derive(OTHER, (dataset, out) -> lose(dataset));
                  update.commit();
                }
              });
      assertTrue(e.getMessage().contains("the old one stays"), e.getMessage());
      assertEquals(before, GraphStoreTest.dump(store));
      assertEquals(1, store.generation());
      GraphStoreTest.put(store, Sample.danjiangkou());
      assertEquals(List.of(), store.content().findings());
    }
  }

  private static void lose(DatasetGraph dataset) {
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    Quad one = quads.next();
    org.apache.jena.atlas.iterator.Iter.close(quads);
    dataset.delete(one);
  }

  private static Extraction[] many(int documents) {
    return IntStream.range(0, documents)
        .mapToObj(i -> Sample.huangshi("doc" + i + ".txt"))
        .toArray(Extraction[]::new);
  }

  @Test
  void aDocumentThatWasReadFromOtherBytesIsRefused() {
    Extraction x = Sample.huangshi();
    String graph = Sample.IRIS.document("huangshi.txt").getURI();
    try (GraphStore store = GraphStore.open(folder)) {
      GraphStoreTest.put(store, x);
      Quad told =
          store.read(
              dataset ->
                  dataset.find(Node.ANY, Node.ANY, io.tupu.graph.Vocab.SHA256, Node.ANY).next());
      assertThrows(
          StoreException.class,
          () -> {
            try (StoreUpdate update = store.update()) {
              update.replace(
                  ManifestEntry.done("huangshi.txt", "x", "0".repeat(64), "k", graph),
                  out -> out.quad(told));
              update.commit();
            }
          });
      assertEquals(1, store.generation());
    }
  }

  /** A changed character of a name, in files whose checksums were made afterwards. */
  @Test
  void contentThatWasWrongWhenItsFilesWereNotedIsFound() throws IOException {
    try (GraphStore store = GraphStore.open(folder)) {
      GraphStoreTest.put(store, Sample.huangshi(), Sample.danjiangkou());
      assertEquals(List.of(), store.content().findings());
    }
    Path generation = folder.resolve("gen-000001");
    Path nodes = generation.resolve("tdb/nodes-data.obj");
    byte[] bytes = Files.readAllBytes(nodes);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.indexOf("danjiangkou.txt") + 1] = 'b';
    Files.write(nodes, bytes);
    Checksums.write(generation);
    try (GraphStore store = GraphStore.existing(folder)) {
      assertEquals(List.of(), store.damagedFiles());
      List<String> found = store.content().findings();
      assertEquals(List.of(Sample.IRIS.document("danjiangkou.txt").getURI()), found);
    }
  }

  /** Of an older tupu; the next update notes them. */
  @Test
  void aStoreWithoutDigestsIsStillRead() throws IOException {
    DumpDigest before;
    try (GraphStore store = GraphStore.open(folder)) {
      GraphStoreTest.put(store, many(80));
      before = store.content().digest();
    }
    Files.delete(folder.resolve("gen-000001/digests.tsv"));
    Checksums.write(folder.resolve("gen-000001"));
    try (GraphStore store = GraphStore.open(folder)) {
      assertEquals(before, store.content().digest());
      GraphStoreTest.put(store, Sample.danjiangkou());
      assertTrue(Files.exists(folder.resolve("gen-000002/digests.tsv")));
      assertNotEquals(before, store.content().digest());
      try (StoreUpdate update = store.update()) {
        update.remove("danjiangkou.txt");
        update.commit();
      }
      assertEquals(new Content(before, List.of()), store.content());
    }
  }
}
