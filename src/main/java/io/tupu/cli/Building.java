package io.tupu.cli;

import io.tupu.build.Build;
import io.tupu.build.BuildReport;
import io.tupu.build.Pipeline;
import io.tupu.build.Plan;
import io.tupu.build.Progress;
import io.tupu.build.Stages;
import io.tupu.build.Trouble;
import io.tupu.store.GraphStore;

/** Runs a build for the commands that begin with one. */
final class Building {
  private Building() {}

  /** Builds into the store, shows progress on a terminal, and names each failure in a line. */
  static BuildReport run(BuildOptions options, GraphStore store, Console console) {
    Plan plan = new Plan(options.sources, options.remove, options.prune, options.threads());
    Progress progress =
        console.terminal()
            ? (done, of, name) -> console.progress(done + "/" + of + " " + name)
            : Progress.SILENT;
    console.progress("loading names and rules …");
    BuildReport report;
    try (Stages stages = Pipeline.load(options.base, options.knowledge())) {
      report = new Build(stages, store, progress).run(plan);
    }
    console.progressDone();
    for (Trouble trouble : report.failed()) {
      console.note(trouble.name() + ": " + trouble.reason());
    }
    return report;
  }

  /** Exit code after a build. */
  static int code(BuildReport report, boolean strict) {
    if (report.useless()) {
      return Exit.FAILED;
    }
    return strict && report.findings() ? Exit.FINDINGS : Exit.DONE;
  }
}
