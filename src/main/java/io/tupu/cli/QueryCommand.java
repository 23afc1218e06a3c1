package io.tupu.cli;

import io.tupu.store.GraphStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks the store. */
@Command(
    name = "query",
    description =
        "Ask the store in SPARQL 1.1. The usual prefixes (tupu:, rdfs:, skos: …) need no declaration.")
final class QueryCommand implements Callable<Integer> {
  private final Console console;
  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @ArgGroup(multiplicity = "1")
  private Source source;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      completionCandidates = FormatNames.class,
      description = "One of ${COMPLETION-CANDIDATES} (default: table; turtle for graphs).")
  private String format;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "Longest time for the query (default: no limit).")
  private int timeout;

  QueryCommand(Console console) {
    this.console = console;
  }

  /** Where the query stands. */
  static final class Source {
    @Option(
        names = {"-f", "--file"},
        paramLabel = "FILE.rq",
        required = true,
        description = "File with the query; - is standard input.")
    private Path file;

    @Option(
        names = {"-e", "--expression"},
        paramLabel = "QUERY",
        required = true,
        description = "The query itself.")
    private String text;

    String name() {
      return text != null ? "the query" : file.toString();
    }

    String read() throws IOException {
      if (text != null) {
        return text;
      }
      return file.toString().equals("-")
          ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
          : Files.readString(file, StandardCharsets.UTF_8);
    }
  }

  /** For the help text. */
  static final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ResultFormat.names().iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    if (timeout < 0) {
      throw new ParameterException(
          spec.commandLine(), "--timeout must not be negative: " + timeout);
    }
    if (!ResultFormat.names().contains(format)) {
      String known = String.join(", ", ResultFormat.names());
      throw new ParameterException(
          spec.commandLine(), "unknown format '" + format + "', one of " + known);
    }
    String text = source.read();
    try (GraphStore graph = GraphStore.existing(store.folder)) {
      Query query = Answer.parse(text, source.name());
      Answer answer = new Answer(query, format, timeout);
      graph.read(
          dataset -> {
            try {
              answer.write(dataset, console.out());
              return true;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (QueryCancelledException e) {
      throw new Failure("stopped after " + timeout + " seconds; allow more by --timeout", e);
    } catch (QueryException e) {
      throw new Failure(source.name() + ": " + e.getMessage(), e);
    }
    return Exit.DONE;
  }
}
