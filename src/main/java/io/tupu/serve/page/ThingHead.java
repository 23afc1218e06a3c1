package io.tupu.serve.page;

import io.tupu.export.part.Selection;
import io.tupu.graph.Vocab;
import io.tupu.serve.data.DownloadRoute;
import io.tupu.serve.data.Site;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What a thing is called, what it is, where it lies, how to take it away. */
final class ThingHead {
  private static final int VALUES = 1_000;

  private final Node thing;
  private final String path;
  private final DatasetGraph dataset;
  private final Site site;
  private final Words words;
  private final Html html;
  private final Labels labels;

  ThingHead(Node thing, String path, DatasetGraph dataset, Site site, Words words, Html html) {
    this.thing = thing;
    this.path = path;
    this.dataset = dataset;
    this.site = site;
    this.words = words;
    this.html = html;
    this.labels = new Labels(dataset, words.lang());
  }

  void title(String name) {
    html.open("h1");
    site.kind(thing)
        .ifPresentOrElse(
            kind -> html.element("span", name, "class", "thing", "data-types", kind),
            () -> html.text(name));
    html.close();
    html.open("p", "class", "row");
    for (Node type : types()) {
      String local = type.getURI().substring(Vocab.TUPU.length());
      String href = words.path("/find?type=" + local);
      html.element("a", labels.of(type), "href", href, "class", "tag", "data-types", local);
    }
    names(Vocab.ALT_LABEL, words.say("又名 ", "also "));
    names(Vocab.CODE, words.say("代码 ", "code "));
    html.close();
  }

  /** Our classes, without those that a narrower one implies. */
  private List<Node> types() {
    TreeSet<Node> types = new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()));
    values(Vocab.TYPE).stream()
        .filter(type -> type.isURI() && type.getURI().startsWith(Vocab.TUPU))
        .forEach(types::add);
    return types.stream()
        .filter(
            type ->
                types.stream()
                    .noneMatch(t -> dataset.contains(Node.ANY, t, Vocab.SUB_CLASS_OF, type)))
        .toList();
  }

  private List<Node> values(Node property) {
    List<Node> values = new ArrayList<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, thing, property, Node.ANY);
    for (int i = 0; i < VALUES && quads.hasNext(); i++) {
      Node value = quads.next().getObject();
      if (!values.contains(value)) {
        values.add(value);
      }
    }
    return values;
  }

  private void names(Node property, String before) {
    TreeSet<String> names = new TreeSet<>();
    values(property).forEach(value -> names.add(labels.of(value)));
    if (!names.isEmpty()) {
      html.element("span", before + String.join(words.say("、", ", "), names), "class", "soft");
    }
  }

  /** Files of what is said of it, for people and for programs. */
  void downloads() {
    html.element("h2", words.say("下载", "Downloads"), "id", "downloads");
    boolean document = path.startsWith("/doc/");
    if (document || path.startsWith("/id/")) {
      html.open("p", "class", "row");
      html.element(
          "span",
          document
              ? words.say("它说的事实：", "What it says:")
              : words.say("它和与它相连的：", "It and what it is connected with:"),
          "class",
          "soft");
      part(document, "xlsx", "Excel");
      part(document, "csv.zip", "CSV");
      part(document, "gexf", words.say("GEXF（Gephi）", "GEXF (Gephi)"));
      part(document, "graphml", "GraphML");
      part(document, "ttl", "Turtle");
      html.close();
    }
    html.open("p", "class", "row");
    html.element("span", words.say("它自身：", "Itself:"), "class", "soft");
    html.link(path + ".ttl", "Turtle").link(path + ".jsonld", "JSON-LD");
    html.link(path + ".nt", "N-Triples").link(path + ".rdf", "RDF/XML");
    html.close();
    html.open("p", "class", "note").element("code", thing.getURI()).close();
  }

  private void part(boolean document, String extension, String label) {
    Address file = new Address(DownloadRoute.PATH + "tupu." + extension);
    file.with(document ? Selection.DOC : Selection.ABOUT, thing.getURI());
    html.element("a", label, "href", file.toString(), "download", "");
  }

  /** All that is said of it, for what has no facts of its own. */
  void open() {
    properties();
    downloads();
  }

  /** The same for whom wants to see it. */
  void closed() {
    html.open("details").element("summary", words.say("全部属性", "All properties"));
    properties();
    html.close();
  }

  /** Each property once, with all its values. */
  private void properties() {
    TreeMap<String, TreeMap<String, Node>> lines = new TreeMap<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, thing, Node.ANY, Node.ANY);
    for (int i = 0; i < VALUES && quads.hasNext(); i++) {
      Quad quad = quads.next();
      if (shown(quad)) {
        lines
            .computeIfAbsent(labels.of(quad.getPredicate()), p -> new TreeMap<>())
            .put(labels.of(quad.getObject()) + quad.getObject(), quad.getObject());
      }
    }
    html.open("dl");
    lines.forEach(this::line);
    html.close();
  }

  private void line(String name, TreeMap<String, Node> values) {
    html.element("dt", name).open("dd");
    String between = "";
    for (Node value : values.values()) {
      labels.write(value, site, words, html.text(between));
      between = " · ";
    }
    html.close();
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
}
