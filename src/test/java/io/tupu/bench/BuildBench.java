package io.tupu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tupu.build.Build;
import io.tupu.build.Pipeline;
import io.tupu.build.Plan;
import io.tupu.build.Progress;
import io.tupu.build.Stages;
import io.tupu.graph.Iris;
import io.tupu.store.GraphStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole build, from files to a store in force, with one thread for documents and with two. */
class BuildBench {
  private static final int TIMES = 20;

  private final Stages stages = Pipeline.load(Iris.DEFAULT_BASE, Optional.empty());
  @TempDir private Path folder;
  private int number;

  private int build(Path reports, int threads) {
    Path store = folder.resolve("store" + number++);
    try (GraphStore graphs = GraphStore.open(store)) {
      Plan plan = new Plan(List.of(reports), List.of(), false, threads);
      return new Build(stages, graphs, Progress.SILENT).run(plan).added();
    }
  }

  @Test
  void comparesThreads() throws Exception {
    Path reports = folder.resolve("reports");
    int documents = Copies.ofSeeds(reports, TIMES);
    assertEquals(documents, build(reports, 2));
    Rounds rounds =
        new Rounds()
            .way("one", () -> build(reports, 1))
            .way("two", () -> build(reports, 2))
            .run(2, 7);
    Rounds.say("build of %d documents into an empty store", documents);
    Rounds.say("  --threads 1: %5.1f documents/s", documents / rounds.median("one"));
    Rounds.say(
        "  --threads 2: %5.1f documents/s, %s times as fast (%d processors)",
        documents / rounds.median("two"),
        rounds.faster("two", "one"),
        Runtime.getRuntime().availableProcessors());
  }
}
