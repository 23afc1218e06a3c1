package io.tupu.cli;

import io.tupu.graph.Iris;
import io.tupu.knowledge.load.KnowledgeLoader;
import io.tupu.nlp.HanlpRomanizer;
import io.tupu.propose.Proposals;
import io.tupu.store.GraphStore;
import io.tupu.store.ManifestEntry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists merges for a person to decide on. */
@Command(
    name = "propose",
    description =
        "List nodes of the store that may be one thing, as rows to be pasted into curation.tsv."
            + " Nothing is merged.",
    footer = {
      "",
      "Reasons: a short name that one document explains, one name under two types or in two regions,",
      "a name that ends in another, one character apart, the same sound. Example:",
      "  tupu propose --knowledge my-names --who 李 --when 2026-03-02 > rows.tsv"
    })
final class ProposeCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private StoreOption store;

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      description = "Your own names, rules and curation: what it settles is not proposed again.")
  private Path knowledge;

  @Option(
      names = "--who",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Who decides, for that column; without it the column stays to be filled in.")
  private String who;

  @Option(
      names = "--when",
      paramLabel = "DATE",
      description = "The day of the decision, as 2026-01-31, for that column.")
  private LocalDate when;

  ProposeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.progress("loading names and rules …");
    var known = KnowledgeLoader.load(Optional.ofNullable(knowledge));
    String day = when == null ? "" : when.toString();
    try (GraphStore graph = GraphStore.existing(store.folder)) {
      Iris iris = new Iris(base(graph), new HanlpRomanizer()::pinyin);
      String rows = graph.read(data -> new Proposals(known, iris).rows(data, who.strip(), day));
      console.progressDone();
      console.print(rows);
    }
    return Exit.DONE;
  }

  /** That of the documents' IRIs. */
  private static String base(GraphStore graph) {
    return graph.manifest().entries().stream()
        .filter(ManifestEntry::done)
        .map(entry -> entry.graph().substring(0, entry.graph().lastIndexOf("doc/")))
        .findFirst()
        .orElse(Iris.DEFAULT_BASE);
  }
}
