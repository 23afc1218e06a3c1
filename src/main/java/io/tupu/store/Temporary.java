package io.tupu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for a while. It goes when it is closed, and when the process is told to end before. */
final class Temporary implements AutoCloseable {
  private final Path path;
  private final Thread last = new Thread(this::delete, "tupu-temporary");

  Temporary(String prefix) throws IOException {
    path = Files.createTempDirectory(prefix);
    Runtime.getRuntime().addShutdownHook(last);
  }

  Path path() {
    return path;
  }

  private void delete() {
    try {
      Durable.deleteTree(path);
    } catch (IOException e) {
      // The system clears its folder of temporary files.
      return;
    }
  }

  @Override
  public void close() {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(last);
    } catch (IllegalStateException e) {
      // The process is ending, and the folder is gone.
      return;
    }
  }
}
