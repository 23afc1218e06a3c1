package io.tupu.serve.page;

import io.tupu.serve.data.Site;
import io.tupu.serve.http.Ask;
import io.tupu.serve.http.Reply;
import io.tupu.serve.http.Route;

/** {@code /help}: what the pages are for, and how to load the graph into other tools. */
public record HelpPage(Site site) implements Route {
  @Override
  public boolean open() {
    return false;
  }

  @Override
  public Reply answer(Ask ask) {
    Words words = new Words(ask.lang());
    String title = words.say("帮助", "Help");
    Html html = Frame.begin(site, words, title, "/help", "pages/help.js");
    html.element("h1", title);
    new Help(words, html, ask.origin()).write();
    html.element("h2", words.say("本体", "The ontology"), "id", "ontology");
    html.element(
        "p",
        words.say(
            "区域开展（runs）举措，组织运营（operates）举措；组织、平台和区域位于（locatedIn）区域；举措属于举措，组织属于组织（partOf）。",
            "Regions run initiatives, organizations operate them; organizations, platforms and regions"
                + " lie in regions; initiatives are part of initiatives, organizations of"
                + " organizations."));
    html.open("div", "id", "picture").close();
    html.open("p");
    html.link(words.path("/ontology.html"), words.say("全部类和关系", "All classes and relations"));
    html.close();
    return Reply.html(Frame.end(html, words));
  }
}
