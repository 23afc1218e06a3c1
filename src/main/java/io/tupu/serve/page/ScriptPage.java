package io.tupu.serve.page;

import io.tupu.serve.data.Site;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;

/**
 * A page whose content a script draws, from what the SPARQL endpoint answers. The script finds the
 * element {@code view}, which says that it is being loaded.
 *
 * @param path of the page
 * @param title in both languages
 * @param lead one sentence on what it is for, in both languages
 * @param script its module, below {@code /web/}
 */
public record ScriptPage(Site site, String path, Both title, Both lead, String script)
    implements Route {

  /** A text in both languages. */
  public record Both(String zh, String en) {}

  @Override
  public boolean open() {
    return false;
  }

  @Override
  public Reply answer(Ask ask) {
    Words words = new Words(ask.lang());
    String heading = words.say(title.zh(), title.en());
    Html html = Frame.begin(site, words, heading, path, script);
    html.element("h1", heading);
    html.element("p", words.say(lead.zh(), lead.en()), "class", "lead");
    html.open("div", "id", "view");
    html.element("p", words.say("正在载入…", "Loading…"), "class", "state", "role", "status");
    html.open("noscript").open("p", "class", "state");
    html.text(words.say("此页需要 JavaScript；不用它也可以", "This page needs JavaScript; without it "));
    html.link(words.path("/ask"), words.say("提问", "ask a question"));
    html.text(words.say("。", "."));
    html.close().close().close();
    return Reply.html(Frame.end(html, words));
  }
}
