package io.tupu.serve.page;

import io.tupu.graph.Vocab;
import io.tupu.serve.data.Site;
import io.tupu.serve.data.Snapshots;
import io.tupu.serve.data.Views;
import io.tupu.serve.http.Ask;
import io.tupu.serve.sparql.Evaluator;
import java.util.Iterator;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * One thing for people: what it is, what is said of it and by whom, each fact with its sentence,
 * and what points to it, in pages.
 */
public final class ThingPage {
  private static final int PAGE = 100;
  private static final int VALUES = 1_000;

  private final Snapshots snapshots;
  private final Evaluator evaluator;
  private final Views views;
  private final Site site;

  /** Where the sections of one page go. */
  private record Section(Ask ask, String iri, Words words, Html html) {}

  public ThingPage(Snapshots snapshots, Evaluator evaluator, Views views, Site site) {
    this.snapshots = snapshots;
    this.evaluator = evaluator;
    this.views = views;
    this.site = site;
  }

  /** The page of a thing that the graph knows. */
  public String html(Ask ask, String iri, String path) {
    Words words = new Words(ask.lang());
    Node node = NodeFactory.createURI(iri);
    Html html = snapshots.read((snapshot, dataset) -> head(node, dataset, path, words));
    sections(ask, node, path, words, html);
    return Frame.end(html, words);
  }

  private void sections(Ask ask, Node node, String path, Words words, Html html) {
    Section section = new Section(ask, node.getURI(), words, html);
    if (path.startsWith("/doc/")) {
      facts("facts-of-document", words.say("文中的事实", "Facts in it"), section);
      snapshots.read((snapshot, dataset) -> text(node, dataset, words, html));
    } else if (path.startsWith("/rule/")) {
      facts("facts-by-rule", words.say("由它读出的事实", "Facts read by it"), section);
    } else if (path.startsWith("/id/")) {
      facts("facts-from", words.say("事实", "Facts"), section);
      facts("tables-from", words.say("区划表所载", "From the region table"), section);
      facts("facts-to", words.say("指向它的事实", "Facts pointing to it"), section);
      facts("tables-to", words.say("区划表中指向它的", "Pointing to it in the table"), section);
      facts("documents-naming", words.say("提到它的文件", "Documents that name it"), section);
    }
  }

  private Html head(Node node, DatasetGraph dataset, String path, Words words) {
    Labels labels = new Labels(dataset, words.lang());
    Html html = Frame.begin(site, words, labels.of(node), path + ".html");
    html.element("h1", labels.of(node));
    html.open("p", "class", "note").element("code", node.getURI()).text(" ");
    for (String suffix : new String[] {"ttl", "jsonld", "nt", "rdf"}) {
      html.link(path + "." + suffix, suffix).text(" ");
    }
    html.close();
    properties(node, dataset, labels, words, html);
    return html;
  }

  /** Each property once, with all its values. */
  private void properties(Node node, DatasetGraph dataset, Labels labels, Words words, Html html) {
    TreeMap<String, TreeMap<String, Node>> lines = new TreeMap<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, node, Node.ANY, Node.ANY);
    for (int i = 0; i < VALUES && quads.hasNext(); i++) {
      Quad quad = quads.next();
      if (shown(quad)) {
        lines
            .computeIfAbsent(labels.of(quad.getPredicate()), p -> new TreeMap<>())
            .put(labels.of(quad.getObject()) + quad.getObject(), quad.getObject());
      }
    }
    html.open("dl");
    lines.forEach(
        (name, values) -> {
          html.element("dt", name).open("dd");
          String between = "";
          for (Node value : values.values()) {
            labels.write(value, site, words, html.text(between));
            between = " · ";
          }
          html.close();
        });
    html.close();
  }

  /** The text as stored, to which all offsets refer. */
  private static Object text(Node document, DatasetGraph dataset, Words words, Html html) {
    Iterator<Quad> quads = dataset.find(document, Node.ANY, Vocab.IS_STRING, Node.ANY);
    while (quads.hasNext()) {
      html.open("details").element("summary", words.say("全文", "Text"));
      html.element("pre", quads.next().getObject().getLiteralLexicalForm()).close();
    }
    return null;
  }

  /** Relations come below, with their evidence. */
  private boolean shown(Quad quad) {
    Node predicate = quad.getPredicate();
    boolean relation =
        predicate.getURI().startsWith(Vocab.TUPU)
            && quad.getObject().isURI()
            && quad.getSubject().getURI().startsWith(site.base() + "id/");
    boolean name = predicate.equals(Vocab.PREF_LABEL) || predicate.equals(Vocab.LABEL);
    return !relation && !name && !predicate.equals(Vocab.NOTATION);
  }

  private void facts(String view, String title, Section section) {
    int page = Integer.parseInt(section.ask().param("page").orElse("1"));
    Query query = views.about(view, section.iri());
    query.setOffset((long) (page - 1) * PAGE);
    query.setLimit(PAGE + 1);
    Words words = section.words();
    Html html = section.html();
    evaluator.select(
        query,
        section.ask().budget(),
        (rows, dataset) -> {
          if (rows.hasNext()) {
            html.element("h2", title);
            Labels labels = new Labels(dataset, words.lang());
            boolean more = new FactTable(rows, site, words, labels).write(html, PAGE);
            if (more || page > 1) {
              pages(section.ask().path(), page, more, words, html);
            }
          }
          return null;
        });
  }

  private static void pages(String path, int page, boolean more, Words words, Html html) {
    html.open("p", "class", "pages");
    if (page > 1) {
      html.link(words.path(path + "?page=" + (page - 1)), words.say("上一页", "previous")).text(" ");
    }
    html.text(words.say("第 " + page + " 页 ", "page " + page + " "));
    if (more) {
      html.link(words.path(path + "?page=" + (page + 1)), words.say("下一页", "next"));
    }
    html.close();
  }
}
