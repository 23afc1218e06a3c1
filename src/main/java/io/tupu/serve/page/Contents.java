package io.tupu.serve.page;

import io.tupu.graph.Vocab;
import io.tupu.serve.data.Views;
import io.tupu.serve.http.Budget;
import io.tupu.serve.sparql.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What the graph holds, in figures.
 *
 * @param counts of each kind of thing
 * @param levels of regions that documents speak of
 * @param years that documents report on
 * @param documents the newest
 * @param examples a fact with its sentence; none where no document says one in a short one
 */
record Contents(
    List<Count> counts,
    List<Count> levels,
    List<String> years,
    List<Report> documents,
    List<Example> examples) {

  /**
   * @param kind local name of a class
   */
  record Count(String kind, String zh, String en, String number) {
    /** Whether it is something with a name, that can be listed. */
    boolean thing() {
      return !kind.equals(Vocab.CLAIM.getLocalName());
    }

    String name(Words words) {
      return words.say(zh, en);
    }
  }

  /**
   * @param year of the report, or the day it came out; empty when unknown
   */
  record Report(Node document, String title, String year) {}

  /**
   * A fact.
   *
   * @param row as the view example-fact gives it
   * @param zh name of its relation
   */
  record Example(Binding row, String zh, String en) {
    String text(String column) {
      return Contents.text(row, column);
    }
  }

  static Contents of(Evaluator evaluator, Views views, Budget budget) {
    return new Contents(
        counts("counts", evaluator, views, budget),
        counts("coverage", evaluator, views, budget),
        rows("years", evaluator, views, budget, row -> text(row, "year")),
        rows(
            "newest-documents",
            evaluator,
            views,
            budget,
            row ->
                new Report(
                    row.get("document"),
                    text(row, "title"),
                    row.contains("issued") ? text(row, "issued") : text(row, "year"))),
        examples(evaluator, views, budget));
  }

  private static List<Example> examples(Evaluator evaluator, Views views, Budget budget) {
    return evaluator.select(
        views.view("example-fact"),
        budget,
        (rows, dataset) -> {
          Labels zh = new Labels(dataset, "zh");
          Labels en = new Labels(dataset, "en");
          List<Example> found = new ArrayList<>();
          rows.forEachRemaining(
              row -> {
                Node relation = row.get("relation");
                found.add(new Example(row.detach(), zh.of(relation), en.of(relation)));
              });
          return found;
        });
  }

  private static List<Count> counts(String view, Evaluator evaluator, Views views, Budget budget) {
    return evaluator.select(
        views.view(view),
        budget,
        (rows, dataset) -> {
          Labels zh = new Labels(dataset, "zh");
          Labels en = new Labels(dataset, "en");
          List<Count> counts = new ArrayList<>();
          rows.forEachRemaining(
              row -> {
                String kind = kind(row);
                Node type = Vocab.tupu(kind);
                counts.add(new Count(kind, zh.of(type), en.of(type), text(row, "count")));
              });
          return counts;
        });
  }

  private static String kind(Binding row) {
    if (row.contains("level")) {
      return row.get("level").getLocalName();
    }
    String kind = text(row, "kind");
    return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
  }

  private static String text(Binding row, String column) {
    return row.contains(column) ? row.get(column).getLiteralLexicalForm() : "";
  }

  private static <T> List<T> rows(
      String view, Evaluator evaluator, Views views, Budget budget, Function<Binding, T> reader) {
    return evaluator.select(
        views.view(view),
        budget,
        (rows, dataset) -> {
          List<T> all = new ArrayList<>();
          rows.forEachRemaining(row -> all.add(reader.apply(row)));
          return all;
        });
  }
}
