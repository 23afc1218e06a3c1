package io.tupu.serve.page;

import io.tupu.query.NamedQuery;
import io.tupu.query.QueryCatalog;
import io.tupu.serve.data.Site;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;

/** {@code /ask}: a question put together by a script, and those of the catalogue as forms. */
public record AskIndex(QueryCatalog catalog, Site site) implements Route {
  @Override
  public boolean open() {
    return false;
  }

  @Override
  public Reply answer(Ask ask) {
    Words words = new Words(ask.lang());
    Html html = Frame.begin(site, words, words.say("提问", "Questions"), "/ask", "pages/ask.js");
    html.element("h1", words.say("提问", "Questions"));
    html.element(
        "p",
        words.say(
            "拼一个问题，或填写一个现成的；不用懂 SPARQL。每个答案都能看到查询，也能下载。",
            "Put a question together, or fill in one that is ready; no SPARQL needed. Every answer"
                + " shows its query, and can be taken away."),
        "class",
        "lead");
    html.open("section", "id", "builder", "aria-labelledby", "builder-title");
    html.element("h2", words.say("拼一个问题", "Put a question together"), "id", "builder-title");
    html.open("div", "class", "builder").open("noscript").open("p", "class", "note");
    html.text(words.say("这一部分需要 JavaScript。", "This part needs JavaScript."));
    html.close().close().close().close();
    html.element("h2", words.say("现成的问题", "Questions, ready to ask"), "id", "questions");
    html.open("ul", "class", "questioncards");
    for (NamedQuery query : catalog.queries()) {
      html.open("li", "class", "card").open("p");
      html.link(words.path("/ask/" + query.name()), query.titles().get(words.lang())).close();
      Forms.card(query, words, html);
      html.close();
    }
    html.close();
    return Reply.html(Frame.end(html, words));
  }
}
