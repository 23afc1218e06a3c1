package io.tupu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * A graph on disk, read by many and written by one at a time. Thread-safe. Every read sees one
 * generation, whole and unchanging, the newest when it began, also when another process wrote it.
 */
public final class GraphStore implements AutoCloseable {
  private final StoreFiles files;
  private final Generations generations = Generations.ofThisProcess();
  private final DatasetGraph dataset;
  private Generation newest;
  private boolean closed;

  private GraphStore(StoreFiles files) {
    this.files = files;
    this.newest = generations.acquireCurrent(files);
    this.dataset = new CurrentDataset(this);
  }

  /**
   * Opens a store, made empty where there is nothing yet.
   *
   * @throws StoreException for a path that is no store, or one that cannot be read
   */
  public static GraphStore open(Path directory) {
    StoreFiles files = new StoreFiles(directory);
    files.createOrCheck();
    return new GraphStore(files);
  }

  /**
   * Opens a store that must be there.
   *
   * @throws StoreException when it is not, or cannot be read
   */
  public static GraphStore existing(Path directory) {
    StoreFiles files = new StoreFiles(directory);
    files.check();
    return new GraphStore(files);
  }

  /**
   * Opens a store that must be there, of this version or an older one, to be read document by
   * document and then renewed.
   *
   * @throws StoreException when it is not, or is of a newer version, or cannot be read
   * @see #renewal
   */
  public static GraphStore ofAnyAge(Path directory) {
    StoreFiles files = new StoreFiles(directory);
    files.format();
    return new GraphStore(files);
  }

  public Path directory() {
    return files.root();
  }

  /** Number of the newest generation; 0 before the first update; grows with every one. */
  public long generation() {
    Generation generation = acquire();
    try {
      return generation.number();
    } finally {
      release(generation);
    }
  }

  /** When the newest generation was put in force; now for a store without any. */
  public Instant modified() {
    try {
      return Files.getLastModifiedTime(files.current()).toInstant();
    } catch (IOException e) {
      return Instant.now();
    }
  }

  /** The documents of the newest generation. */
  public Manifest manifest() {
    Generation generation = acquire();
    try {
      return generation.manifest();
    } finally {
      release(generation);
    }
  }

  /**
   * Runs the function in a read transaction. Nothing lazy that it returns may be used afterwards.
   * The default graph is the union of all named ones in SPARQL; in calls of the dataset itself use
   * {@link org.apache.jena.sparql.core.Quad#unionGraph}.
   */
  public <T> T read(Function<DatasetGraph, T> reader) {
    Generation generation = acquire();
    try {
      return Txn.calculateRead(generation.dataset(), () -> reader.apply(generation.dataset()));
    } finally {
      release(generation);
    }
  }

  /**
   * As {@link #read(Function)}, with an attachment of the same generation, which is opened, or made
   * where it is missing, when it is first asked for.
   */
  public <C extends AutoCloseable, T> T read(
      Attachment<C> kind, BiFunction<DatasetGraph, Supplier<C>, T> reader) {
    Generation generation = acquire();
    try {
      Supplier<C> attached = () -> generation.attachments().get(kind);
      return Txn.calculateRead(
          generation.dataset(), () -> reader.apply(generation.dataset(), attached));
    } finally {
      release(generation);
    }
  }

  /**
   * Compares the files of the newest generation with their checksums, at the speed of the disk.
   *
   * @return names of the damaged files; empty for a sound store
   */
  public List<String> damagedFiles() {
    Generation generation = acquire();
    try {
      return generation.directory() == null ? List.of() : Checksums.damaged(generation.directory());
    } catch (IOException e) {
      throw new StoreException(
          files.root(), "the store cannot be read", "check the disk, or build it again", e);
    } finally {
      release(generation);
    }
  }

  /**
   * To be called before anything is answered or copied from the files: TDB2 answers wrongly from
   * damaged ones, and a copy of them has checksums that show nothing any more.
   *
   * @throws StoreException when files are damaged
   */
  public void requireSound() {
    List<String> damaged = damagedFiles();
    if (!damaged.isEmpty()) {
      String more = damaged.size() > 1 ? " and " + (damaged.size() - 1) + " more files" : "";
      throw new StoreException(
          files.root(),
          "the store is damaged (" + damaged.get(0) + more + ")",
          "delete it and build it again");
    }
  }

  /**
   * Reads every quad of the newest generation, by each index and with its terms, and compares with
   * what it was made of. Finds what {@link #damagedFiles} cannot: content that was wrong already
   * when its files were noted.
   */
  public Content content() {
    Generation generation = acquire();
    try {
      return Txn.calculateRead(generation.dataset(), () -> Content.of(generation));
    } finally {
      release(generation);
    }
  }

  /**
   * A read-only dataset for a server: each of its transactions takes the generation that is newest
   * when it begins and keeps it to its end.
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  /**
   * Begins an update. It belongs to the calling thread.
   *
   * @throws StoreException when another update is under way, in this process or another
   */
  public StoreUpdate update() {
    return StoreUpdate.begin(this, files, false);
  }

  /**
   * Begins an update that takes over the list of the documents and no quad: each graph is to be
   * written anew. With its commit the store is one of this version.
   *
   * @throws StoreException when another update is under way, in this process or another
   */
  public StoreUpdate renewal() {
    return StoreUpdate.begin(this, files, true);
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      generations.release(newest);
    }
  }

  /** The newest generation, held for the caller, who gives it back by {@link #release}. */
  synchronized Generation acquire() {
    if (closed) {
      throw new IllegalStateException("the store " + files.root() + " is closed");
    }
    if (files.currentNumber() != newest.number()) {
      Generation next = generations.acquireCurrent(files);
      Generation old = newest;
      newest = next;
      generations.release(old);
      generations.deleteUnused(files);
    }
    newest.hold();
    return newest;
  }

  /** Takes the newest generation, so that the one before it can go. */
  synchronized void refresh() {
    if (!closed) {
      release(acquire());
    }
  }

  void release(Generation generation) {
    generations.release(generation);
    if (generation.number() < newestNumber()) {
      generations.deleteUnused(files);
    }
  }

  private synchronized long newestNumber() {
    return newest.number();
  }
}
