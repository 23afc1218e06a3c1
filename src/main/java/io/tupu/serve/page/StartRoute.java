package io.tupu.serve.page;

import io.tupu.query.NamedQuery;
import io.tupu.query.QueryCatalog;
import io.tupu.serve.data.PerGeneration;
import io.tupu.serve.data.Site;
import io.tupu.serve.data.Snapshots;
import io.tupu.serve.data.Views;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Budget;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import io.tupu.serve.sparql.Evaluator;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /}: search, what the graph holds, ten questions, the newest documents. */
public final class StartRoute implements Route {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int QUESTIONS = 10;
  private static final List<String> VIEWS =
      List.of("counts", "coverage", "years", "newest-documents", "example-fact");

  private final Views views;
  private final QueryCatalog catalog;
  private final Site site;
  private final PerGeneration<Contents> contents;

  public StartRoute(
      Snapshots snapshots, Evaluator evaluator, Views views, QueryCatalog catalog, Site site) {
    this.views = views;
    this.catalog = catalog;
    this.site = site;
    this.contents =
        new PerGeneration<>(
            snapshots, snapshot -> Contents.of(evaluator, views, new Budget(PATIENCE)));
  }

  @Override
  public boolean open() {
    return false;
  }

  @Override
  public Reply answer(Ask ask) {
    Words words = new Words(ask.lang());
    Html html = Frame.begin(site, words, words.say("首页", "Start"), "/");
    html.element("h1", words.say("报告里说了什么", "What the reports say"));
    html.element(
        "p",
        words.say(
            "从报告中读出的区域、组织、品牌、项目和平台，以及它们之间的关系。每条事实都能看到原句。",
            "Regions, organizations, brands, programs and platforms read from reports, and how they"
                + " are related. Every fact shows the sentence that says so."),
        "class",
        "lead");
    Frame.finder(words, html, "finder large");
    Contents now = contents.get();
    counts(now, words, html);
    now.examples().forEach(example -> example(example, words, html));
    html.open("div", "class", "beside").open("section");
    questions(words, html);
    html.close().open("section");
    documents(now, words, html);
    html.element("h2", words.say("还可以", "More ways in"), "id", "more").open("ul");
    more("/overview", "概览：区域与品牌、项目、平台", "Overview: regions and what they run", words, html);
    more("/graph", "关系图：从一个事物展开", "Graph: expand from a thing", words, html);
    more("/query", "用 SPARQL 提问", "Ask in SPARQL", words, html);
    more("/downloads", "下载全图", "Download the graph", words, html);
    html.close().close().close();
    for (String view : VIEWS) {
      QueryBox.write(views.view(view), view, views.titles(view), words, html);
    }
    return Reply.html(Frame.end(html, words));
  }

  /** A fact with the sentence that says so: what all of this is about, at one glance. */
  private void example(Contents.Example example, Words words, Html html) {
    html.open("section", "class", "example", "aria-label", words.say("例如", "For example"));
    html.open("p").element("span", words.say("例如", "For example"), "class", "soft").text(" ");
    Labels.write(example.row().get("subject"), example.text("subjectName"), site, words, html);
    html.element("span", " " + words.say(example.zh(), example.en()) + " ", "class", "soft");
    Labels.write(example.row().get("other"), example.text("otherName"), site, words, html);
    html.close().open("blockquote", "class", "quote");
    List<String> names = List.of(example.text("subjectName"), example.text("otherName"));
    Marked.write(example.text("sentence"), names, html);
    html.close().open("p", "class", "meta");
    String path = site.path(example.row().get("evidence")).orElse("/");
    html.link(words.path(path), example.text("title")).close().close();
  }

  private static void more(String path, String zh, String en, Words words, Html html) {
    html.open("li").link(words.path(path), words.say(zh, en)).close();
  }

  private static void counts(Contents contents, Words words, Html html) {
    html.open("ul", "class", "cards");
    for (Contents.Count count : contents.counts()) {
      html.open("li").element("b", count.number());
      String list = words.path("/find?type=" + count.kind());
      // All of them are regular in English.
      String name = count.name(words) + (words.zh() || count.number().equals("1") ? "" : "s");
      if (count.thing()) {
        html.element("a", name, "href", list, "class", "thing", "data-types", count.kind());
      } else {
        html.element("span", name, "class", "soft");
      }
      html.close();
    }
    html.close();
    String levels =
        contents.levels().stream()
            .map(
                level ->
                    words.say(level.name(words) + " ", level.name(words) + ": ") + level.number())
            .collect(Collectors.joining(words.say("、", ", ")));
    html.open("p", "class", "note");
    if (!levels.isEmpty()) {
      html.text(words.say("说到的区域：", "Regions spoken of – ") + levels + words.say("。", ". "));
    }
    if (!contents.years().isEmpty()) {
      html.text(words.say("报告年份：", "Years reported: ") + years(contents.years(), words));
    }
    html.close();
  }

  private static String years(List<String> years, Words words) {
    String first = years.get(0);
    String last = years.get(years.size() - 1);
    String span = first.equals(last) ? first : first + "–" + last;
    return span + words.say("。", ".");
  }

  private void questions(Words words, Html html) {
    html.element("h2", words.say("提问", "Ask"), "id", "questions");
    html.open("ol", "class", "questions");
    List<NamedQuery> all = catalog.queries();
    for (NamedQuery query : all.subList(0, Math.min(QUESTIONS, all.size()))) {
      html.open("li");
      Forms.sentence(query, words, html);
      html.close();
    }
    html.close().open("p");
    html.link(
        words.path("/ask"),
        words.say("全部 " + all.size() + " 个问题", "All " + all.size() + " questions"));
    html.close();
  }

  private void documents(Contents contents, Words words, Html html) {
    html.element("h2", words.say("最新文件", "Newest documents"), "id", "documents");
    html.open("ul", "class", "plain documents");
    for (Contents.Report report : contents.documents()) {
      html.open("li");
      Labels.write(report.document(), report.title(), site, words, html);
      html.element("span", " " + report.year(), "class", "soft").close();
    }
    html.close();
    String list = words.path("/find?type=Document");
    html.open("p").link(list, words.say("全部文件", "All documents")).close();
  }
}
