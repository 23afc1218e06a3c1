package io.tupu.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the graph is. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "tupu-store",
      description = "Folder of the store (default: ./tupu-store).")
  Path folder;
}
