package io.tupu.serve.page;

import io.tupu.serve.data.Site;
import io.tupu.serve.data.Snapshots;
import io.tupu.serve.data.Views;
import io.tupu.serve.http.Ask;
import io.tupu.serve.sparql.Evaluator;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/**
 * One thing for people: what it is, what is said of it and by whom, each fact with its sentence,
 * and what points to it, in pages. A document has a page of another kind.
 */
public final class ThingPage {
  private static final int PAGE = 100;

  private final Snapshots snapshots;
  private final Evaluator evaluator;
  private final Views views;
  private final Site site;
  private final DocumentPage documents;

  /** What the sections of one page share. */
  private record Page(Ask ask, Node thing, String path, String name, Words words, Html html) {
    int number() {
      return Integer.parseInt(ask.param("page").orElse("1"));
    }
  }

  /** Writes the rows of a section; answers whether there are more than fit on a page. */
  private interface Section {
    boolean write(RowSet rows, DatasetGraph dataset, Labels labels);
  }

  public ThingPage(Snapshots snapshots, Evaluator evaluator, Views views, Site site) {
    this.snapshots = snapshots;
    this.evaluator = evaluator;
    this.views = views;
    this.site = site;
    this.documents = new DocumentPage(snapshots, evaluator, views, site);
  }

  /** The page of a thing that the graph knows. */
  public String html(Ask ask, String iri, String path) {
    Words words = new Words(ask.lang());
    Node thing = NodeFactory.createURI(iri);
    if (path.startsWith("/doc/")) {
      return documents.html(ask, thing, path);
    }
    boolean node = path.startsWith("/id/");
    Page page =
        snapshots.read(
            (snapshot, dataset) -> {
              Labels labels = new Labels(dataset, words.lang());
              String name = path.startsWith("/claim/") ? labels.fact(thing) : labels.of(thing);
              String[] scripts = node ? new String[] {"pages/thing.js"} : new String[0];
              Html html = Frame.begin(site, words, name, path + ".html", scripts);
              new ThingHead(thing, path, dataset, site, words, html).title(name);
              return new Page(ask, thing, path, name, words, html);
            });
    if (node) {
      node(page);
    } else {
      head(page, ThingHead::open);
      if (path.startsWith("/rule/")) {
        facts("facts-by-rule", words.say("由它读出的事实", "Facts read by it"), page);
      }
    }
    return Frame.end(page.html(), words);
  }

  /** Writes something that needs no query. */
  private void head(Page page, Consumer<ThingHead> part) {
    snapshots.read(
        (snapshot, dataset) -> {
          part.accept(
              new ThingHead(page.thing(), page.path(), dataset, site, page.words(), page.html()));
          return null;
        });
  }

  private void node(Page page) {
    Words words = page.words();
    Html html = page.html();
    evaluator.select(
        views.about("above", page.thing().getURI()),
        page.ask().budget(),
        (rows, dataset) -> new Chain(site, words).write(rows, dataset, html));
    html.open("div", "class", "beside").open("div");
    int before = html.length();
    facts("facts-from", words.say("事实", "Facts"), page);
    facts("facts-to", words.say("指向它的事实", "Facts that point to it"), page);
    if (html.length() == before) {
      String none = words.say("没有文件说到它的关系。", "No document says how it is related.");
      html.element("p", none, "class", "state");
    }
    section(
        "below",
        words.say("下辖各地和它们开展的", "The regions below, and what they run"),
        page,
        (rows, dataset, labels) -> new Below(rows, site, words).write(html, PAGE));
    facts("tables-from", words.say("区划表所载", "From the region table"), page);
    html.close().open("aside");
    html.open("section", "id", "small-graph", "data-iri", page.thing().getURI(), "hidden", "");
    html.element("h2", words.say("相连的事物", "Connected things")).close();
    section(
        "documents-naming",
        words.say("提到它的文件", "Documents that name it"),
        page,
        (rows, dataset, labels) -> documentsNaming(rows, labels, words, html));
    head(page, ThingHead::downloads);
    html.close().close();
    head(page, ThingHead::closed);
  }

  private boolean documentsNaming(RowSet rows, Labels labels, Words words, Html html) {
    html.open("ul", "class", "plain");
    for (int i = 0; i < PAGE && rows.hasNext(); i++) {
      var row = rows.next();
      html.open("li");
      labels.write(row.get("document"), site, words, html);
      String times = row.get("mentions").getLiteralLexicalForm();
      html.element("span", words.say(" " + times + " 处", " ×" + times), "class", "soft").close();
    }
    html.close();
    return rows.hasNext();
  }

  private void facts(String view, String title, Page page) {
    section(
        view,
        title,
        page,
        (rows, dataset, labels) ->
            new FactList(rows, site, page.words(), labels, page.name()).write(page.html(), PAGE));
  }

  /** A part of the page that one query gives; left out when there is nothing. */
  private void section(String view, String title, Page page, Section section) {
    Query query = views.about(view, page.thing().getURI());
    Query choosing = choosing(query);
    choosing.setOffset((long) (page.number() - 1) * PAGE);
    choosing.setLimit(PAGE + 1);
    Html html = page.html();
    evaluator.select(
        query,
        page.ask().budget(),
        (rows, dataset) -> {
          if (rows.hasNext()) {
            html.open("section", "id", view).element("h2", title);
            Labels labels = new Labels(dataset, page.words().lang());
            boolean more = section.write(rows, dataset, labels);
            if (more || page.number() > 1) {
              pages(page.path(), page.number(), more, page.words(), html);
            }
            QueryBox.write(query, view, views.titles(view), page.words(), html);
            html.close();
          }
          return null;
        });
  }

  /** The part of a query that says what stands on the page: a query in it, or all of it. */
  private static Query choosing(Query query) {
    if (query.getQueryPattern() instanceof ElementGroup group) {
      for (Element element : group.getElements()) {
        if (element instanceof ElementSubQuery part) {
          return part.getQuery();
        }
      }
    }
    return query;
  }

  static void pages(String path, int page, boolean more, Words words, Html html) {
    html.open("p", "class", "pages");
    if (page > 1) {
      html.link(words.path(path + "?page=" + (page - 1)), words.say("上一页", "previous"));
    }
    html.element("span", words.say("第 " + page + " 页", "page " + page));
    if (more) {
      html.link(words.path(path + "?page=" + (page + 1)), words.say("下一页", "next"));
    }
    html.close();
  }
}
