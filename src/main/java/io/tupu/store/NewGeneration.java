package io.tupu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;

/** A generation in the making: one TDB2 database, filled in one write transaction. */
final class NewGeneration {
  private final StoreFiles files;
  private final Path directory;
  private final DatasetGraphTDB dataset;

  private NewGeneration(StoreFiles files, Path directory, DatasetGraphTDB dataset) {
    this.files = files;
    this.directory = directory;
    this.dataset = dataset;
  }

  /** Begins the transaction in a new directory; what a killed update left there is deleted. */
  static NewGeneration begin(StoreFiles files, long number) throws IOException {
    Path directory = files.generation(number);
    Durable.deleteTree(directory);
    Path tdb = StoreFiles.tdb(directory);
    Files.createDirectories(tdb);
    DatasetGraphTDB dataset = Tdb.open(tdb);
    dataset.begin(TxnType.WRITE);
    return new NewGeneration(files, directory, dataset);
  }

  /** Takes out what this update has loaded before of a graph. */
  void clear(Node graph) {
    guarded(() -> dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY));
  }

  void load(Node graph, Consumer<StreamRDF> quads) {
    guarded(() -> quads.accept(into(graph)));
  }

  void derive(Node graph, BiConsumer<DatasetGraph, StreamRDF> maker) {
    guarded(() -> maker.accept(dataset, into(graph)));
  }

  void copy(DatasetGraph old, Set<Node> dropped) {
    guarded(() -> Txn.executeRead(old, () -> copyAll(old, dropped)));
  }

  private void copyAll(DatasetGraph old, Set<Node> dropped) {
    Iterator<Quad> quads = old.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (!dropped.contains(quad.getGraph())) {
        dataset.add(quad);
      }
    }
  }

  private StreamRDF into(Node graph) {
    return new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        if (!quad.getGraph().equals(graph)) {
          throw new IllegalArgumentException(quad.getGraph() + " is not the graph " + graph);
        }
        dataset.add(quad);
      }
    };
  }

  /** Commits, verifies, flushes, and moves {@code current} to this generation. */
  void publish(Manifest manifest) {
    guarded(
        () -> {
          dataset.commit();
          dataset.end();
          Txn.executeRead(dataset, this::verify);
          dataset.shutdown();
        });
    try {
      Durable.write(StoreFiles.manifest(directory), manifest.write());
      Checksums.write(directory);
      Durable.write(StoreFiles.inUse(directory), "");
      Durable.syncTree(directory);
      Durable.write(files.current(), directory.getFileName() + "\n");
    } catch (IOException e) {
      discard();
      throw new StoreException(
          files.root(),
          "the new state could not be written and the old one stays",
          "check permissions and space on the disk",
          e);
    }
  }

  /** Every index must hold as many quads as every other. */
  private void verify() {
    TupleTable table = dataset.getQuadTable().getNodeTupleTable().getTupleTable();
    long expected = table.size();
    for (int i = 0; i < table.numIndexes(); i++) {
      TupleIndex index = table.getIndex(i);
      long found = 0;
      for (Iterator<?> all = index.all(); all.hasNext(); all.next()) {
        found++;
      }
      if (found != expected) {
        throw new StoreException(
            files.root(),
            "the new state is incomplete and the old one stays",
            "check the disk and build again");
      }
    }
  }

  /** Ends the transaction, if it still runs, and deletes the directory. */
  void discard() {
    try {
      if (dataset.isInTransaction()) {
        dataset.abort();
        dataset.end();
      }
      dataset.shutdown();
      Durable.deleteTree(directory);
    } catch (IOException | RuntimeException | InternalError e) {
      // The directory is not in force; the next update deletes it.
      return;
    }
  }

  /** A full disk shows as an InternalError, because TDB2 maps its files. */
  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (InternalError e) {
      throw new StoreException(
          files.root(),
          "the new state could not be written and the old one stays",
          "check the space on the disk",
          e);
    }
  }
}
