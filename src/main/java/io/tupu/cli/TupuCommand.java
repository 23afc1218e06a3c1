package io.tupu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code tupu} itself: names the commands. */
@Command(
    name = "tupu",
    description = "图谱: a knowledge graph of Chinese public-affairs reports, with evidence.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Example: tupu serve seeds   reads the folder and answers at http://127.0.0.1:3030/",
      "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 findings under --strict."
    },
    subcommands = {
      BuildCommand.class,
      ServeCommand.class,
      SearchCommand.class,
      AskCommand.class,
      QueryCommand.class,
      ExportCommand.class,
      DiffCommand.class,
      OntologyCommand.class,
      VerifyCommand.class,
      EvaluateCommand.class,
      ProposeCommand.class,
      ExplainCommand.class,
      RehearseCommand.class
    })
final class TupuCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
