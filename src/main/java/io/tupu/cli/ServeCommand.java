package io.tupu.cli;

import io.tupu.build.BuildReport;
import io.tupu.build.Stages;
import io.tupu.query.QueryCatalog;
import io.tupu.read.TextFile;
import io.tupu.search.SearchFiles;
import io.tupu.search.Wanted;
import io.tupu.serve.Endpoint;
import io.tupu.serve.EndpointException;
import io.tupu.serve.Settings;
import io.tupu.store.GraphStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
      names = "--allow-public",
      description = "Let --host be an address that other machines can reach.")
  private boolean allowPublic;

  @Option(
      names = "--token",
      paramLabel = "WORD|@FILE",
      description =
          "Answer only requests with the header 'Authorization: Bearer WORD'; from a file it is not"
              + " seen in the list of processes.")
  private String token;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "Longest time for one query (default: 30).")
  private int timeout;

  @Option(names = "--access-log", description = "Write a line for each request to standard error.")
  private boolean accessLog;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    Settings settings = settings();
    try {
      Endpoint.check(settings);
    } catch (EndpointException e) {
      throw e.usage() ? options.wrong(e.getMessage()) : e;
    }
    Supplier<Stages> stages = Building.prepare(options, console);
    try (GraphStore graph =
        options.given() ? GraphStore.open(store.folder) : GraphStore.existing(store.folder)) {
      graph.requireSound();
      int code = options.given() ? build(graph, stages) : Exit.DONE;
      if (code == Exit.DONE) {
        serve(graph, settings);
      }
      return code;
    }
  }

  private int build(GraphStore graph, Supplier<Stages> stages) {
    BuildReport report = Building.run(options, stages, graph, console);
    console.show(report.table());
    return Building.code(report, options.strict);
  }

  private Settings settings() throws IOException {
    options.check();
    if (port < 0 || port > 65_535) {
      throw options.wrong("--port must lie between 0 and 65535: " + port);
    }
    if (timeout < 1) {
      throw options.wrong("--timeout must be at least one second: " + timeout);
    }
    return Settings.USUAL
        .at(host, port)
        .within(Duration.ofSeconds(timeout))
        .under(options.base)
        .openTo(allowPublic, token())
        .logging(accessLog);
  }

  private Optional<String> token() throws IOException {
    if (token == null) {
      return Optional.empty();
    }
    String word = token.startsWith("@") ? TextFile.read(Path.of(token.substring(1))) : token;
    if (!word.strip().matches("[!-~]+")) {
      throw options.wrong("--token must be ASCII without spaces");
    }
    return Optional.of(word.strip());
  }

  /** Until the process is told to end; then answers under way are finished first. */
  private void serve(GraphStore graph, Settings settings) throws InterruptedException {
    try (Stop stop = Stop.onSignal();
        Endpoint endpoint = Endpoint.start(graph, QueryCatalog.examples(), settings)) {
      if (settings.allowPublic()) {
        console.note(
            host
                + ": whoever can reach this address can read the whole graph"
                + (token == null ? "; --token WORD asks for a password" : " with the token"));
      }
      console.note(
          "serving "
              + endpoint.uri()
              + " – open it in a browser, or ask "
              + endpoint.uri()
              + "sparql; Ctrl-C ends");
      warm(graph);
      stop.await();
    }
  }

  /** Loads what the first search needs, so that nobody waits for it; who is quicker may. */
  private static void warm(GraphStore graph) {
    Thread thread =
        new Thread(
            () ->
                graph.read(
                    new SearchFiles(),
                    (dataset, index) ->
                        index.get().names(new Wanted("图谱 tupu", Optional.empty(), 1, 0)).total()),
            "tupu-warm");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.setUncaughtExceptionHandler((gone, e) -> {}); // Whoever searches is told.
    thread.start();
  }
}
