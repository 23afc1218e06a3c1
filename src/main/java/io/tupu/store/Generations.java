package io.tupu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * The generations that this process has open. There is one such register in a process, because TDB2
 * can open a file only once in a process and file locks belong to the process as a whole.
 */
final class Generations {
  private static final Generations OF_THIS_PROCESS = new Generations();
  private static final int ATTEMPTS = 50;

  private final Map<Path, Generation> open = new HashMap<>();

  private Generations() {}

  static Generations ofThisProcess() {
    return OF_THIS_PROCESS;
  }

  /**
   * The generation in force, held for the caller, who releases it.
   *
   * @throws StoreException when it cannot be opened
   */
  synchronized Generation acquireCurrent(StoreFiles files) {
    Exception last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long number = files.currentNumber();
      if (number == 0) {
        return Generation.empty();
      }
      try {
        Generation generation = acquire(number, files.generation(number));
        // Deleting starts after "current" has moved on, so this one is safe from now on.
        if (files.currentNumber() == number) {
          return generation;
        }
        release(generation);
      } catch (IOException | RuntimeException e) {
        last = e;
        if (files.currentNumber() == number) {
          break;
        }
      }
    }
    Path tdb = StoreFiles.tdb(files.generation(files.currentNumber()));
    if (Files.isDirectory(tdb) && !Files.isWritable(tdb)) {
      throw new StoreException(
          files.root(),
          "the folder is read-only and TDB2 has to write its journal",
          "copy the store to a folder that can be written",
          last);
    }
    throw new StoreException(
        files.root(),
        "the store is damaged or not readable",
        "check permissions, or build it again",
        last);
  }

  private Generation acquire(long number, Path directory) throws IOException {
    Path key = directory.toRealPath();
    Generation generation = open.get(key);
    if (generation == null || !generation.hold()) {
      generation = Generation.open(number, key);
      open.put(key, generation);
    }
    return generation;
  }

  synchronized void release(Generation generation) {
    if (generation.release() && generation.directory() != null) {
      open.remove(generation.directory());
    }
  }

  /**
   * Deletes every generation older than the one in force that nobody uses, here or in another
   * process. What cannot be deleted now stays for the next time.
   */
  synchronized void deleteUnused(StoreFiles files) {
    try {
      long current = files.currentNumber();
      for (long number : files.generations()) {
        Path directory = files.generation(number);
        if (number < current && !open.containsKey(directory.toRealPath())) {
          deleteIfUnused(directory);
        }
      }
    } catch (IOException | StoreException e) {
      return;
    }
  }

  private static void deleteIfUnused(Path directory) throws IOException {
    Path inUse = StoreFiles.inUse(directory);
    if (!Files.exists(inUse)) {
      Durable.deleteTree(directory);
      return;
    }
    try (FileChannel channel = FileChannel.open(inUse, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Durable.deleteTree(directory);
      }
    } catch (OverlappingFileLockException e) {
      return;
    }
  }
}
