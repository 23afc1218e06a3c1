package io.tupu.cli;

import io.tupu.eval.Annotation;
import io.tupu.eval.Gold;
import io.tupu.eval.Report;
import io.tupu.eval.Scorer;
import io.tupu.eval.Scores;
import io.tupu.eval.StoredPredictions;
import io.tupu.store.GraphStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a store against gold. */
@Command(
    name = "evaluate",
    description =
        "Precision, recall and F1 of the store by type and relation, against gold annotations.")
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private StoreOption store;

  @Parameters(
      paramLabel = "GOLD_DIR",
      description = "Folder of gold files, one JSON file a document.")
  private Path folder;

  @Option(names = "--errors", description = "List what was missed and what was spurious.")
  private boolean errors;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Annotation> gold = Gold.readAll(folder);
    try (GraphStore graph = GraphStore.existing(store.folder)) {
      Scores scores = Scorer.score(gold, graph.read(StoredPredictions::of));
      for (String doc : scores.unread()) {
        console.note(doc + " is in the gold but not in the store: all of it counts as missed");
      }
      console.print(Report.of(scores, errors));
    }
    return Exit.DONE;
  }
}
