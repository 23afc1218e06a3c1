package io.tupu.cli;

import io.tupu.query.SelfCheck;
import io.tupu.store.Content;
import io.tupu.store.GraphStore;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a store. */
@Command(
    name = "verify",
    description =
        "Check the store: that no file is damaged, that it holds what was put in, and that every fact"
            + " has its evidence, every quote is in its text, and so on.",
    footer = {
      "",
      "Prints a line for each finding; the exit code is then 1. Otherwise tells the digest of the",
      "content, which two stores share when their dumps are the same."
    })
final class VerifyCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private StoreOption store;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (GraphStore graph = GraphStore.existing(store.folder)) {
      List<String> damaged = graph.damagedFiles();
      if (!damaged.isEmpty()) {
        damaged.forEach(file -> console.print("damaged file: " + file + "\n"));
        console.note(store.folder + ": the store is damaged; delete it and build it again");
        return Exit.FAILED;
      }
      Content content = graph.content();
      if (!content.findings().isEmpty()) {
        content.findings().forEach(graphs -> console.print("damaged content: " + graphs + "\n"));
        console.note(store.folder + ": the store is damaged; delete it and build it again");
        return Exit.FAILED;
      }
      List<SelfCheck.Finding> findings = graph.read(SelfCheck::of);
      findings.forEach(finding -> console.print(line(finding)));
      if (!findings.isEmpty()) {
        console.note(
            store.folder + ": the graph breaks its own rules; build it again with this tupu");
        return Exit.FAILED;
      }
      console.note(
          store.folder
              + ": sound, "
              + graph.manifest().entries().size()
              + " documents, "
              + SelfCheck.size()
              + " checks, "
              + content.digest().lines()
              + " quads, digest "
              + content.digest().hex());
      return Exit.DONE;
    }
  }

  private static String line(SelfCheck.Finding finding) {
    return Console.oneLine(
            finding.check()
                + ": "
                + finding.title()
                + ": "
                + finding.rows()
                + " times, first "
                + finding.first())
        + "\n";
  }
}
