package io.tupu.serve.page;

import io.tupu.serve.data.Views;
import io.tupu.serve.http.Budget;
import io.tupu.serve.sparql.Evaluator;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What was read from one document. All rows have {@code begin} and {@code end}, offsets in code
 * points, and come in the order of the text.
 *
 * @param text as stored
 * @param mentions with thing and confidence
 * @param facts with claim, subject, relation, other and more
 * @param doubts with finding, and kind and detail or stated and found
 */
record Reading(String text, List<Binding> mentions, List<Binding> facts, List<Binding> doubts) {
  /** Asks for it all. */
  static Reading of(Node document, Views views, Evaluator evaluator, Budget budget) {
    List<Binding> texts = rows("text-of-document", document, views, evaluator, budget);
    return new Reading(
        texts.isEmpty() ? "" : texts.get(0).get("text").getLiteralLexicalForm(),
        rows("mentions-of-document", document, views, evaluator, budget),
        rows("facts-of-document", document, views, evaluator, budget),
        rows("doubts-of-document", document, views, evaluator, budget));
  }

  private static List<Binding> rows(
      String view, Node document, Views views, Evaluator evaluator, Budget budget) {
    return evaluator.select(
        views.about(view, document.getURI()),
        budget,
        (rows, dataset) -> {
          List<Binding> all = new ArrayList<>();
          rows.forEachRemaining(row -> all.add(row.detach()));
          return all;
        });
  }

  static int begin(Binding row) {
    return Integer.parseInt(row.get("begin").getLiteralLexicalForm());
  }

  static int end(Binding row) {
    return Integer.parseInt(row.get("end").getLiteralLexicalForm());
  }

  static boolean covers(Binding row, int from, int to) {
    return begin(row) <= from && to <= end(row);
  }
}
