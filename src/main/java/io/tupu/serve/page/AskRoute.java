package io.tupu.serve.page;

import io.tupu.query.NamedQuery;
import io.tupu.query.Param;
import io.tupu.query.QueryCatalog;
import io.tupu.query.QueryException;
import io.tupu.query.QueryText;
import io.tupu.serve.data.Site;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Refusal;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import io.tupu.serve.sparql.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.Query;

/** {@code /ask/NAME?param=value}: a question of the catalogue with its answer. */
public final class AskRoute implements Route {
  private static final String PATH = "/ask/";

  /** Parameters of the page, not of the question: its language, and how the answer is shown. */
  private static final List<String> OF_THE_PAGE = List.of("lang", "as");

  private final QueryCatalog catalog;
  private final Evaluator evaluator;
  private final Site site;

  public AskRoute(QueryCatalog catalog, Evaluator evaluator, Site site) {
    this.catalog = catalog;
    this.evaluator = evaluator;
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
    for (String given : ask.query().keySet()) {
      if (!OF_THE_PAGE.contains(given) && question.param(given).isEmpty()) {
        throw new Refusal(400, "This question has no such parameter; " + parameters(question));
      }
    }
    Map<String, String> values = new TreeMap<>();
    for (Param param : question.params()) {
      ask.param(param.name()).ifPresent(value -> values.put(param.name(), value));
    }
    return Reply.html(page(ask, question, values));
  }

  private static String parameters(NamedQuery question) {
    List<String> names = question.params().stream().map(Param::name).toList();
    return names.isEmpty() ? "it has none." : "it has " + String.join(", ", names) + ".";
  }

  private String page(Ask ask, NamedQuery question, Map<String, String> values) {
    Words words = new Words(ask.lang());
    Query query = bound(question, values);
    Address other = new Address(PATH + question.name());
    values.forEach(other::with);
    String title = question.titles().get(words.lang());
    Html html = Frame.begin(site, words, title, other.toString(), "pages/ask.js");
    html.element("h1", title);
    Forms.question(question, values, words, html);
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
    Forms.formats(sparql, words, html);
    html.close();
    html.open("details").element("summary", "SPARQL");
    Forms.sparql(sparql, words, html);
    html.close();
    return Frame.end(html, words);
  }

  /**
   * Begins the answer. A script shows the same in more ways: from these rows, so that the query
   * runs once, or by asking for all when there are more.
   */
  private static void answer(
      NamedQuery question, String sparql, Rows rows, Words words, Html html) {
    List<String> attributes = new ArrayList<>();
    attributes.addAll(List.of("id", "answer", "data-query", sparql));
    attributes.addAll(List.of("data-name", question.name()));
    attributes.addAll(List.of("aria-label", words.say("答案", "Answer")));
    if (!rows.more()) {
      attributes.addAll(List.of("data-rows", rows.json()));
    }
    html.open("section", attributes.toArray(String[]::new));
  }

  /** With no prefix that it does not use, as it will be shown. */
  private static Query bound(NamedQuery question, Map<String, String> values) {
    try {
      Query query = question.bind(values);
      QueryText.prefixes().keySet().stream()
          .filter(prefix -> !question.sparql().contains(prefix + ":"))
          .forEach(query.getPrefixMapping()::removeNsPrefix);
      return query;
    } catch (QueryException e) {
      throw new Refusal(400, "A parameter has a value of the wrong kind.");
    }
  }
}
