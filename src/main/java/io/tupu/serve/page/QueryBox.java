package io.tupu.serve.page;

import io.tupu.graph.Prefixes;
import java.util.Map;
import org.apache.jena.query.Query;

/** The query behind a view, to see, copy or change. */
final class QueryBox {
  private QueryBox() {}

  /**
   * @param view its name, of which there is one on a page
   * @param titles what it shows, by language
   */
  static void write(Query query, String view, Map<String, String> titles, Words words, Html html) {
    String id = "query-" + view;
    String text = text(query);
    html.open("details", "class", "query");
    html.open("summary").text(words.say("查看查询", "See the query"));
    html.element("span", words.say("：", ": ") + titles.get(words.lang()), "class", "soft").close();
    html.open("pre", "tabindex", "0").element("code", text, "id", id).close();
    html.open("p", "class", "row");
    html.element(
        "button",
        words.say("复制", "Copy"),
        "type",
        "button",
        "class",
        "quiet small scripting",
        "data-copy",
        id);
    html.element(
        "a",
        words.say("在 SPARQL 页打开", "Open in the SPARQL page"),
        "href",
        words.path(new Address("/query").with("query", text).toString()),
        "class",
        "button quiet small");
    for (String format : new String[] {"csv", "json"}) {
      html.link(
          new Address("/sparql").with("query", text).with("format", format).toString(),
          format.toUpperCase(java.util.Locale.ROOT));
    }
    html.close().close();
  }

  /** With no prefix that it does not use. */
  static String text(Query query) {
    Query shown = query.cloneQuery();
    String with = shown.toString().replaceAll("(?m)^PREFIX .*$", "");
    Prefixes.all().keySet().stream()
        .filter(prefix -> !with.contains(prefix + ":"))
        .forEach(shown.getPrefixMapping()::removeNsPrefix);
    return shown.toString();
  }
}
