package io.tupu.serve.page;

import io.tupu.graph.Vocab;
import io.tupu.serve.data.Site;
import io.tupu.serve.data.Snapshots;
import io.tupu.serve.data.Views;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.sparql.Evaluator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A document: its whole text with every mention marked, and beside each paragraph what was read
 * from it, facts and doubts.
 */
final class DocumentPage {
  private static final List<String> VIEWS =
      List.of(
          "text-of-document", "mentions-of-document", "facts-of-document", "doubts-of-document");

  private final Snapshots snapshots;
  private final Evaluator evaluator;
  private final Views views;
  private final Site site;

  DocumentPage(Snapshots snapshots, Evaluator evaluator, Views views, Site site) {
    this.snapshots = snapshots;
    this.evaluator = evaluator;
    this.views = views;
    this.site = site;
  }

  String html(Ask ask, Node document, String path) {
    Words words = new Words(ask.lang());
    Reading reading = Reading.of(document, views, evaluator, ask.budget());
    List<List<Passage>> pages = Passage.pages(reading.text());
    int page = Integer.parseInt(ask.param("page").orElse("1"));
    if (page > pages.size()) {
      throw new Refusal(404, "The document has " + pages.size() + " pages.");
    }
    return snapshots.read(
        (snapshot, dataset) -> {
          Labels labels = new Labels(dataset, words.lang());
          String name = labels.of(document);
          Html html = Frame.begin(site, words, name, path + ".html", "pages/document.js");
          ThingHead head = new ThingHead(document, path, dataset, site, words, html);
          head.title(name);
          about(document, dataset, reading, words, html);
          legend(reading, labels, words, html);
          String begins =
              pages.stream()
                  .map(p -> p.isEmpty() ? "0" : String.valueOf(p.get(0).begin()))
                  .collect(Collectors.joining(" "));
          html.open("div", "class", "reading", "data-begins", begins, "data-page", "" + page);
          passages(pages.get(page - 1), reading, labels, words, html);
          html.close();
          if (pages.size() > 1) {
            ThingPage.pages(path, page, page < pages.size(), words, html);
          }
          VIEWS.forEach(
              v ->
                  QueryBox.write(
                      views.about(v, document.getURI()), v, views.titles(v), words, html));
          head.downloads();
          head.closed();
          return Frame.end(html, words);
        });
  }

  private static void about(
      Node document, DatasetGraph dataset, Reading reading, Words words, Html html) {
    html.open("p", "class", "meta");
    for (Node property : List.of(Vocab.FILE_NAME, Vocab.TEMPORAL, Vocab.ISSUED)) {
      var quads = dataset.find(Node.ANY, document, property, Node.ANY);
      if (quads.hasNext()) {
        String value = quads.next().getObject().getLiteralLexicalForm();
        String label = new Labels(dataset, words.lang()).of(property);
        html.element("span", label + " " + value);
      }
    }
    html.element("span", words.say("提及 ", "mentions ") + reading.mentions().size());
    html.element("span", words.say("论断 ", "claims ") + reading.facts().size());
    html.element("span", words.say("疑点和计数 ", "doubts and tallies ") + reading.doubts().size());
    html.close();
  }

  /** What the marks mean, with how many there are. */
  private void legend(Reading reading, Labels labels, Words words, Html html) {
    TreeMap<String, Integer> kinds = new TreeMap<>();
    for (Binding mention : reading.mentions()) {
      site.kind(mention.get("thing")).ifPresent(kind -> kinds.merge(kind, 1, Integer::sum));
    }
    html.open("ul", "class", "legend", "aria-label", words.say("图例", "Legend"));
    kinds.forEach(
        (kind, count) -> {
          String name = labels.of(Vocab.tupu(kind));
          html.open("li").element("span", name, "class", "thing", "data-types", kind);
          html.text(" " + count).close();
        });
    html.close();
  }

  private void passages(
      List<Passage> passages, Reading reading, Labels labels, Words words, Html html) {
    MarkedText text = new MarkedText(reading, labels, site, words, html);
    for (Passage passage : passages) {
      if (passage.blank()) {
        continue;
      }
      html.open("div", "class", "passage");
      html.open("p", "class", passage.heading() > 0 ? "heading" : "");
      text.write(passage);
      html.close();
      List<Binding> facts =
          reading.facts().stream().filter(f -> passage.holds(Reading.begin(f))).toList();
      List<Binding> doubts =
          reading.doubts().stream().filter(d -> passage.holds(Reading.begin(d))).toList();
      if (!facts.isEmpty() || !doubts.isEmpty()) {
        html.open("ul", "class", "margin");
        facts.forEach(fact -> fact(fact, labels, words, html));
        doubts.forEach(doubt -> doubt(doubt, labels, words, html));
        html.close();
      }
      html.close();
    }
  }

  private static void place(Binding row, String sign, String title, Html html) {
    String place = "#char=" + Reading.begin(row) + "," + Reading.end(row);
    html.element("a", sign, "href", place, "class", "to", "aria-label", title, "title", title);
  }

  private void fact(Binding fact, Labels labels, Words words, Html html) {
    html.open("li");
    place(fact, "¶", words.say("看原句", "Show the sentence"), html);
    labels.write(fact.get("subject"), site, words, html);
    html.element("span", " " + labels.of(fact.get("relation")) + " ", "class", "soft");
    labels.write(fact.get("other"), site, words, html);
    new ClaimLine(site, words, labels).write(fact, html);
    html.close();
  }

  private void doubt(Binding doubt, Labels labels, Words words, Html html) {
    html.open("li", "class", "doubt");
    place(doubt, "！", words.say("看原句", "Show the sentence"), html);
    if (doubt.contains("stated")) {
      String stated = labels.of(doubt.get("stated"));
      String found = labels.of(doubt.get("found"));
      html.text(
          words.say(
              "计数：文中说 " + stated + "，找到 " + found,
              "Tally: the text says " + stated + ", found " + found));
    } else {
      html.text(words.say("疑点：", "Doubt: ") + labels.of(doubt.get("finding")));
      if (doubt.contains("detail")) {
        html.text(words.say("：", ": ")).element("q", labels.of(doubt.get("detail")));
      }
    }
    html.close();
  }
}
