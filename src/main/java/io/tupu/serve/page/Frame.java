package io.tupu.serve.page;

import io.tupu.serve.data.Site;
import java.util.List;

/** What all pages have around their content: head, skip link, search, navigation, footer. */
final class Frame {
  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("/", "首页", "Start"),
          new Entry("/overview", "概览", "Overview"),
          new Entry("/graph", "关系图", "Graph"),
          new Entry("/ask", "提问", "Questions"),
          new Entry("/query", "SPARQL", "SPARQL"),
          new Entry("/downloads", "下载", "Downloads"),
          new Entry("/help", "帮助", "Help"));

  private record Entry(String path, String zh, String en) {
    boolean holds(String path) {
      return path.equals(this.path) || path.startsWith(this.path + "/");
    }
  }

  private Frame() {}

  /**
   * Begins a page; what is written then stands in its main part.
   *
   * @param address of this page in Chinese, with its parameters but without the language
   * @param scripts modules of this page, paths below {@code /web/}
   */
  static Html begin(Site site, Words words, String title, String address, String... scripts) {
    Html html = new Html();
    html.open("html", "lang", words.zh() ? "zh-CN" : "en", "data-base", site.base()).open("head");
    html.single("meta", "charset", "utf-8");
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.single("meta", "name", "color-scheme", "content", "light dark");
    html.element("title", title + " – " + words.say("图谱", "tupu"));
    html.single("link", "rel", "icon", "href", "/web/tupu.svg", "type", "image/svg+xml");
    html.single("link", "rel", "stylesheet", "href", "/web/tupu.css");
    html.single("link", "rel", "stylesheet", "href", "/web/explore.css");
    // Not a module, as it must run before anything is drawn.
    html.element("script", "", "src", "/web/theme.js");
    html.element("script", "", "type", "module", "src", "/web/lib/frame.js");
    for (String script : scripts) {
      html.element("script", "", "type", "module", "src", "/web/" + script);
      for (String module : Modules.of(script)) {
        html.single("link", "rel", "modulepreload", "href", "/web/" + module);
      }
    }
    html.close().open("body");
    html.element("a", words.say("跳到正文", "Skip to the content"), "href", "#main", "class", "skip");
    header(words, address, html);
    return html.open("main", "id", "main", "tabindex", "-1");
  }

  private static void header(Words words, String address, Html html) {
    html.open("header", "class", "top").open("div", "class", "bar");
    html.open("a", "href", words.path("/"), "class", "logo");
    html.element("span", words.say("图谱", "tupu")).close();
    if (!address.equals("/")) {
      finder(words, html, "finder");
    }
    html.open("nav", "aria-label", words.say("主导航", "Main")).open("ul");
    String path = address.split("[?#]", 2)[0];
    for (Entry entry : ENTRIES) {
      html.open("li");
      String name = words.say(entry.zh(), entry.en());
      if (entry.holds(path)) {
        html.element("a", name, "href", words.path(entry.path()), "aria-current", "page");
      } else {
        html.link(words.path(entry.path()), name);
      }
      html.close();
    }
    html.close().close().open("div", "class", "switches");
    String dark = words.say("深色或浅色", "Dark or light");
    html.open("button", "type", "button", "class", "theme", "title", dark, "aria-label", dark);
    html.element("span", "", "class", "moon", "aria-hidden", "true").close();
    String lang = words.say("en", "zh-CN");
    String other = new Words(words.zh() ? "en" : "zh").path(address);
    html.open("a", "href", other, "class", "lang", "hreflang", lang, "lang", lang);
    html.text(words.say("English", "中文")).close();
    html.close().close().close();
  }

  /** A search box, which {@code lib/finder.js} gives suggestions. */
  static void finder(Words words, Html html, String style) {
    String label =
        words.say("查找事物或提问：名称、拼音、首字母，或一个问题", "Find: a name, pinyin, initials or a question");
    // What fits into the box at the top of a page.
    String brief = words.say("名称、拼音、首字母", "Name, pinyin, initials");
    html.open("form", "action", "/find", "method", "get", "role", "search", "class", style);
    Forms.lang(words, html);
    html.single(
        "input",
        "type",
        "search",
        "name",
        "q",
        "maxlength",
        "200",
        "autocomplete",
        "off",
        "placeholder",
        style.equals("finder") ? brief : words.say("名称、拼音，或一个问题", "A name, pinyin, or a question"),
        "aria-label",
        label);
    html.element("button", words.say("查找", "Find")).close();
  }

  /** Ends a page. */
  static String end(Html html, Words words) {
    html.close().open("footer");
    html.open("p");
    html.text(words.say("每条事实都附有原文证据。", "Every fact comes with the sentence that says so."))
        .close();
    html.open("p");
    html.link(words.path("/ontology.html"), words.say("本体", "Ontology")).text(" · ");
    html.link("/.well-known/void", words.say("数据说明（VoID）", "Dataset description (VoID)"))
        .text(" · ");
    html.link("/queries", words.say("问题目录（JSON）", "Questions (JSON)")).text(" · ");
    html.link("/sparql", words.say("SPARQL 端点", "SPARQL endpoint"));
    return html.close().page();
  }
}
