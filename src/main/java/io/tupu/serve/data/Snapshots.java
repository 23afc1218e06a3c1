package io.tupu.serve.data;

import io.tupu.serve.http.Refusal;
import io.tupu.store.GraphStore;
import io.tupu.store.Manifest;
import io.tupu.store.ManifestEntry;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.jena.sparql.core.DatasetGraph;

/** The states of the store, as a server sees them. Thread-safe. */
public final class Snapshots {
  private static final int ATTEMPTS = 5;

  private final GraphStore store;
  private Snapshot last;

  public Snapshots(GraphStore store) {
    this.store = store;
  }

  /** The newest state. */
  public synchronized Snapshot now() {
    long generation = store.generation();
    if (last == null || last.generation() != generation) {
      Manifest manifest = store.manifest();
      int documents = (int) manifest.entries().stream().filter(ManifestEntry::done).count();
      // With the contents, so that another store of the same generation has another tag.
      last =
          new Snapshot(
              generation + "-" + manifest.digest(), generation, documents, store.modified());
    }
    return last;
  }

  /**
   * Reads the newest state to the end, even when a newer one is put in force meanwhile, and says
   * which it is.
   *
   * @param reader called once
   */
  public <T> T hold(BiFunction<Snapshot, DatasetGraph, T> reader) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Snapshot before = now();
      Optional<T> result =
          store.read(
              dataset ->
                  store.generation() == before.generation()
                      ? Optional.of(reader.apply(before, dataset))
                      : Optional.empty());
      if (result.isPresent()) {
        return result.get();
      }
    }
    throw Refusal.later("The graph is being replaced; try again in a few seconds.", 5);
  }

  /** Reads the newest state, and says which it is. */
  public <T> T read(BiFunction<Snapshot, DatasetGraph, T> reader) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Snapshot before = now();
      T result = store.read(dataset -> reader.apply(before, dataset));
      if (store.generation() == before.generation()) {
        return result;
      }
    }
    throw Refusal.later("The graph is being replaced; try again in a few seconds.", 5);
  }
}
