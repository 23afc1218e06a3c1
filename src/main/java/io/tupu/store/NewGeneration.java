package io.tupu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * A generation in the making: one TDB2 database, filled in one write transaction. What it takes
 * over from the old generation is copied quad by quad, or, when little changes, file by file.
 */
final class NewGeneration {
  /** One changed quad in so many may go into a copy of the old files: these grow by each change. */
  private static final int SMALL_PART = 50;

  /** Copied files may be so much larger than fresh ones, in hundredths. */
  private static final int GROWTH = 130;

  private final StoreFiles files;
  private final Path directory;
  private final Expected expected = new Expected();
  private DatasetGraphTDB dataset;
  private long loaded;
  private long fresh;
  private long copiedQuads;

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
    try {
      Files.createDirectories(tdb);
      DatasetGraphTDB dataset = Tdb.open(tdb);
      dataset.begin(TxnType.WRITE);
      return new NewGeneration(files, directory, dataset);
    } catch (IOException | RuntimeException | InternalError e) {
      Durable.deleteTree(directory);
      if (e instanceof RuntimeException other && !Durable.isOfDisk(e)) {
        throw other;
      }
      throw new IOException(e);
    }
  }

  /** Takes out what this update has loaded before of a graph. */
  void clear(Node graph) {
    guarded(() -> dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY));
    expected.forget(graph);
  }

  void load(Node graph, Consumer<StreamRDF> quads) {
    derive(graph, (all, out) -> quads.accept(out));
  }

  void derive(Node graph, BiConsumer<DatasetGraph, StreamRDF> maker) {
    guarded(
        () -> {
          Expected.Sent sent = expected.new Sent(graph, into(graph));
          maker.accept(dataset, sent);
          sent.end();
        });
  }

  /** Takes over everything from the old generation but the graphs dropped. */
  void merge(Generation old, Set<Node> dropped) {
    guarded(
        () -> {
          boolean files = old.directory() != null;
          boolean small = files && changes(old, dropped) * SMALL_PART <= old.size().quads();
          boolean patched = small && patch(old, dropped);
          if (!patched) {
            Txn.executeRead(old.dataset(), () -> copyAll(old.dataset(), dropped));
          }
          expected.keep(old, dropped, patched);
        });
  }

  private long changes(Generation old, Set<Node> dropped) {
    return Txn.calculateRead(
        old.dataset(),
        () -> {
          long changes = loaded;
          for (Node graph : dropped) {
            changes += Iter.count(old.dataset().find(graph, Node.ANY, Node.ANY, Node.ANY));
          }
          return changes;
        });
  }

  /** Puts what was loaded into a copy of the old files; answers false when these have grown. */
  private boolean patch(Generation old, Set<Node> dropped) {
    Path tdb = StoreFiles.tdb(directory);
    Path part = directory.resolve("part");
    try {
      dataset.commit();
      dataset.end();
      dataset.shutdown();
      Files.move(tdb, part);
      long used = SparseCopy.copy(StoreFiles.tdb(old.directory()), tdb);
      fresh = old.size().fresh() == 0 ? used : old.size().fresh();
      copiedQuads = Math.max(1, old.size().quads());
      boolean lean = used * 100 <= fresh * GROWTH;
      if (!lean) {
        fresh = 0;
        Durable.deleteTree(tdb);
        Files.move(part, tdb);
      }
      dataset = Tdb.open(tdb);
      dataset.begin(TxnType.WRITE);
      if (lean) {
        dropped.forEach(graph -> dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY));
        DatasetGraphTDB loadedPart = Tdb.open(part);
        Txn.executeRead(loadedPart, () -> copyAll(loadedPart, Collections.emptySet()));
        loadedPart.shutdown();
        Durable.deleteTree(part);
      }
      return lean;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
        loaded++;
      }
    };
  }

  /** Commits, verifies, flushes, and moves {@code current} to this generation. */
  void publish(Manifest manifest, List<Attachment<?>> attachments) {
    List<Verified> held = new ArrayList<>();
    guarded(
        () -> {
          dataset.commit();
          dataset.end();
          Runnable attach = () -> attachments.forEach(this::attach);
          if (copiedQuads == 0) {
            held.add(Meanwhile.both(attach, () -> verified(manifest)));
          } else { // may have to be written anew first
            Verified made = verified(manifest);
            held.add(compact(made.digests().total().lines()) ? verified(manifest) : made);
            attach.run();
          }
          dataset.shutdown();
        });
    try {
      Digests digests = held.get(0).digests();
      new Size(digests.total().lines(), fresh).write(directory);
      digests.write(directory);
      held.get(0).predicates().write(directory);
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

  private void attach(Attachment<?> kind) {
    try {
      Path made = Files.createDirectory(directory.resolve(kind.name()));
      Txn.executeRead(dataset, () -> Attachments.write(kind, dataset, made));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Copied files grow with each change. When they have grown too far for what they hold, all is
   * written anew; answers whether it was.
   */
  private boolean compact(long quads) {
    fresh = copiedQuads == 0 ? 0 : Math.max(1, fresh * quads / copiedQuads);
    Path tdb = StoreFiles.tdb(directory);
    Path grown = directory.resolve("grown");
    try {
      if (fresh == 0 || SparseCopy.used(tdb) * 100 <= fresh * GROWTH) {
        return false;
      }
      dataset.shutdown();
      Files.move(tdb, grown);
      dataset = Tdb.open(tdb);
      dataset.begin(TxnType.WRITE);
      DatasetGraphTDB all = Tdb.open(grown);
      Txn.executeRead(all, () -> copyAll(all, Collections.emptySet()));
      all.shutdown();
      dataset.commit();
      dataset.end();
      Durable.deleteTree(grown);
      expected.rewritten();
      fresh = 0;
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a verified database holds, and what its predicates have. */
  private record Verified(Digests digests, PredicateCounts predicates) {}

  private Optional<Verified> verify(Manifest manifest) {
    PredicateCounts.Tally tally = new PredicateCounts.Tally();
    return expected
        .check(dataset, manifest, tally)
        .map(digests -> new Verified(digests, tally.counts(dataset)));
  }

  /** Every index must hold the quads of every other, and they must be what was sent and kept. */
  private Verified verified(Manifest manifest) {
    return Txn.calculateRead(dataset, () -> verify(manifest))
        .orElseThrow(
            () ->
                new StoreException(
                    files.root(),
                    "the new state is incomplete and the old one stays",
                    "check the disk and build again"));
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

  /** A full disk shows as an InternalError where TDB2 maps its files, otherwise as IOException. */
  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (InternalError | RuntimeException e) {
      if (e instanceof RuntimeException other && !Durable.isOfDisk(e)) {
        throw other;
      }
      throw new StoreException(
          files.root(),
          "the new state could not be written and the old one stays",
          "check the space on the disk",
          e);
    }
  }
}
