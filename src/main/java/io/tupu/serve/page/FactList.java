package io.tupu.serve.page;

import io.tupu.serve.data.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Facts about one thing, in groups by relation: each sentence once, with the facts that it is the
 * surest evidence of, their document, year, status, confidence and rule. What else says so is
 * folded away below. Rows come in the order of relation and other, those of a fact the surest
 * first.
 */
final class FactList {
  private final RowSet rows;
  private final Site site;
  private final Words words;
  private final Labels labels;
  private final String self;

  /** The ends of a fact; the one that the page is about is left out. */
  private record Key(Node subject, Node other) {}

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
    Map<Node, Map<Key, List<Binding>>> relations = new LinkedHashMap<>();
    for (int i = 0; i < most && rows.hasNext(); i++) {
      Binding row = rows.next();
      relations
          .computeIfAbsent(row.get("relation"), r -> new LinkedHashMap<>())
          .computeIfAbsent(new Key(row.get("subject"), row.get("other")), k -> new ArrayList<>())
          .add(row);
    }
    relations.forEach(
        (relation, facts) -> {
          html.open("h3");
          Labels.write(relation, labels.of(relation), site, words, html);
          html.close();
          write(facts, html);
        });
    return rows.hasNext();
  }

  private void write(Map<Key, List<Binding>> facts, Html html) {
    Map<Node, List<List<Binding>>> sentences = new LinkedHashMap<>();
    List<Binding> silent = new ArrayList<>();
    for (List<Binding> fact : facts.values()) {
      Node evidence = fact.get(0).get("evidence");
      if (evidence == null) {
        silent.add(fact.get(0));
      } else {
        sentences.computeIfAbsent(evidence, e -> new ArrayList<>()).add(fact);
      }
    }
    if (!silent.isEmpty()) {
      html.open("ul", "class", "plain names");
      silent.forEach(fact -> silent(fact, html));
      html.close();
    }
    if (!sentences.isEmpty()) {
      ClaimLine line = new ClaimLine(site, words, labels);
      html.open("ul", "class", "facts");
      sentences.values().forEach(group -> new FactGroup(group, this, line).write(html));
      html.close();
    }
  }

  /** What a table says, without a sentence. */
  private void silent(Binding fact, Html html) {
    html.open("li");
    name(fact, html);
    html.close();
  }

  /** What a fact says beside what the page says already. */
  void name(Binding fact, Html html) {
    if (fact.contains("subject")) {
      labels.write(fact.get("subject"), site, words, html);
      html.element("span", " → ", "class", "soft");
    }
    labels.write(fact.get("other"), site, words, html);
  }

  /** The same as a text. */
  String spoken(Binding fact) {
    String other = labels.of(fact.get("other"));
    return fact.contains("subject") ? labels.of(fact.get("subject")) + " → " + other : other;
  }

  /** How many other sentences there are. */
  String more(int count) {
    return words.say("另有 " + count + " 处原文", count + " more in the texts");
  }

  /** A sentence with the names of these facts marked. */
  void sentence(List<Binding> facts, Html html) {
    List<String> names = new ArrayList<>(List.of(self));
    for (Binding fact : facts) {
      names.add(labels.of(fact.get("other")));
      if (fact.contains("subject")) {
        names.add(labels.of(fact.get("subject")));
      }
    }
    html.open("blockquote", "class", "quote");
    Marked.write(facts.get(0).get("sentence").getLiteralLexicalForm(), names, html);
    html.close();
  }
}
