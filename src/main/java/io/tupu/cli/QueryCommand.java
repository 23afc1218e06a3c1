package io.tupu.cli;

import io.tupu.query.QueryException;
import io.tupu.query.QueryText;
import io.tupu.read.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks the store in SPARQL. */
@Command(
    name = "query",
    description =
        "Ask the store in SPARQL 1.1. The usual prefixes (tupu:, rdfs:, skos: …) need no declaration.",
    footer = {
      "",
      "Example:",
      "  tupu query -e 'SELECT ?name { ?region tupu:runs/skos:prefLabel ?name }' --format csv"
    })
final class QueryCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private AnswerOptions options;

  @ArgGroup(multiplicity = "1")
  private Source source;

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

    Query read() throws IOException {
      if (text != null) {
        return QueryText.parse(text);
      }
      return QueryText.parse(
          file.toString().equals("-")
              ? TextFile.read("standard input", System.in)
              : TextFile.read(file));
    }
  }

  @Override
  public Integer call() throws IOException {
    options.check();
    try {
      options.answer(source.read(), console);
    } catch (QueryException e) {
      throw new Failure(source.name() + ": " + e.getMessage(), e);
    }
    return Exit.DONE;
  }
}
