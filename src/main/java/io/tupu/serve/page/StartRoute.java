package io.tupu.serve.page;

import io.tupu.query.NamedQuery;
import io.tupu.query.QueryCatalog;
import io.tupu.serve.data.DownloadRoute;
import io.tupu.serve.data.PerGeneration;
import io.tupu.serve.data.Site;
import io.tupu.serve.data.Snapshot;
import io.tupu.serve.data.Snapshots;
import io.tupu.serve.data.Views;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Budget;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import io.tupu.serve.sparql.Evaluator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** {@code /}: what the graph holds, the questions, a SPARQL form, the downloads. */
public final class StartRoute implements Route {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Evaluator evaluator;
  private final Views views;
  private final QueryCatalog catalog;
  private final Site site;
  private final PerGeneration<Contents> contents;

  /**
   * What is counted once.
   *
   * @param counts by class, with names in both languages
   */
  private record Contents(List<Count> counts, List<Report> reports) {}

  private record Count(Node type, Map<String, String> names, String number) {}

  private record Report(Node document, String title, String year) {}

  public StartRoute(
      Snapshots snapshots, Evaluator evaluator, Views views, QueryCatalog catalog, Site site) {
    this.evaluator = evaluator;
    this.views = views;
    this.catalog = catalog;
    this.site = site;
    this.contents = new PerGeneration<>(snapshots, this::count);
  }

  @Override
  public boolean open() {
    return false;
  }

  private Contents count(Snapshot snapshot) {
    Budget budget = new Budget(PATIENCE);
    List<Count> counts = new ArrayList<>();
    evaluator.select(
        views.view("counts"),
        budget,
        (rows, dataset) -> {
          Labels zh = new Labels(dataset, "zh");
          Labels en = new Labels(dataset, "en");
          rows.forEachRemaining(
              row -> {
                Map<String, String> names = new LinkedHashMap<>();
                names.put("zh", zh.of(row.get("type")));
                names.put("en", en.of(row.get("type")));
                counts.add(
                    new Count(row.get("type"), names, row.get("count").getLiteralLexicalForm()));
              });
          return null;
        });
    return new Contents(counts, reports(budget));
  }

  private List<Report> reports(Budget budget) {
    List<Report> reports = new ArrayList<>();
    evaluator.select(
        views.view("documents"),
        budget,
        (rows, dataset) -> {
          Labels labels = new Labels(dataset, "zh");
          while (rows.hasNext() && reports.size() < Table.ROWS) {
            var row = rows.next();
            Node year = row.get("year");
            reports.add(
                new Report(
                    row.get("document"),
                    labels.of(row.get("document")),
                    year == null ? "" : year.getLiteralLexicalForm()));
          }
          return null;
        });
    return reports;
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
    Contents now = contents.get();
    counts(now, words, html);
    questions(words, html);
    html.element("h2", words.say("用 SPARQL 提问", "Ask in SPARQL"), "id", "sparql");
    Forms.sparql(views.text("example"), words, html);
    documents(now, words, html);
    downloads(words, html);
    return Reply.html(Frame.end(html, words));
  }

  private static void counts(Contents contents, Words words, Html html) {
    html.open("ul", "class", "counts");
    for (Count count : contents.counts()) {
      html.open("li").element("b", count.number()).text(" ");
      html.text(count.names().get(words.lang())).close();
    }
    html.close();
  }

  private void questions(Words words, Html html) {
    html.element("h2", words.say("现成的问题", "Questions, ready to ask"), "id", "questions");
    html.open("ol", "class", "questions");
    for (NamedQuery query : catalog.queries()) {
      html.open("li");
      html.link(words.path("/ask/" + query.name()), query.titles().get(words.lang()));
      if (!query.params().isEmpty()) {
        Forms.question(query, Collections.emptyMap(), words, html);
      }
      html.close();
    }
    html.close();
  }

  private void documents(Contents contents, Words words, Html html) {
    html.element("h2", words.say("文件", "Documents"), "id", "documents").open("ul");
    for (Report report : contents.reports()) {
      String path = site.path(report.document()).orElse("/");
      html.open("li").link(words.path(path), report.title());
      html.text(report.year().isEmpty() ? "" : " " + report.year()).close();
    }
    html.close();
  }

  private static void downloads(Words words, Html html) {
    html.element("h2", words.say("下载全图", "Download the graph"), "id", "downloads");
    html.open("p");
    for (String name : DownloadRoute.names()) {
      html.link(DownloadRoute.PATH + name, name.substring("tupu.".length())).text(" ");
    }
    html.close();
  }
}
