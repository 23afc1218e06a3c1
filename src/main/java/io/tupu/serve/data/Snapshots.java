package io.tupu.serve.data;

import io.tupu.serve.http.Refusal;
import io.tupu.store.GraphStore;
import io.tupu.store.Manifest;
import io.tupu.store.ManifestEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
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
      last = new Snapshot(tag(generation, manifest), generation, documents, written());
    }
    return last;
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

  /** From the contents, so that another store of the same generation has another tag. */
  private static String tag(long generation, Manifest manifest) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (ManifestEntry entry : manifest.entries()) {
        String line = entry.graph() + ' ' + entry.sha256() + ' ' + entry.knowledge() + '\n';
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return generation + "-" + HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Instant written() {
    Path current = store.directory().resolve("current");
    try {
      return Files.getLastModifiedTime(current).toInstant();
    } catch (IOException e) {
      return Instant.now();
    }
  }
}
