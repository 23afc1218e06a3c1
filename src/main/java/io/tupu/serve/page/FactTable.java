package io.tupu.serve.page;

import io.tupu.serve.data.Site;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Facts about one thing as a table, in groups by relation. */
final class FactTable {
  private static final Var RELATION = Var.alloc("relation");

  private final RowSet rows;
  private final Site site;
  private final Words words;
  private final Labels labels;

  FactTable(RowSet rows, Site site, Words words, Labels labels) {
    this.rows = rows;
    this.site = site;
    this.words = words;
    this.labels = labels;
  }

  /** Writes at most so many rows; answers whether there are more. */
  boolean write(Html html, int most) {
    List<String> columns =
        rows.getResultVars().stream()
            .map(Var::getVarName)
            .filter(c -> !c.equals("relation") && !c.equals("evidence"))
            .toList();
    boolean grouped = rows.getResultVars().contains(RELATION);
    html.open("div", "class", "wide").open("table").open("thead").open("tr");
    columns.forEach(column -> html.element("th", Columns.name(column, words)));
    html.close().close().open("tbody");
    Node relation = null;
    for (int i = 0; i < most && rows.hasNext(); i++) {
      Binding row = rows.next();
      if (grouped && !row.get(RELATION).equals(relation)) {
        relation = row.get(RELATION);
        html.open("tr", "class", "group");
        html.open("th", "colspan", String.valueOf(columns.size()));
        labels.write(relation, site, words, html);
        html.close().close();
      }
      row(columns, row, html);
    }
    html.close().close().close();
    return rows.hasNext();
  }

  private void row(List<String> columns, Binding row, Html html) {
    html.open("tr");
    for (String column : columns) {
      html.open("td");
      Node node = row.get(column);
      if (node != null && column.equals("claim")) {
        html.link(words.path(site.path(node).orElse("/")), "§");
      } else if (node != null) {
        labels.write(node, site, words, html);
      }
      html.close();
    }
    html.close();
  }
}
