package io.tupu.serve.page;

import io.tupu.graph.Prefixes;
import io.tupu.query.NamedQuery;
import io.tupu.query.Param;
import io.tupu.serve.http.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Forms that several pages have. */
final class Forms {
  private Forms() {}

  /** A question with its parameters, each with what was asked or the default; nothing if none. */
  static void question(NamedQuery query, Map<String, String> values, Words words, Html html) {
    question(query, values, "", words, html);
  }

  /** The same with the defaults, as one of many. */
  static void card(NamedQuery query, Words words, Html html) {
    question(query, Collections.emptyMap(), "quiet small", words, html);
  }

  private static void question(
      NamedQuery query, Map<String, String> values, String look, Words words, Html html) {
    if (query.params().isEmpty()) {
      return;
    }
    html.open("form", "action", "/ask/" + query.name(), "method", "get", "class", "question");
    lang(words, html);
    for (Param param : query.params()) {
      String value = values.getOrDefault(param.name(), param.text());
      html.open("label").text(label(param, words)).text(" ");
      html.single("input", "name", param.name(), "value", value).close();
    }
    html.element("button", words.say("问", "Ask"), "class", look).close();
  }

  /** The title with what was asked in place of the example; an address stays out of it. */
  static String title(NamedQuery query, Map<String, String> values, Words words) {
    String title = query.titles().get(words.lang());
    for (Param param : query.params()) {
      String value = values.getOrDefault(param.name(), param.text());
      if (!value.contains("://")) {
        title = title.replace(param.text(), value);
      }
    }
    return title;
  }

  /**
   * A question as a sentence to be filled in: the field of a parameter stands where its default
   * stands in the title, 哪些城市开展“[同心]”品牌, or else behind the title.
   */
  static void sentence(NamedQuery query, Words words, Html html) {
    String title = query.titles().get(words.lang());
    String path = "/ask/" + query.name();
    if (query.params().isEmpty()) {
      html.link(words.path(path), title);
      return;
    }
    html.open("form", "action", path, "method", "get", "class", "question");
    lang(words, html);
    html.open("span");
    List<Param> behind = new ArrayList<>();
    for (Param param : query.params()) {
      int at = title.indexOf(param.text());
      if (at < 0) {
        behind.add(param);
      } else {
        html.text(title.substring(0, at));
        field(param, label(param, words), html);
        title = title.substring(at + param.text().length());
      }
    }
    html.text(title).close();
    for (Param param : behind) {
      String label = label(param, words);
      html.open("label").text(label + " ");
      field(param, label, html);
      html.close();
    }
    html.element("button", words.say("问", "Ask"), "class", "quiet small").close();
  }

  private static String label(Param param, Words words) {
    // A label is one word of the header of a query.
    return param.labels().getOrDefault(words.lang(), param.name()).replace('-', ' ');
  }

  private static void field(Param param, String label, Html html) {
    int size = Math.min(24, Math.max(6, 2 * param.text().length()));
    html.single(
        "input",
        "name",
        param.name(),
        "value",
        param.text(),
        "size",
        String.valueOf(size),
        "aria-label",
        label);
  }

  /** A query in SPARQL. */
  static void sparql(String text, Words words, Html html) {
    html.open(
        "form",
        "action",
        "/query",
        "method",
        "get",
        "class",
        "sparql",
        "data-prefixes",
        prefixes());
    lang(words, html);
    // Where scripts run, they ask; where not, the server puts the answer on the page.
    html.open("noscript").single("input", "type", "hidden", "name", "plain", "value", "1").close();
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

  /** All that the server knows, as JSON. */
  private static String prefixes() {
    return Prefixes.all().entrySet().stream()
        .map(e -> Json.quote(e.getKey()) + ":" + Json.quote(e.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  static void lang(Words words, Html html) {
    if (!words.zh()) {
      html.single("input", "type", "hidden", "name", "lang", "value", "en");
    }
  }

  /** Links to the rows of a question, for programs and spreadsheets. */
  static void rows(NamedQuery query, Map<String, String> values, Words words, Html html) {
    html.open("p", "class", "note").text(words.say("结果下载：", "As data: "));
    for (String suffix : new String[] {"csv", "tsv", "json", "xml", "xlsx"}) {
      Address address = new Address("/queries/" + query.name() + "." + suffix);
      values.forEach(address::with);
      html.link(address.toString(), suffix.toUpperCase(Locale.ROOT)).text(" ");
    }
    html.close();
  }

  /** Links to the answer in formats for programs. */
  static void formats(String sparql, Words words, Html html) {
    html.open("p", "class", "note").text(words.say("结果下载：", "As data: "));
    for (String format : new String[] {"csv", "json", "xml", "tsv"}) {
      String address =
          new Address("/sparql").with("query", sparql).with("format", format).toString();
      html.link(address, format.toUpperCase(Locale.ROOT)).text(" ");
    }
    html.close();
  }
}
