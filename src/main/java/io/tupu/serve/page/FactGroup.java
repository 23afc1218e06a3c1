package io.tupu.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Facts that one sentence says: they stand beside it, what their claims share once below it, what
 * they do not share at each of them.
 *
 * @param facts each with the rows that say so, the first of this sentence
 */
record FactGroup(List<List<Binding>> facts, FactList list, ClaimLine line) {
  void write(Html html) {
    List<Binding> firsts = facts.stream().map(fact -> fact.get(0)).toList();
    List<String> shared = shared(firsts);
    List<String> own = ClaimLine.PARTS.stream().filter(part -> !shared.contains(part)).toList();
    boolean one = facts.size() == 1;
    html.open("li").open("ul", "class", "who");
    for (Binding fact : firsts) {
      html.open("li");
      list.name(fact, html);
      if (!one) {
        html.open("span", "class", "meta");
        line.parts(own, fact, html);
        line.claim(fact, list.spoken(fact), html);
        html.close();
      }
      html.close();
    }
    html.close().open("div", "class", "said");
    list.sentence(firsts, html);
    html.open("p", "class", "meta");
    line.source(firsts.get(0), html);
    line.parts(shared, firsts.get(0), html);
    if (one) {
      line.claim(firsts.get(0), "", html);
    }
    html.close();
    further(html);
    html.close().close();
  }

  /** The parts in which all are alike. */
  private static List<String> shared(List<Binding> claims) {
    return ClaimLine.PARTS.stream()
        .filter(part -> claims.stream().map(row -> row.get(part)).distinct().count() == 1)
        .toList();
  }

  /** What else says so, each sentence once. */
  private void further(Html html) {
    Map<Node, List<Binding>> others = new LinkedHashMap<>();
    for (List<Binding> fact : facts) {
      for (Binding row : fact.subList(1, fact.size())) {
        others.computeIfAbsent(row.get("evidence"), e -> new ArrayList<>()).add(row);
      }
    }
    if (others.isEmpty()) {
      return;
    }
    html.open("details", "class", "further");
    html.element("summary", list.more(others.size()));
    others.values().forEach(rows -> also(rows, html));
    html.close();
  }

  private void also(List<Binding> rows, Html html) {
    list.sentence(rows, html);
    html.open("p", "class", "meta");
    line.source(rows.get(0), html);
    line.parts(shared(rows), rows.get(0), html);
    for (Binding row : rows) {
      html.open("span");
      if (facts.size() > 1) {
        html.text(list.spoken(row) + " ");
      }
      line.claim(row, list.spoken(row), html);
      html.close();
    }
    html.close();
  }
}
