package io.tupu.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * One update of a store, begun by {@link GraphStore#update}. Nothing is seen by readers before
 * {@link #commit}; closing without it leaves the store as it was. Belongs to the thread that began
 * it. Memory does not grow with the number of documents.
 */
public final class StoreUpdate implements AutoCloseable {
  private final GraphStore store;
  private final StoreFiles files;
  private final WriteLock lock;
  private final Generation old;
  private final boolean renewal;
  private final SortedMap<String, ManifestEntry> entries;
  private final Set<Node> dropped = new HashSet<>();
  private final Map<Node, BiConsumer<DatasetGraph, StreamRDF>> derived = new LinkedHashMap<>();
  private final List<Attachment<?>> attachments = new ArrayList<>();
  private NewGeneration next;
  private boolean changed;
  private boolean closed;

  private StoreUpdate(GraphStore store, StoreFiles files, WriteLock lock, boolean renewal) {
    this.store = store;
    this.files = files;
    this.lock = lock;
    this.old = store.acquire();
    this.renewal = renewal;
    this.changed = renewal;
    this.entries = old.manifest().asMap();
  }

  static StoreUpdate begin(GraphStore store, StoreFiles files, boolean renewal) {
    WriteLock lock = WriteLock.acquire(files);
    try {
      return new StoreUpdate(store, files, lock, renewal);
    } catch (RuntimeException e) {
      lock.release();
      throw e;
    }
  }

  /** The documents as they will be after this update. */
  public Manifest manifest() {
    return Manifest.of(entries);
  }

  /** Whether anything differs from the generation in force, so that {@link #commit} will write. */
  public boolean changed() {
    return changed;
  }

  /**
   * Puts a document in, in place of whatever the store holds of that file name.
   *
   * @param entry done, with the graph that all quads are in
   * @param quads sends them, at once and in this thread
   */
  public void replace(ManifestEntry entry, Consumer<StreamRDF> quads) {
    if (!entry.done()) {
      throw new IllegalArgumentException(entry.file() + " has failed");
    }
    drop(entry.file());
    Node graph = NodeFactory.createURI(entry.graph());
    dropped.add(graph);
    next().load(graph, quads);
    entries.put(entry.file(), entry);
  }

  /** Notes that a file could not be read; what the store held of it goes. */
  public void fail(ManifestEntry entry) {
    if (entry.equals(entries.get(entry.file()))) {
      return;
    }
    drop(entry.file());
    changed = true;
    entries.put(entry.file(), entry);
  }

  /**
   * Notes that a document comes from another file now; what the store holds of it stays.
   *
   * @param entry as the store has it, but for the path
   */
  public void move(ManifestEntry entry) {
    ManifestEntry old = entries.get(entry.file());
    if (old == null || !old.graph().equals(entry.graph())) {
      throw new IllegalArgumentException(entry.file() + " is not in the store");
    }
    changed = true;
    entries.put(entry.file(), entry);
  }

  /** Takes a document out; answers whether there was one. */
  public boolean remove(String file) {
    drop(file);
    return entries.remove(file) != null;
  }

  /**
   * Makes a graph anew from the whole dataset, after all documents are in: regions, inferences.
   * Called only when the update changed anything, or when {@link #commit} copies anyway.
   *
   * @param maker gets the new dataset without the old state of this graph, and a stream into it
   */
  public void derive(Node graph, BiConsumer<DatasetGraph, StreamRDF> maker) {
    derived.put(graph, maker);
  }

  /** Files to make beside the new database, when there is one, before it is put in force. */
  public void attach(Attachment<?> kind) {
    attachments.add(kind);
  }

  /**
   * Writes, verifies and puts the new generation in force. Does nothing when nothing has changed.
   *
   * @return whether there is a new generation
   * @throws StoreException when it fails, or the store is damaged; it is then as it was before
   */
  public boolean commit() {
    if (!changed) {
      return false;
    }
    store.requireSound();
    dropped.addAll(derived.keySet());
    if (!renewal) {
      next().merge(old, dropped);
    }
    derived.forEach((graph, maker) -> next().derive(graph, maker));
    next().publish(Manifest.of(entries), attachments);
    next = null;
    if (renewal) {
      mark();
    }
    close();
    return true;
  }

  /**
   * Comes after the new generation is in force: a process killed in between leaves a store that
   * asks for the upgrade once more, never one of this version with the content of an older one.
   */
  private void mark() {
    try {
      Durable.write(files.marker(), StoreFiles.MARKER);
    } catch (IOException e) {
      throw new StoreException(
          files.root(), "cannot be marked as upgraded", "upgrade it once more", e);
    }
  }

  /** Gives up what was not committed. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (next != null) {
        next.discard();
      }
    } finally {
      store.release(old);
      lock.release();
    }
    store.refresh();
  }

  private void drop(String file) {
    ManifestEntry entry = entries.get(file);
    if (entry != null) {
      changed = true;
      if (entry.done()) {
        Node graph = NodeFactory.createURI(entry.graph());
        dropped.add(graph);
        if (next != null) {
          next.clear(graph);
        }
      }
    }
  }

  private NewGeneration next() {
    if (next == null) {
      changed = true;
      try {
        next = NewGeneration.begin(files, old.number() + 1);
      } catch (IOException e) {
        throw new StoreException(
            files.root(), "cannot be written", "check permissions and space on the disk", e);
      }
    }
    return next;
  }
}
