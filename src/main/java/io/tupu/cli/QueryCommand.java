package io.tupu.cli;

import io.tupu.query.NamedQuery;
import io.tupu.query.QueryCatalog;
import io.tupu.query.QueryException;
import io.tupu.query.QueryRun;
import io.tupu.query.QueryText;
import io.tupu.query.ResultFormat;
import io.tupu.store.GraphStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
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
      completionCandidates = FormatNames.class,
      description = "One of ${COMPLETION-CANDIDATES} (default: table, for graphs turtle).")
  private String format;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "For a question: another value, such as name=襄阳市. May be repeated.")
  private Map<String, String> values = new TreeMap<>();

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

    @Option(
        names = {"-q", "--question"},
        paramLabel = "NAME",
        required = true,
        completionCandidates = QuestionNames.class,
        description = "A question that tupu knows: ${COMPLETION-CANDIDATES}.")
    private String question;

    String name() {
      return text != null ? "the query" : file != null ? file.toString() : question;
    }

    Query read(Map<String, String> values) throws IOException {
      if (question != null) {
        return known(values);
      }
      if (text != null) {
        return QueryText.parse(text);
      }
      return QueryText.parse(
          file.toString().equals("-")
              ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
              : Files.readString(file, StandardCharsets.UTF_8));
    }

    private Query known(Map<String, String> values) {
      QueryCatalog catalog = QueryCatalog.examples();
      return catalog
          .named(question)
          .orElseThrow(() -> new Failure("no such question; there are " + catalog.names()))
          .bind(values);
    }
  }

  /** For the help text. */
  static final class QuestionNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return QueryCatalog.examples().queries().stream().map(NamedQuery::name).iterator();
    }
  }

  /** For the help text. */
  static final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(ResultFormat.values()).map(ResultFormat::label).iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    if (timeout < 0) {
      throw wrong("--timeout must not be negative: " + timeout);
    }
    if (!values.isEmpty() && source.question == null) {
      throw wrong("--param goes with --question only");
    }
    Optional<ResultFormat> chosen = format();
    try {
      Query query = source.read(values);
      boolean rows = query.isSelectType() || query.isAskType();
      ResultFormat fitting = chosen.orElse(rows ? ResultFormat.TABLE : ResultFormat.TURTLE);
      try (GraphStore graph = GraphStore.existing(store.folder)) {
        graph.read(dataset -> answer(dataset, query, fitting));
      }
    } catch (QueryException e) {
      throw new Failure(source.name() + ": " + e.getMessage(), e);
    }
    return Exit.DONE;
  }

  private Optional<ResultFormat> format() {
    if (format == null) {
      return Optional.empty();
    }
    Optional<ResultFormat> named = ResultFormat.named(format);
    if (named.isEmpty()) {
      throw wrong("unknown format '" + format + "', one of " + ResultFormat.names());
    }
    return named;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private long answer(DatasetGraph dataset, Query query, ResultFormat chosen) {
    try {
      Duration limit = Duration.ofSeconds(timeout);
      long size = new QueryRun(dataset, limit).write(query, chosen, console.out());
      console.out().flush();
      return size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
