package io.tupu.cli;

import io.tupu.build.Build;
import io.tupu.build.BuildReport;
import io.tupu.build.Pipeline;
import io.tupu.build.Plan;
import io.tupu.build.Progress;
import io.tupu.build.Stages;
import io.tupu.build.Trouble;
import io.tupu.graph.Jena;
import io.tupu.store.GraphStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Runs a build for the commands that begin with one. */
final class Building {
  private Building() {}

  /**
   * Loads the stages beside what the caller does meanwhile, such as opening a store; nothing when
   * nothing is to be built.
   */
  static Supplier<Stages> prepare(BuildOptions options, Console console) {
    Jena.start();
    if (!options.given()) {
      return () -> Pipeline.load(options.base, options.knowledge());
    }
    console.progress("loading names and rules …");
    CompletableFuture<Stages> stages =
        CompletableFuture.supplyAsync(() -> Pipeline.load(options.base, options.knowledge()));
    return () -> {
      try {
        return stages.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    };
  }

  /** Builds into the store, shows progress on a terminal, and names each failure in a line. */
  static BuildReport run(
      BuildOptions options, Supplier<Stages> stages, GraphStore store, Console console) {
    Plan plan = new Plan(options.sources, options.remove, options.prune, options.threads());
    BuildReport report;
    try (Stages ready = stages.get()) {
      report = new Build(ready, store, progress(console)).run(plan);
    }
    console.progressDone();
    for (Trouble trouble : report.failed()) {
      console.note(trouble.name() + ": " + trouble.reason());
    }
    return report;
  }

  /** Builds the documents of a store anew from its own texts, and shows progress on a terminal. */
  static BuildReport upgrade(BuildOptions options, GraphStore store, Console console) {
    console.progress("loading names and rules …");
    try (Stages ready = Pipeline.load(options.base, options.knowledge())) {
      return new Build(ready, store, progress(console)).upgrade(options.threads());
    } finally {
      console.progressDone();
    }
  }

  private static Progress progress(Console console) {
    return console.terminal()
        ? (done, of, name) -> console.progress(done + "/" + of + " " + name)
        : Progress.SILENT;
  }

  /** Exit code after a build. */
  static int code(BuildReport report, boolean strict) {
    if (report.useless()) {
      return Exit.FAILED;
    }
    return strict && report.findings() ? Exit.FINDINGS : Exit.DONE;
  }
}
