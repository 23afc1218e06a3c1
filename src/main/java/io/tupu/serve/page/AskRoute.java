package io.tupu.serve.page;

import io.tupu.query.NamedQuery;
import io.tupu.query.QueryCatalog;
import io.tupu.serve.data.QuestionValues;
import io.tupu.serve.data.Site;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import io.tupu.serve.sparql.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;

/** {@code /ask/NAME?param=value}: a question of the catalogue with its answer. */
public final class AskRoute implements Route {
  private static final String PATH = "/ask/";

  private final QueryCatalog catalog;
  private final Evaluator evaluator;
  private final QuestionValues values;
  private final Site site;

  public AskRoute(QueryCatalog catalog, Evaluator evaluator, QuestionValues values, Site site) {
    this.catalog = catalog;
    this.evaluator = evaluator;
    this.values = values;
    this.site = site;
  }

  @Override
  public boolean open() {
    return false;
  }

  @Override
  public Reply answer(Ask ask) {
    String name = ask.path().substring(PATH.length());
    NamedQuery question = QuestionValues.question(catalog, name);
    Map<String, String> given = QuestionValues.given(ask, question);
    return Reply.html(page(ask, question, given));
  }

  private String page(Ask ask, NamedQuery question, Map<String, String> given) {
    Words words = new Words(ask.lang());
    Query query = values.bound(question.in(words.lang()), given);
    Address other = new Address(PATH + question.name());
    given.forEach(other::with);
    String title = Forms.title(question, given, words);
    Html html = Frame.begin(site, words, title, other.toString(), "pages/ask.js");
    html.element("h1", title);
    Forms.question(question, given, words, html);
    String sparql = query.toString();
    evaluator.select(
        query,
        ask.budget(),
        (result, dataset) -> {
          Rows rows = Rows.of(result);
          answer(question, sparql, rows, words, html);
          new Table(rows, site, words, new Labels(dataset, words.lang())).write(html);
          return null;
        });
    Forms.rows(question, given, words, html);
    html.close();
    html.open("details").element("summary", words.say("查看查询（SPARQL）", "See the query (SPARQL)"));
    Forms.sparql(sparql, words, html);
    html.close();
    return Frame.end(html, words);
  }

  /**
   * Begins the answer. A script shows the same in more ways: from these rows, so that the query
   * runs once, and asks for all only when there are more and the user wants them.
   */
  private static void answer(
      NamedQuery question, String sparql, Rows rows, Words words, Html html) {
    List<String> attributes = new ArrayList<>();
    attributes.addAll(List.of("id", "answer", "data-query", sparql));
    attributes.addAll(List.of("data-name", question.name()));
    attributes.addAll(List.of("aria-label", words.say("答案", "Answer")));
    attributes.addAll(List.of("data-rows", rows.json()));
    if (rows.more()) {
      int total = Math.min(rows.total(), Rows.COUNTED);
      attributes.addAll(List.of("data-total", String.valueOf(total)));
      if (rows.counted()) {
        attributes.addAll(List.of("data-counted", ""));
      }
    }
    html.open("section", attributes.toArray(String[]::new));
  }
}
