package io.tupu.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a text is read, stage by stage. */
@Command(
    name = "explain",
    description =
        "Show how a text is read, stage by stage: sections, tokens, mentions, claims, and the rule"
            + " behind each.")
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The text; no store is touched.")
  private Path file;

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      description = "Your own names, rules and curation, on top of what tupu knows.")
  private Path knowledge;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.progress("loading names and rules …");
    throw new Failure(
        "explain is not there yet: " + file + Optional.ofNullable(knowledge).orElse(Path.of("")));
  }
}
