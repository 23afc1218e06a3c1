package io.tupu.serve.page;

/** What all pages have around their content. */
final class Frame {
  private Frame() {}

  /**
   * Begins a page; what is written then stands in its main part.
   *
   * @param other address of this page in the other language
   */
  static Html begin(Words words, String title, String other) {
    Html html = new Html();
    html.open("html", "lang", words.zh() ? "zh-CN" : "en").open("head");
    html.single("meta", "charset", "utf-8");
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", title + " – " + words.say("图谱", "tupu"));
    html.single("link", "rel", "icon", "href", "/web/tupu.svg", "type", "image/svg+xml");
    html.single("link", "rel", "stylesheet", "href", "/web/tupu.css").close();
    html.open("body").open("header").open("nav");
    html.element("a", words.say("图谱", "tupu"), "href", words.path("/"), "class", "brand");
    html.link(words.path("/query"), words.say("查询", "Query"));
    html.link(words.path("/ontology.html"), words.say("本体", "Ontology"));
    html.link("/.well-known/void", words.say("数据说明", "Dataset"));
    String lang = words.say("en", "zh");
    html.open("a", "href", other, "class", "lang", "hreflang", lang, "lang", lang);
    html.text(words.say("English", "中文")).close();
    html.close().close();
    return html.open("main");
  }

  /** Ends a page. */
  static String end(Html html, Words words) {
    html.close().open("footer");
    html.text(words.say("每条事实都附有原文证据。", "Every fact comes with the sentence that says so."));
    return html.close().page();
  }
}
