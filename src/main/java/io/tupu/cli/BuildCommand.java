package io.tupu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads reports into the store. */
@Command(
    name = "build",
    description =
        "Read reports and load what they say. Unchanged documents are skipped, changed ones replaced.")
final class BuildCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private BuildOptions options;
  @Mixin private StoreOption store;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    options.check();
    throw new Failure("not there yet");
  }
}
