package io.tupu.cli;

import io.tupu.build.BuildReport;
import io.tupu.build.Stages;
import io.tupu.store.GraphStore;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads reports into the store. */
@Command(
    name = "build",
    description =
        "Read reports and load what they say. Unchanged documents are skipped, changed ones replaced.",
    footer = {
      "",
      "Prints a table of what the store holds then. A document that cannot be read is named and the",
      "others go on; only when none is of use the exit code is 1. Example:",
      "  tupu build reports/ --store graph --prune",
      "  tupu build --upgrade --store graph   after a new version of tupu"
    })
final class BuildCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private BuildOptions options;
  @Mixin private StoreOption store;

  @Option(
      names = "--upgrade",
      description =
          "Build all documents anew from the texts in the store, which may be of an older tupu.")
  private boolean upgrade;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    options.check();
    if (upgrade) {
      return upgrade();
    }
    if (!options.given()) {
      throw options.wrong("nothing to do: give files or folders, or --remove NAME");
    }
    Supplier<Stages> stages = Building.prepare(options, console);
    try (GraphStore graph = GraphStore.open(store.folder)) {
      BuildReport report = Building.run(options, stages, graph, console);
      console.print(report.table());
      return Building.code(report, options.strict);
    }
  }

  private int upgrade() {
    if (options.given() || options.prune) {
      throw options.wrong("--upgrade reads the store only: build from files after it");
    }
    try (GraphStore graph = GraphStore.ofAnyAge(store.folder)) {
      BuildReport report = Building.upgrade(options, graph, console);
      console.print(report.table());
      return Building.code(report, options.strict);
    }
  }
}
