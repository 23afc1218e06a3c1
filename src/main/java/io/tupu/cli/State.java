package io.tupu.cli;

import io.tupu.store.GraphStore;
import io.tupu.store.LoadedDump;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;

/** A state of the graph: a store, or a dump. */
interface State extends AutoCloseable {

  /** Whether it tells the graphs of the documents apart. */
  boolean graphs();

  <T> T read(Function<DatasetGraph, T> reader);

  @Override
  void close();

  /** A folder is a store, anything else a dump. */
  static State open(Path path) {
    return Files.isRegularFile(path) ? new Dump(LoadedDump.open(path)) : new Store(path);
  }

  /** A store. */
  record Store(GraphStore store) implements State {
    Store(Path path) {
      this(GraphStore.existing(path));
    }

    @Override
    public boolean graphs() {
      return true;
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> reader) {
      return store.read(reader);
    }

    @Override
    public void close() {
      store.close();
    }
  }

  /** A dump. */
  record Dump(LoadedDump dump) implements State {
    @Override
    public boolean graphs() {
      return dump.graphs();
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> reader) {
      return dump.read(reader);
    }

    @Override
    public void close() {
      dump.close();
    }
  }
}
