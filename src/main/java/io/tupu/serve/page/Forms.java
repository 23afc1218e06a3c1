package io.tupu.serve.page;

import io.tupu.query.NamedQuery;
import java.util.Map;

/** Forms that several pages have. */
final class Forms {
  private Forms() {}

  /** A question with its parameters, each with what was asked or the default. */
  static void question(NamedQuery query, Map<String, String> values, Words words, Html html) {
    html.open("form", "action", "/ask/" + query.name(), "method", "get", "class", "question");
    lang(words, html);
    for (NamedQuery.Param param : query.params()) {
      String value = values.getOrDefault(param.name(), param.text());
      html.open("label").text(words.say(param.label(), param.name())).text(" ");
      html.single("input", "name", param.name(), "value", value).close();
    }
    html.element("button", words.say("问", "Ask")).close();
  }

  /** A query in SPARQL. */
  static void sparql(String text, Words words, Html html) {
    html.open("form", "action", "/query", "method", "get", "class", "sparql");
    lang(words, html);
    html.element(
        "textarea",
        text,
        "name",
        "query",
        "rows",
        "12",
        "spellcheck",
        "false",
        "aria-label",
        "SPARQL");
    html.element("button", words.say("运行", "Run")).close();
  }

  static void lang(Words words, Html html) {
    if (!words.zh()) {
      html.single("input", "type", "hidden", "name", "lang", "value", "en");
    }
  }

  /** Links to the answer in formats for programs. */
  static void formats(String sparql, Words words, Html html) {
    html.open("p", "class", "note").text(words.say("结果下载：", "As data: "));
    for (String format : new String[] {"csv", "json", "xml", "tsv"}) {
      String address =
          new Address("/sparql").with("query", sparql).with("format", format).toString();
      html.link(address, format.toUpperCase(java.util.Locale.ROOT)).text(" ");
    }
    html.close();
  }
}
