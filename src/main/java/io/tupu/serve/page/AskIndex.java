package io.tupu.serve.page;

import io.tupu.query.NamedQuery;
import io.tupu.query.QueryCatalog;
import io.tupu.serve.data.Site;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;
import java.util.Collections;

/** {@code /ask}: the questions of the catalogue, each as a form. */
public record AskIndex(QueryCatalog catalog, Site site) implements Route {
  @Override
  public boolean open() {
    return false;
  }

  @Override
  public Reply answer(Ask ask) {
    Words words = new Words(ask.lang());
    Html html = Frame.begin(site, words, words.say("提问", "Questions"), "/ask");
    html.element("h1", words.say("提问", "Questions"));
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
    return Reply.html(Frame.end(html, words));
  }
}
