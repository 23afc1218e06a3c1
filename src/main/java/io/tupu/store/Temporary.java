package io.tupu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for a while. It goes when it is closed, and when the process is told to end before. */
final class Temporary implements AutoCloseable {
  /** How often is looked whether threads that still work have made new files in it. */
  private static final int LOOKS = 200;

  private static final int PAUSE_MILLIS = 10;

  private final Thread last = new Thread(this::deleteAtEnd, "tupu-temporary");
  private Path path;

  Temporary(String prefix) throws IOException {
    Runtime.getRuntime().addShutdownHook(last);
    try {
      make(prefix);
    } catch (IOException e) {
      forget();
      throw e;
    }
  }

  /** The end of the process waits until it is known what there is to delete. */
  private synchronized void make(String prefix) throws IOException {
    path = Files.createTempDirectory(prefix);
  }

  synchronized Path path() {
    return path;
  }

  /** Whoever works in it goes on meanwhile, and may make files in what is being deleted. */
  private void deleteAtEnd() {
    Path folder = path();
    for (int i = 0; i < LOOKS && folder != null && Files.exists(folder); i++) {
      delete(folder);
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static void delete(Path folder) {
    try {
      Durable.deleteTree(folder);
    } catch (IOException e) {
      // Another try, or the system, which clears its folder of temporary files.
      return;
    }
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(last);
    } catch (IllegalStateException e) {
      // The process is ending, and the folder is gone.
      return;
    }
  }

  @Override
  public void close() {
    delete(path());
    forget();
  }
}
