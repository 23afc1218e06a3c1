package io.tupu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** The attachments of one generation that are open in this process. Thread-safe. */
final class Attachments {
  private final Path generation;
  private final DatasetGraph dataset;
  private final SortedMap<String, AutoCloseable> open = new TreeMap<>();
  private final List<Temporary> temporary = new ArrayList<>();

  /**
   * @param generation its folder; null for the empty one
   */
  Attachments(Path generation, DatasetGraph dataset) {
    this.generation = generation;
    this.dataset = dataset;
  }

  /** What reads the files; opened, or even made, at the first call, while other callers wait. */
  @SuppressWarnings("unchecked") // one name, one kind
  synchronized <C extends AutoCloseable> C get(Attachment<C> kind) {
    AutoCloseable found = open.get(kind.name());
    if (found == null) {
      found = openOrMake(kind);
      open.put(kind.name(), found);
    }
    return (C) found;
  }

  private <C extends AutoCloseable> C openOrMake(Attachment<C> kind) {
    if (generation != null && Files.isDirectory(generation.resolve(kind.name()))) {
      try {
        return kind.open(generation.resolve(kind.name()));
      } catch (IOException e) {
        // Of another version, or damaged: what can be made again need not stop anyone.
        return make(kind);
      }
    }
    return make(kind);
  }

  private <C extends AutoCloseable> C make(Attachment<C> kind) {
    try {
      Temporary directory = new Temporary("tupu-" + kind.name() + "-");
      temporary.add(directory);
      Txn.executeRead(dataset, () -> write(kind, dataset, directory.path()));
      return kind.open(directory.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the files of an attachment within a transaction of the caller. */
  static void write(Attachment<?> kind, DatasetGraph dataset, Path directory) {
    try {
      kind.write(dataset, directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void close() {
    try {
      for (AutoCloseable one : open.values()) {
        one.close();
      }
      open.clear();
      temporary.forEach(Temporary::close);
    } catch (Exception e) {
      // Reading is over; what cannot be deleted lies in the system's temporary folder.
      return;
    }
  }
}
