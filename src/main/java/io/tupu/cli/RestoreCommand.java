package io.tupu.cli;

import io.tupu.build.Restore;
import io.tupu.store.GraphStore;
import io.tupu.store.LoadedDump;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a store from a dump. */
@Command(
    name = "restore",
    description = "Make a store from a dump of all its graphs (.nq or .trig, also .gz).",
    footer = {
      "",
      "The store must be new or empty. What is restored is what was exported, quad by quad: the",
      "first line of the dump tells how much that is. The next build reads the documents again.",
      "Example:",
      "  tupu export -o backup.nq.gz",
      "  tupu restore backup.nq.gz --store again"
    })
final class RestoreCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private StoreOption store;

  @Parameters(index = "0", paramLabel = "DUMP", description = "File that tupu export has written.")
  private Path dump;

  RestoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (LoadedDump loaded = LoadedDump.open(dump);
        GraphStore graph = GraphStore.open(store.folder)) {
      Restore.Restored restored = new Restore(loaded, dump).into(graph);
      console.note(
          store.folder
              + ": restored, "
              + restored.documents()
              + " documents, "
              + restored.quads()
              + " quads"
              + (loaded.sealed() ? "" : "; the dump does not tell whether it is whole"));
      return Exit.DONE;
    }
  }
}
