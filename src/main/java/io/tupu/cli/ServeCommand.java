package io.tupu.cli;

import io.tupu.build.BuildReport;
import io.tupu.store.GraphStore;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds what is given, then answers over HTTP. */
@Command(
    name = "serve",
    description = "Build what is given, then answer SPARQL over HTTP until stopped.",
    footer = {
      "",
      "Without sources it serves what the store holds. A build by another process shows up without",
      "a restart. Example:",
      "  tupu serve seeds        then open http://127.0.0.1:3030/"
    })
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
  public Integer call() throws InterruptedException {
    check();
    try (GraphStore graph =
        options.given() ? GraphStore.open(store.folder) : GraphStore.existing(store.folder)) {
      if (options.given()) {
        BuildReport report = Building.run(options, graph, console);
        console.show(report.table());
        if (options.strict && report.findings()) {
          return Exit.FINDINGS;
        }
      }
      serve(graph);
    }
    return Exit.DONE;
  }

  private void check() {
    options.check();
    if (port < 0 || port > 65_535) {
      throw options.wrong("--port must lie between 0 and 65535: " + port);
    }
    if (timeout < 1) {
      throw options.wrong("--timeout must be at least one second: " + timeout);
    }
  }

  /** Until the process is told to end; then answers under way are finished first. */
  private void serve(GraphStore graph) throws InterruptedException {
    Server.Settings settings =
        new Server.Settings(host, port, Duration.ofSeconds(timeout), options.base);
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (Server server = Server.start(graph, settings)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop, stopped), "tupu-stop"));
      console.note("serving " + server.uri() + " – stop with Ctrl-C");
      stop.await();
    } finally {
      stopped.countDown();
    }
  }

  /** The process ends when the hook returns, so it waits for the server. */
  private static void end(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
