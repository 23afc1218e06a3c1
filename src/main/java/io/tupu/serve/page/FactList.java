package io.tupu.serve.page;

import io.tupu.serve.data.Site;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Facts about one thing, in groups by relation: the other thing, and each place that says so with
 * its document, year, status, confidence and rule. Rows come in the order of relation and other.
 */
final class FactList {
  private final RowSet rows;
  private final Site site;
  private final Words words;
  private final Labels labels;
  private final String self;
  private Node relation;
  private Node subject;
  private Node other;

  /**
   * @param self name of the thing that the page is about, to be marked in the sentences
   */
  FactList(RowSet rows, Site site, Words words, Labels labels, String self) {
    this.rows = rows;
    this.site = site;
    this.words = words;
    this.labels = labels;
    this.self = self;
  }

  /** Writes at most so many rows; answers whether there are more. */
  boolean write(Html html, int most) {
    int depth = html.depth();
    for (int i = 0; i < most && rows.hasNext(); i++) {
      Binding row = rows.next();
      begin(row, depth, html);
      if (row.contains("sentence")) {
        said(row, html);
      }
    }
    html.closeTo(depth);
    return rows.hasNext();
  }

  /** Ends what was open and begins what is new in the row. */
  private void begin(Binding row, int depth, Html html) {
    boolean sameRelation = row.get("relation").equals(relation);
    boolean sameFact =
        sameRelation
            && row.get("other").equals(other)
            && (!row.contains("subject") || row.get("subject").equals(subject));
    if (sameFact) {
      return;
    }
    html.closeTo(sameRelation ? depth + 1 : depth);
    if (!sameRelation) {
      relation = row.get("relation");
      html.open("h3");
      Labels.write(relation, labels.of(relation), site, words, html);
      html.close().open("ul", "class", "facts");
    }
    other = row.get("other");
    subject = row.get("subject");
    html.open("li").open("div", "class", "who");
    if (subject != null) {
      labels.write(subject, site, words, html);
      html.element("span", " → ", "class", "soft");
    }
    labels.write(other, site, words, html);
    html.close().open("div", "class", "said");
  }

  private void said(Binding row, Html html) {
    List<String> names = new ArrayList<>(List.of(self, labels.of(other)));
    if (subject != null) {
      names.add(labels.of(subject));
    }
    html.open("blockquote", "class", "quote");
    Marked.write(row.get("sentence").getLiteralLexicalForm(), names, html);
    html.close();
    meta(row, site, words, labels, html);
  }

  /** Where a claim comes from and how sure it is. */
  static void meta(Binding row, Site site, Words words, Labels labels, Html html) {
    html.open("p", "class", "meta");
    Node document = row.get("document");
    if (document != null) {
      html.open("span");
      String path = site.path(row.get("evidence")).orElse("/");
      html.element("a", labels.of(document), "href", words.path(path), "class", "source");
      html.close();
    }
    text(row.get("year"), "", labels, html);
    text(row.get("status"), "", labels, html);
    text(row.get("confidence"), words.say("置信度 ", "confidence "), labels, html);
    if (row.contains("rule")) {
      html.open("span").text(words.say("规则 ", "rule "));
      labels.write(row.get("rule"), site, words, html);
      html.close();
    }
    String claim = words.path(site.path(row.get("claim")).orElse("/"));
    html.link(claim, words.say("论断", "claim")).close();
  }

  private static void text(Node node, String before, Labels labels, Html html) {
    if (node != null) {
      html.element("span", before + labels.of(node));
    }
  }
}
