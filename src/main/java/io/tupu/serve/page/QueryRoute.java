package io.tupu.serve.page;

import io.tupu.serve.data.Site;
import io.tupu.serve.data.Views;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import io.tupu.serve.sparql.Evaluator;
import io.tupu.serve.sparql.QueryGuard;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;

/**
 * {@code /query}: a SPARQL form, which a script makes an editor. Without scripts the form asks with
 * {@code plain=1}, and the answer comes as a table.
 */
public final class QueryRoute implements Route {
  private final Evaluator evaluator;
  private final QueryGuard guard;
  private final Views views;
  private final Site site;

  public QueryRoute(Evaluator evaluator, QueryGuard guard, Views views, Site site) {
    this.views = views;
    this.evaluator = evaluator;
    this.guard = guard;
    this.site = site;
  }

  @Override
  public boolean open() {
    return false;
  }

  @Override
  public Reply answer(Ask ask) {
    Words words = new Words(ask.lang());
    String text = ask.param("query").orElse("");
    Address other = new Address("/query");
    if (!text.isBlank()) {
      other.with("query", text);
    }
    Html html =
        Frame.begin(site, words, words.say("查询", "Query"), other.toString(), "pages/query.js");
    html.element("h1", words.say("SPARQL 查询", "SPARQL query"));
    html.element(
        "p",
        words.say(
            "写一个查询，或先载入一个现成的问题来改；结果里看到的是名称，不是网址。",
            "Write a query, or load a question and change it; results show names instead of addresses."),
        "class",
        "lead");
    Forms.sparql(text.isBlank() ? views.shown("example") : text, words, html);
    html.open("section", "id", "answer", "aria-label", words.say("结果", "Result"));
    boolean plain = ask.param("plain").isPresent() && !text.isBlank();
    int status = plain ? run(text, ask, words, html) : 200;
    html.close();
    return Reply.text(status, "text/html", Frame.end(html, words)).with("Vary", "Accept");
  }

  private int run(String text, Ask ask, Words words, Html html) {
    try {
      Query query = guard.parse(text);
      if (query.isSelectType()) {
        evaluator.select(query, ask.budget(), (rows, dataset) -> table(rows, dataset, words, html));
      } else if (query.isAskType()) {
        boolean yes = evaluator.truth(query, ask.budget());
        html.element("p", words.say(yes ? "是" : "否", yes ? "yes" : "no"), "class", "answer");
      } else {
        graph(query, ask, html);
      }
      if (query.isSelectType() || query.isAskType()) {
        Forms.formats(text, words, html);
      }
      return 200;
    } catch (Refusal e) {
      html.element("p", e.getMessage(), "class", "trouble", "role", "alert");
      return e.status();
    }
  }

  private Object table(RowSet rows, DatasetGraph dataset, Words words, Html html) {
    new Table(Rows.of(rows), site, words, new Labels(dataset, words.lang())).write(html);
    return null;
  }

  private void graph(Query query, Ask ask, Html html) {
    html.open("div", "class", "wide").open("table");
    List<Triple> triples = evaluator.graph(query, ask.budget()).find().toList();
    for (Triple triple : triples.subList(0, Math.min(Rows.MOST, triples.size()))) {
      html.open("tr");
      for (var node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
        html.open("td");
        site.path(node)
            .ifPresentOrElse(p -> html.link(p, node.getURI()), () -> html.text(node.toString()));
        html.close();
      }
      html.close();
    }
    html.close().close();
    html.element("p", triples.size() + " triples", "class", "note");
  }
}
