package io.tupu.serve.page;

import io.tupu.serve.data.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Facts about one thing as a table, each column under a name for people. */
final class FactTable {
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
    List<String> columns = rows.getResultVars().stream().map(Var::getVarName).toList();
    html.open("div", "class", "wide").open("table").open("thead").open("tr");
    columns.forEach(column -> html.element("th", name(column)));
    html.close().close().open("tbody");
    for (int i = 0; i < most && rows.hasNext(); i++) {
      row(columns, rows.next(), html);
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

  private String name(String column) {
    Map<String, String> zh = new LinkedHashMap<>();
    zh.put("claim", "论断");
    zh.put("subject", "主体");
    zh.put("relation", "关系");
    zh.put("other", "对方");
    zh.put("sentence", "原文");
    zh.put("document", "文件");
    zh.put("year", "年份");
    zh.put("status", "状态");
    zh.put("confidence", "置信度");
    zh.put("rule", "规则");
    zh.put("mentions", "提及次数");
    return words.say(zh.getOrDefault(column, column), column);
  }
}
