package io.tupu.cli;

import io.tupu.query.QueryCatalog;
import io.tupu.serve.Endpoint;
import io.tupu.serve.Settings;
import io.tupu.store.GraphStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Does everything once in a temporary folder. The launcher runs it in the background with {@code
 * -XX:ArchiveClassesAtExit}, so that Java need not parse and check thousands of classes again at
 * every start.
 */
@Command(name = "rehearse", hidden = true, description = "Do everything once, for the launcher.")
final class RehearseCommand implements Callable<Integer> {
  private static final List<String> PATHS =
      List.of("", "ask/cities-with-brand", "sparql?query=ASK%7B%7D", "health", "download/tupu.nq");

  private final Console console;

  @Parameters(paramLabel = "FILE|DIR", description = "What to build.")
  private Path source;

  RehearseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("tupu-rehearsal");
    try {
      String store = folder.resolve("store").toString();
      Cli.run(new String[] {"build", source.toString(), "--store", store}, console);
      Cli.run(new String[] {"ask", "counts-by-type-and-region", "--store", store}, console);
      Cli.run(new String[] {"export", "--format", "turtle", "--store", store}, console);
      serve(Path.of(store));
    } finally {
      delete(folder);
    }
    return Exit.DONE;
  }

  private static void serve(Path store) throws IOException {
    try (GraphStore graph = GraphStore.existing(store);
        Endpoint endpoint =
            Endpoint.start(graph, QueryCatalog.examples(), Settings.USUAL.at("127.0.0.1", 0))) {
      for (String path : PATHS) {
        URI uri = endpoint.uri().resolve("/" + path);
        HttpURLConnection request = (HttpURLConnection) uri.toURL().openConnection();
        try (InputStream answer = request.getInputStream()) {
          answer.readAllBytes();
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
