package io.tupu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * One generation, open for reading and shared by all who read it in this process. Closed by the
 * last who lets go of it.
 */
final class Generation {
  private final long number;
  private final Path directory;
  private final Manifest manifest;
  private final Size size;
  private final Optional<Digests> digests;
  private final DatasetGraphTDB dataset;
  private final FileChannel inUse;
  private final Attachments attachments;
  private int holders = 1;

  private Generation(
      long number,
      Path directory,
      Manifest manifest,
      Size size,
      Optional<Digests> digests,
      DatasetGraphTDB dataset,
      FileChannel inUse) {
    this.number = number;
    this.directory = directory;
    this.manifest = manifest;
    this.size = size;
    this.digests = digests;
    this.dataset = dataset;
    this.inUse = inUse;
    this.attachments = new Attachments(directory, dataset);
  }

  /** What a store is before its first update. */
  static Generation empty() {
    Optional<Digests> none = Optional.of(new Digests(new TreeMap<>()));
    return new Generation(0, null, Manifest.EMPTY, new Size(0, 0), none, Tdb.inMemory(), null);
  }

  /**
   * Opens a complete generation and marks it as in use, so that no process deletes it.
   *
   * @throws IOException when it is gone or cannot be read
   */
  static Generation open(long number, Path directory) throws IOException {
    FileChannel inUse = FileChannel.open(StoreFiles.inUse(directory), StandardOpenOption.READ);
    try {
      FileLock lock = inUse.tryLock(0, Long.MAX_VALUE, true);
      Path tdb = StoreFiles.tdb(directory);
      if (lock == null || !Files.isDirectory(tdb)) {
        throw new IOException(directory + " is being deleted");
      }
      Checksums.checkLengths(directory);
      Manifest manifest = Manifest.parse(Files.readString(StoreFiles.manifest(directory)));
      Size size = Size.read(directory);
      Optional<Digests> digests = Digests.read(directory);
      PredicateCounts counts = PredicateCounts.read(directory);
      DatasetGraphTDB dataset = Tdb.open(tdb, counts);
      digests.ifPresent(known -> known.seal().on(dataset));
      return new Generation(number, directory, manifest, size, digests, dataset, inUse);
    } catch (IOException | RuntimeException e) {
      inUse.close();
      throw e;
    }
  }

  long number() {
    return number;
  }

  Path directory() {
    return directory;
  }

  Manifest manifest() {
    return manifest;
  }

  Size size() {
    return size;
  }

  /** Of its graphs; nothing where an older tupu has written it. */
  Optional<Digests> digests() {
    return digests;
  }

  DatasetGraphTDB dataset() {
    return dataset;
  }

  Attachments attachments() {
    return attachments;
  }

  synchronized boolean hold() {
    if (holders == 0) {
      return false;
    }
    holders++;
    return true;
  }

  /** Answers whether this was the last holder, and then everything is closed. */
  synchronized boolean release() {
    holders--;
    if (holders > 0) {
      return false;
    }
    attachments.close();
    dataset.shutdown();
    try {
      if (inUse != null) {
        inUse.close();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return true;
  }
}
