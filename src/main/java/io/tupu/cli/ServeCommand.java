package io.tupu.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds what is given, then answers over HTTP. */
@Command(
    name = "serve",
    description = "Build what is given, then answer SPARQL over HTTP until stopped.")
final class ServeCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private BuildOptions options;
  @Mixin private StoreOption store;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3030",
      description = "Port (default: 3030; 0 takes a free one).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen at (default: 127.0.0.1, this machine only).")
  private String host;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "Longest time for one query (default: 30).")
  private int timeout;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    options.check();
    throw new Failure("not there yet " + Duration.ofSeconds(timeout) + host + port);
  }
}
