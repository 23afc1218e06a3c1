package io.tupu.serve.page;

import io.tupu.serve.data.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Rows of a query as a table. A column {@code xName} beside a column {@code x} becomes one column
 * of links: names to read, IRIs to follow.
 */
final class Table {
  private final Rows rows;
  private final Site site;
  private final Words words;
  private final Labels labels;

  Table(Rows rows, Site site, Words words, Labels labels) {
    this.rows = rows;
    this.site = site;
    this.words = words;
    this.labels = labels;
  }

  /** Writes the table and how many rows it has. */
  void write(Html html) {
    List<String> names = rows.columns().stream().map(Var::getVarName).toList();
    List<String> shown = new ArrayList<>();
    names.stream()
        .filter(n -> !names.contains(n + "Name") && !names.contains(n + "Title"))
        .forEach(shown::add);
    html.open("div", "class", "wide").open("table").open("thead").open("tr");
    shown.forEach(name -> html.element("th", Columns.name(name, words)));
    html.close().close().open("tbody");
    rows.first().forEach(row -> row(shown, row, html));
    html.close().close().close();
    html.element("p", summary(), "class", "note");
  }

  private String summary() {
    int shown = rows.first().size();
    if (rows.more()) {
      String total = String.format(Locale.ROOT, "%,d", Math.min(rows.total(), Rows.COUNTED));
      return words.say(
          "前 "
              + shown
              + " 行，共 "
              + total
              + (rows.counted() ? " 行" : " 行以上")
              + "；全部结果请下载 CSV 或 JSON。",
          "The first "
              + shown
              + (rows.counted() ? " of " : " of more than ")
              + total
              + " rows; CSV and JSON have all.");
    }
    return words.say("共 " + shown + " 行。", shown + " rows.");
  }

  private void row(List<String> columns, Binding row, Html html) {
    html.open("tr");
    for (String column : columns) {
      html.open("td");
      Node node = row.get(column);
      String other = Columns.base(column);
      Node target = other.equals(column) ? null : row.get(other);
      if (node != null && target != null && site.path(target).isPresent()) {
        html.link(words.path(site.path(target).orElseThrow()), labels.of(node));
      } else if (node != null) {
        labels.write(node, site, words, html);
      }
      html.close();
    }
    html.close();
  }
}
