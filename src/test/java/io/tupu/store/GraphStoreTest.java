package io.tupu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.extract.Extraction;
import io.tupu.graph.GraphMapper;
import io.tupu.graph.Graphs;
import io.tupu.graph.RegionGraph;
import io.tupu.graph.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphStoreTest {
  private static final GraphMapper MAPPER = new GraphMapper(Sample.IRIS, Sample.SCHEMA);
  private static final RegionGraph REGIONS =
      new RegionGraph(Sample.IRIS, Sample.SCHEMA, Sample::region);

  @TempDir Path folder;

  @Test
  void keepsWhatItIsGivenExactly() {
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      put(store, Sample.huangshi());
      assertEquals(lines(Graphs.quads(Sample.huangshi())), dump(store));
      assertEquals(1, store.generation());
    }
    try (GraphStore store = GraphStore.existing(folder.resolve("store"))) {
      assertEquals(lines(Graphs.quads(Sample.huangshi())), dump(store));
      assertEquals(1, store.manifest().entries().size());
    }
  }

  @Test
  void addAndRemoveIsAsBefore() {
    try (GraphStore store = GraphStore.open(folder)) {
      put(store, Sample.huangshi());
      SortedSet<String> before = dump(store);
      put(store, Sample.danjiangkou());
      assertTrue(dump(store).size() > before.size());
      try (StoreUpdate update = store.update()) {
        assertTrue(update.remove("danjiangkou.txt"));
        assertTrue(update.commit());
      }
      assertEquals(before, dump(store));
    }
  }

  @Test
  void replacingADocumentLeavesNothingOfTheOld() {
    try (GraphStore store = GraphStore.open(folder)) {
      put(store, Sample.huangshi(), Sample.danjiangkou());
      Extraction other = Sample.of("huangshi.txt", "同心").named("Brand", "同心").build();
      put(store, other);
      SortedSet<String> expected = lines(Graphs.quads(other));
      expected.addAll(lines(Graphs.quads(Sample.danjiangkou())));
      assertEquals(expected, dump(store));
    }
  }

  @Test
  void theSecondOfTwoReplacementsInOneUpdateWins() {
    try (GraphStore store = GraphStore.open(folder)) {
      Extraction other = Sample.of("huangshi.txt", "同心").named("Brand", "同心").build();
      put(store, Sample.huangshi(), other);
      assertEquals(lines(Graphs.quads(other)), dump(store));
    }
  }

  @Test
  void whatIsNotCommittedIsNotThere() throws IOException {
    try (GraphStore store = GraphStore.open(folder)) {
      put(store, Sample.huangshi());
      SortedSet<String> before = dump(store);
      try (StoreUpdate update = store.update()) {
        replace(update, Sample.danjiangkou());
      }
      assertEquals(before, dump(store));
      assertEquals(1, store.generation());
      assertEquals(List.of(1L), new StoreFiles(folder).generations());
    }
  }

  @Test
  void anUpdateWithoutChangeMakesNoGeneration() {
    try (GraphStore store = GraphStore.open(folder)) {
      put(store, Sample.huangshi());
      try (StoreUpdate update = store.update()) {
        update.derive(REGIONS.name(), (dataset, out) -> REGIONS.map(REGIONS.codes(dataset), out));
        assertFalse(update.changed());
        assertFalse(update.commit());
      }
      assertEquals(1, store.generation());
    }
  }

  @Test
  void regionsFollowTheDocuments() {
    try (GraphStore store = GraphStore.open(folder)) {
      try (StoreUpdate update = store.update()) {
        replace(update, Sample.huangshi());
        replace(update, Sample.danjiangkou());
        regions(update);
        update.commit();
      }
      assertTrue(
          dump(store)
              .toString()
              .contains(
                  "id/region/420381> <https://w3id.org/tupu/ontology#code> \"420381\" <https://w3id.org/tupu/graph/regions>"));
      try (StoreUpdate update = store.update()) {
        update.remove("danjiangkou.txt");
        regions(update);
        update.commit();
      }
      assertFalse(dump(store).toString().contains("420381"));
      assertTrue(dump(store).toString().contains("420000"));
    }
  }

  @Test
  void onlyOneGenerationStaysOnDisk() throws IOException {
    try (GraphStore store = GraphStore.open(folder)) {
      for (int i = 0; i < 5; i++) {
        put(store, Sample.huangshi("doc" + i + ".txt"));
      }
      assertEquals(List.of(5L), new StoreFiles(folder).generations());
    }
  }

  /** Small changes go into a copy of the files, which may not grow without bound. */
  @Test
  void manySmallUpdatesLeaveWhatOneBuildWould() throws IOException {
    Extraction[] many =
        IntStream.range(0, 150)
            .mapToObj(i -> Sample.huangshi("doc" + i + ".txt"))
            .toArray(Extraction[]::new);
    boolean copied = false;
    try (GraphStore store = GraphStore.open(folder.resolve("a"));
        GraphStore fresh = GraphStore.open(folder.resolve("b"))) {
      put(store, many);
      for (int i = 0; i < 12; i++) {
        many[i] = Sample.of("doc" + i + ".txt", "同心" + i).named("Brand", "同心" + i).build();
        put(store, many[i]);
        copied |= Size.read(generation(store)).fresh() > 0;
      }
      put(fresh, many);
      assertTrue(copied);
      assertEquals(dump(fresh), dump(store));
      assertEquals(Size.read(generation(fresh)).quads(), Size.read(generation(store)).quads());
      assertTrue(used(store) * 2 <= used(fresh) * 3, used(store) + " against " + used(fresh));
      assertEquals(List.of(), store.damagedFiles());
    }
  }

  private static Path generation(GraphStore store) {
    return new StoreFiles(store.directory()).generation(store.generation());
  }

  private long used(GraphStore store) throws IOException {
    Path copy = folder.resolve("copy" + System.nanoTime());
    return SparseCopy.copy(StoreFiles.tdb(generation(store)), copy);
  }

  @Test
  void aReaderKeepsItsGenerationWhileAnUpdateRuns() throws IOException {
    try (GraphStore store = GraphStore.open(folder);
        GraphStore server = GraphStore.existing(folder)) {
      put(store, Sample.huangshi());
      SortedSet<String> before = dump(server);
      DatasetGraph dataset = server.dataset();
      dataset.begin(TxnType.READ);
      put(store, Sample.danjiangkou());
      assertEquals(before, lines(dataset.find()));
      assertEquals(List.of(1L, 2L), new StoreFiles(folder).generations());
      dataset.end();
      assertTrue(dump(server).size() > before.size());
      assertEquals(List.of(2L), new StoreFiles(folder).generations());
    }
  }

  @Test
  void theDefaultGraphIsTheUnion() {
    try (GraphStore store = GraphStore.open(folder)) {
      try (StoreUpdate update = store.update()) {
        replace(update, Sample.danjiangkou());
        regions(update);
        update.commit();
      }
      String path =
          "PREFIX tupu: <https://w3id.org/tupu/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
              + " ASK { ?r tupu:runs ?x . ?r tupu:locatedIn+ ?p . ?p a tupu:Province ; skos:prefLabel \"湖北省\"@zh }";
      assertTrue(ask(store.dataset(), path));
      boolean plain = store.read(dataset -> QueryExec.dataset(dataset).query(path).ask());
      assertTrue(plain);
    }
  }

  @Test
  void theDatasetIsReadOnly() {
    try (GraphStore store = GraphStore.open(folder)) {
      put(store, Sample.huangshi());
      assertThrows(RuntimeException.class, () -> store.dataset().begin(TxnType.WRITE));
    }
  }

  @Test
  void aSecondUpdateIsRefused() {
    try (GraphStore store = GraphStore.open(folder);
        GraphStore other = GraphStore.open(folder);
        StoreUpdate update = store.update()) {
      replace(update, Sample.huangshi());
      StoreException e = assertThrows(StoreException.class, other::update);
      assertTrue(e.getMessage().contains("another tupu is writing"), e.getMessage());
    }
  }

  @Test
  void theManifestSaysWhatFailed() {
    ManifestEntry failed = ManifestEntry.failed("坏\t\n.txt", "x/坏\t\n.txt", "", "k", "not \\text");
    try (GraphStore store = GraphStore.open(folder)) {
      try (StoreUpdate update = store.update()) {
        replace(update, Sample.huangshi());
        update.fail(failed);
        update.commit();
      }
    }
    try (GraphStore store = GraphStore.open(folder)) {
      assertEquals(failed, store.manifest().entry(failed.file()).orElseThrow());
      String sha = Sample.huangshi().document().sha256();
      assertTrue(store.manifest().unchanged("huangshi.txt", sha, "k1"));
      assertFalse(store.manifest().unchanged("huangshi.txt", sha, "k2"));
      assertFalse(store.manifest().unchanged(failed.file(), "", "k"));
    }
  }

  static void put(GraphStore store, Extraction... extractions) {
    try (StoreUpdate update = store.update()) {
      for (Extraction extraction : extractions) {
        replace(update, extraction);
      }
      update.commit();
    }
  }

  static void replace(StoreUpdate update, Extraction x) {
    String file = x.document().fileName();
    String graph = Sample.IRIS.document(file).getURI();
    update.replace(
        ManifestEntry.done(file, "in/" + file, x.document().sha256(), "k1", graph),
        out -> MAPPER.map(x, out));
  }

  private static void regions(StoreUpdate update) {
    update.derive(REGIONS.name(), (dataset, out) -> REGIONS.map(REGIONS.codes(dataset), out));
  }

  static SortedSet<String> dump(GraphStore store) {
    return store.read(dataset -> lines(dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)));
  }

  private static SortedSet<String> lines(List<Quad> quads) {
    return lines(quads.iterator());
  }

  private static SortedSet<String> lines(java.util.Iterator<Quad> quads) {
    SortedSet<String> lines = new TreeSet<>();
    quads.forEachRemaining(
        q ->
            lines.add(
                org.apache.jena.riot.out.NodeFmtLib.strNodesNT(
                    q.getSubject(), q.getPredicate(), q.getObject(), q.getGraph())));
    return lines;
  }

  private static boolean ask(DatasetGraph dataset, String query) {
    return Txn.calculateRead(dataset, () -> QueryExec.dataset(dataset).query(query).ask());
  }
}
