package io.tupu.serve.page;

import io.tupu.serve.data.Site;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** Where a claim comes from and how sure it is: the parts of a line below its sentence. */
record ClaimLine(Site site, Words words, Labels labels) {
  /** What is told of a claim, in this order, as far as it is known. */
  static final List<String> PARTS = List.of("year", "status", "confidence", "rule");

  /** The whole line, of one claim. */
  void write(Binding row, Html html) {
    html.open("p", "class", "meta");
    source(row, html);
    parts(PARTS, row, html);
    claim(row, "", html);
    html.close();
  }

  /** The document, as a link to the sentence in it. */
  void source(Binding row, Html html) {
    Node document = row.get("document");
    if (document != null) {
      html.open("span");
      String path = site.path(row.get("evidence")).orElse("/");
      html.element("a", labels.of(document), "href", words.path(path), "class", "source");
      html.close();
    }
  }

  void parts(List<String> names, Binding row, Html html) {
    names.stream()
        .filter(row::contains)
        .forEach(
            name -> {
              html.open("span");
              part(name, row.get(name), html);
              html.close();
            });
  }

  private void part(String name, Node value, Html html) {
    switch (name) {
      case "confidence" -> html.text(words.say("置信度 ", "confidence ") + labels.of(value));
      case "rule" -> labels.write(value, site, words, html.text(words.say("规则 ", "rule ")));
      default -> html.text(labels.of(value));
    }
  }

  /**
   * The claim itself.
   *
   * @param of whose it is, for those who hear the link alone; empty where that is plain
   */
  void claim(Binding row, String of, Html html) {
    String path = words.path(site.path(row.get("claim")).orElse("/"));
    String name = words.say("论断", "claim");
    String spoken = of.isEmpty() ? name : name + words.say("：", ": ") + of;
    html.element("a", name, "href", path, "aria-label", spoken);
  }
}
