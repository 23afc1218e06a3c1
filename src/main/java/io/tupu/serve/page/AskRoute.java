package io.tupu.serve.page;

import io.tupu.query.NamedQuery;
import io.tupu.query.QueryCatalog;
import io.tupu.query.QueryText;
import io.tupu.serve.data.QuestionValues;
import io.tupu.serve.data.Site;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import io.tupu.serve.sparql.Evaluator;
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
    NamedQuery question =
        catalog
            .named(name)
            .orElseThrow(
                () ->
                    new Refusal(
                        404, "There is no such question; there are " + catalog.names() + "."));
    Map<String, String> given = QuestionValues.given(ask, question);
    return Reply.html(page(ask, question, given));
  }

  private String page(Ask ask, NamedQuery question, Map<String, String> given) {
    Words words = new Words(ask.lang());
    Query query = bound(question, given);
    Address other = new Address(PATH + question.name());
    given.forEach(other::with);
    if (words.zh()) {
      other.with("lang", "en");
    }
    String title = question.titles().get(words.lang());
    Html html = Frame.begin(words, title, other.toString());
    html.element("h1", title);
    Forms.question(question, given, words, html);
    evaluator.select(
        query,
        ask.budget(),
        (rows, dataset) -> {
          new Table(rows, site, words, new Labels(dataset, words.lang())).write(html);
          return null;
        });
    String sparql = query.toString();
    Forms.formats(sparql, words, html);
    html.open("details").element("summary", "SPARQL");
    Forms.sparql(sparql, words, html);
    html.close();
    return Frame.end(html, words);
  }

  /** With no prefix that it does not use, as it will be shown. */
  private Query bound(NamedQuery question, Map<String, String> given) {
    Query query = values.bound(question, given);
    QueryText.prefixes().keySet().stream()
        .filter(prefix -> !question.sparql().contains(prefix + ":"))
        .forEach(query.getPrefixMapping()::removeNsPrefix);
    return query;
  }
}
