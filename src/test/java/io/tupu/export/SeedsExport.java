package io.tupu.export;

import io.tupu.build.Build;
import io.tupu.build.Pipeline;
import io.tupu.build.Plan;
import io.tupu.build.Progress;
import io.tupu.build.Stages;
import io.tupu.export.part.Part;
import io.tupu.graph.Iris;
import io.tupu.store.GraphStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The graph of the seeds as files, to be opened in other people's programs. */
public final class SeedsExport {
  private SeedsExport() {}

  /**
   * Builds the graph and writes it in each format.
   *
   * @param folder for the store and the files, which are called {@code tupu} with the extension of
   *     the format
   */
  public static void write(Path folder, ExportFormat... formats) {
    try (Stages stages = Pipeline.load(Iris.DEFAULT_BASE, Optional.empty());
        GraphStore store = GraphStore.open(folder.resolve("store"))) {
      Plan plan = new Plan(List.of(Path.of("seeds")), List.of(), false, 2);
      new Build(stages, store, Progress.SILENT).run(plan);
      for (ExportFormat format : formats) {
        Path file = folder.resolve("tupu." + format.extension());
        store.read(
            dataset -> {
              try {
                Export.toFile(format, Part.whole(dataset), file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return null;
            });
      }
    }
  }
}
