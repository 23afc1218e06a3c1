package io.tupu.cli;

import io.tupu.query.NamedQuery;
import io.tupu.query.Param;
import io.tupu.query.QueryRun;
import io.tupu.query.ResultFormat;
import io.tupu.search.Naming;
import io.tupu.search.SearchFiles;
import io.tupu.search.SearchIndex;
import io.tupu.search.SparqlText;
import io.tupu.store.GraphStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code query} and {@code ask} have in common: of which store, and how it is answered. */
final class AnswerOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private StoreOption store;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = FormatNames.class,
      description = "One of ${COMPLETION-CANDIDATES} (default: table, for graphs turtle).")
  private String format;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "Longest time for the query (default: no limit).")
  private int timeout;

  /** For the help text. */
  static final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(ResultFormat.values()).map(ResultFormat::label).iterator();
    }
  }

  void check() {
    if (timeout < 0) {
      throw wrong("--timeout must not be negative: " + timeout);
    }
    if (format != null && ResultFormat.named(format).isEmpty()) {
      throw wrong("unknown format '" + format + "', one of " + ResultFormat.names());
    }
  }

  /**
   * Asks the store and writes the answer.
   *
   * @throws ParameterException when the format does not fit
   * @throws io.tupu.query.QueryException when the query would ask another server, or time is up
   */
  void answer(Query query, Console console) {
    boolean rows = query.isSelectType() || query.isAskType();
    ResultFormat fitting =
        Optional.ofNullable(format)
            .flatMap(ResultFormat::named)
            .orElse(rows ? ResultFormat.TABLE : ResultFormat.TURTLE);
    if (!fitting.fits(query)) {
      throw wrong(fitting.misfit(query));
    }
    try (GraphStore graph = GraphStore.existing(store.folder)) {
      graph.read(
          new SearchFiles(), (dataset, index) -> write(dataset, index, query, fitting, console));
    }
  }

  /**
   * The values of a question with names as the store writes them.
   *
   * @throws Failure when nothing is called so
   */
  Map<String, String> named(NamedQuery question, Map<String, String> values) {
    Map<String, String> settled = new TreeMap<>(values);
    try (GraphStore graph = GraphStore.existing(store.folder)) {
      for (Param param : question.params()) {
        String given = values.get(param.name());
        if (given != null && param.kind().named() && !param.direct(given)) {
          settled.put(
              param.name(),
              graph.read(new SearchFiles(), (dataset, index) -> name(param, given, index.get())));
        }
      }
    }
    return settled;
  }

  private static String name(Param param, String given, SearchIndex index) {
    Naming.Meaning meaning = new Naming(index).of(param.kind().label(), given);
    return meaning
        .value()
        .orElseThrow(
            () ->
                new Failure(
                    param.name()
                        + "="
                        + given
                        + ": nothing in the store is called so"
                        + (meaning.nearest().isEmpty()
                            ? "; look for names that are: tupu search " + given
                            : "; like it are " + String.join("、", meaning.nearest()))));
  }

  private long write(
      DatasetGraph dataset,
      Supplier<SearchIndex> index,
      Query query,
      ResultFormat chosen,
      Console console) {
    try {
      Duration limit = Duration.ofSeconds(timeout);
      QueryRun run = new QueryRun(dataset, limit, builder -> SparqlText.offer(builder, index));
      long size = run.write(query, chosen, console.out());
      console.out().flush();
      return size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
