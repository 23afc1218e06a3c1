package io.tupu.serve.page;

import io.tupu.export.ExportFormat;
import io.tupu.serve.data.DownloadRoute;
import io.tupu.serve.data.Dumps;
import io.tupu.serve.data.Site;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /downloads}: the whole dataset in every format, what each is for, and its size. */
public record DownloadsPage(Dumps dumps, Site site) implements Route {
  /** Files up to this many bytes are counted in kilobytes. */
  private static final long MEGA = 1_000_000;

  /** What most people open comes first. */
  private static final List<String> FIRST = List.of("xlsx", "csv", "gexf", "graphml", "turtle");

  private static final Comparator<String> BY_USE =
      Comparator.comparing(
          name -> FIRST.contains(label(name)) ? FIRST.indexOf(label(name)) : FIRST.size());

  @Override
  public boolean open() {
    return false;
  }

  @Override
  public Reply answer(Ask ask) {
    Words words = new Words(ask.lang());
    String title = words.say("下载", "Downloads");
    Html html = Frame.begin(site, words, title, "/downloads", "pages/downloads.js");
    html.element("h1", title);
    html.element(
        "p",
        words.say(
            "整个图谱，每种格式一个文件。首次用到时生成，之后同一份数据的文件不变。",
            "The whole graph, one file for each format. A file is made when it is first asked for and"
                + " then stays as it is."),
        "class",
        "lead");
    List<String> names = DownloadRoute.names();
    table(
        names.stream().filter(n -> !ExportFormat.gzipped(n)).sorted(BY_USE).toList(), words, html);
    html.open("details").element("summary", words.say("压缩的（.gz）", "Compressed (.gz)"));
    table(names.stream().filter(ExportFormat::gzipped).sorted(BY_USE).toList(), words, html);
    html.close();
    html.open("p");
    html.link(words.path("/help"), words.say("怎样装入 Gephi、Cytoscape、Excel 等", "How to load them"));
    html.text(" · ");
    html.link(
        "/.well-known/void", words.say("机器可读的说明（DCAT、VoID）", "The same for programs (DCAT, VoID)"));
    html.close();
    html.element("h2", words.say("只要一部分", "Only a part"));
    html.open("ul");
    html.element(
        "li",
        words.say(
            "一个事物和与它相连的，或一份文件说的：在它的页面上，有 Excel、CSV、Gephi、GraphML 和 Turtle。",
            "One thing and what it is connected with, or what one document says: on its page, for"
                + " Excel, Gephi and others."));
    html.element(
        "li",
        words.say(
            "一个问题的答案：在“提问”和“SPARQL”页的结果上方。",
            "The answer to a question: above the results of the pages Questions and SPARQL."));
    html.element("li", words.say("一张画出的图：在“关系图”页。", "A graph as it is drawn: on the page Graph."));
    html.close();
    return Reply.html(Frame.end(html, words));
  }

  private void table(List<String> names, Words words, Html html) {
    html.open("div", "class", "wide").open("table").open("thead").open("tr");
    html.element("th", words.say("文件", "File"), "scope", "col");
    html.element("th", words.say("用途", "For"), "scope", "col");
    html.element("th", words.say("大小", "Size"), "scope", "col", "class", "number");
    html.element("th", "SHA-256", "scope", "col").close().close().open("tbody");
    for (String name : names) {
      Optional<Dumps.Dump> dump = dumps.known(name);
      String file = DownloadRoute.PATH + name;
      if (dump.isPresent()) {
        html.open("tr", "data-file", file, "data-known", "");
      } else {
        html.open("tr", "data-file", file);
      }
      html.open("td").link(file, name).close();
      html.element("td", purpose(name, words));
      html.element("td", dump.map(d -> size(d.length())).orElse("–"), "class", "number");
      html.open("td");
      dump.ifPresent(
          d -> html.element("code", d.sha256().substring(0, 16) + "…", "title", d.sha256()));
      html.close().close();
    }
    html.close().close().close();
  }

  /** Bytes for people. */
  static String size(long bytes) {
    return bytes < MEGA
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static String purpose(String name, Words words) {
    String label = label(name);
    ScriptPage.Both use = uses().getOrDefault(label, new ScriptPage.Both(label, label));
    return words.say(use.zh(), use.en());
  }

  private static String label(String name) {
    return ExportFormat.ofFile(name).map(ExportFormat::label).orElse("");
  }

  private static Map<String, ScriptPage.Both> uses() {
    Map<String, ScriptPage.Both> uses = new LinkedHashMap<>();
    uses.put(
        "turtle",
        new ScriptPage.Both(
            "Protégé、RDF 工具；便于阅读和比较", "Protégé, RDF tools; easy to read and to compare"));
    uses.put("trig", new ScriptPage.Both("RDF 工具，按文件分图", "RDF tools, one named graph a document"));
    uses.put(
        "ntriples",
        new ScriptPage.Both("Neo4j（neosemantics）、逐行处理", "Neo4j (neosemantics), line by line"));
    uses.put("nquads", new ScriptPage.Both("逐行处理，按文件分图", "Line by line, with named graphs"));
    uses.put(
        "jsonld", new ScriptPage.Both("网页和 JavaScript 程序", "Web pages and JavaScript programs"));
    uses.put("rdfxml", new ScriptPage.Both("Protégé 和较老的 RDF 工具", "Protégé and older RDF tools"));
    uses.put(
        "graphml",
        new ScriptPage.Both("Cytoscape、yEd、igraph、NetworkX", "Cytoscape, yEd, igraph, NetworkX"));
    uses.put("gexf", new ScriptPage.Both("Gephi", "Gephi"));
    uses.put(
        "csv",
        new ScriptPage.Both(
            "Excel、R、pandas：节点表和边表", "Excel, R, pandas: tables of nodes and edges"));
    uses.put("cx2", new ScriptPage.Both("Cytoscape、NDEx", "Cytoscape, NDEx"));
    uses.put("cytoscapejs", new ScriptPage.Both("Cytoscape.js", "Cytoscape.js"));
    uses.put("neo4j", new ScriptPage.Both("Neo4j 批量导入", "Neo4j bulk import"));
    uses.put("dot", new ScriptPage.Both("Graphviz", "Graphviz"));
    uses.put("xlsx", new ScriptPage.Both("Excel", "Excel"));
    return uses;
  }
}
