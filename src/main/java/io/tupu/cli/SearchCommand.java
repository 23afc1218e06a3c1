package io.tupu.cli;

import io.tupu.query.Width;
import io.tupu.search.Hits;
import io.tupu.search.NameHit;
import io.tupu.search.Part;
import io.tupu.search.SearchFiles;
import io.tupu.search.SearchIndex;
import io.tupu.search.SentenceHit;
import io.tupu.search.Types;
import io.tupu.search.Wanted;
import io.tupu.serve.data.SearchJson;
import io.tupu.store.GraphStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for things by their names and for sentences by their words. */
@Command(
    name = "search",
    description =
        "Find things by name, alias, pinyin or initials, and sentences of the evidence by their words.",
    footer = {"", "Examples:", "  tupu search 同心", "  tupu search txls --type 品牌"})
final class SearchCommand implements Callable<Integer> {
  private static final int MOST = 1_000;

  private final Console console;

  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
  private List<String> words;

  @Option(
      names = "--in",
      paramLabel = "WHERE",
      defaultValue = "all",
      description = "names, sentences, all, or terms of the ontology (default: all).")
  private String in;

  @Option(
      names = "--type",
      paramLabel = "CLASS",
      description = "Only of a class, by its name or label: Brand, 品牌.")
  private String type;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Most results of each kind (default: 20).")
  private int limit;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table or json (default: table).")
  private String format;

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    check(limit >= 1 && limit <= MOST, "--limit must be from 1 to " + MOST + ": " + limit);
    check(
        SearchJson.PLACES.contains(in),
        "unknown --in '" + in + "', one of " + String.join(", ", SearchJson.PLACES));
    check(
        List.of("table", "json").contains(format),
        "unknown format '" + format + "', table or json");
    try (GraphStore graph = GraphStore.existing(store.folder)) {
      console.print(
          graph.read(new SearchFiles(), (dataset, index) -> answer(dataset, index.get())));
    }
    return Exit.DONE;
  }

  private void check(boolean right, String message) {
    if (!right) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private String answer(DatasetGraph dataset, SearchIndex index) {
    Wanted wanted =
        new Wanted(
            String.join(" ", words),
            Optional.ofNullable(type).map(t -> named(t, dataset)),
            limit,
            0);
    if (format.equals("json")) {
      return new SearchJson(dataset, iri -> Optional.empty()).of(wanted, in, index);
    }
    StringBuilder text = new StringBuilder();
    boolean all = in.equals("all");
    if (all || in.equals("names")) {
      names(index.names(wanted), text);
    }
    if (in.equals("terms")) {
      names(index.terms(wanted), text);
    }
    if (all || in.equals("sentences")) {
      sentences(index.sentences(wanted), text);
    }
    if (text.isEmpty()) {
      console.note("nothing found; try other words, or pinyin");
    }
    return text.toString();
  }

  private String named(String given, DatasetGraph dataset) {
    Types types = new Types(dataset);
    return types
        .named(given)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "no such type: '" + given + "', there are " + types.names()));
  }

  private static void names(Hits<NameHit> hits, StringBuilder text) {
    for (NameHit hit : hits.results()) {
      text.append(Width.printable(hit.label()));
      if (!hit.matched().equals(hit.label())) {
        text.append(" = ").append(Width.printable(hit.matched()));
      }
      text.append("  [").append(local(hit.types())).append(']');
      if (!hit.context().isEmpty()) {
        text.append("  ").append(Width.printable(hit.context()));
      }
      text.append("  ").append(hit.facts()).append(" facts\n    ").append(hit.iri()).append('\n');
    }
    rest(hits, "things", text);
  }

  private static String local(List<String> types) {
    return types.isEmpty() ? "" : types.get(0).substring(types.get(0).lastIndexOf('#') + 1);
  }

  private static void sentences(Hits<SentenceHit> hits, StringBuilder text) {
    for (SentenceHit hit : hits.results()) {
      StringBuilder sentence = new StringBuilder();
      for (Part part : hit.parts()) {
        sentence.append(part.hit() ? "【" + part.text() + "】" : part.text());
      }
      text.append(Width.printable(sentence.toString()));
      text.append("\n    ").append(Width.printable(hit.title())).append("  ").append(hit.iri());
      text.append('\n');
    }
    rest(hits, "sentences", text);
  }

  private static void rest(Hits<?> hits, String what, StringBuilder text) {
    int more = hits.total() - hits.results().size();
    if (more > 0) {
      text.append("… and ").append(hits.complete() ? "" : "more than ").append(more);
      text.append(" more ").append(what).append("; see --limit\n");
    }
  }
}
