package io.tupu.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first comments of a question's file; see {@link NamedQuery}. */
final class Header {
  private static final Pattern LINE =
      Pattern.compile(
          "#\\s*(title@[a-z]+|view|param|choices|expect|expect-contains):\\s*(.*?)\\s*");
  private static final Pattern PARAM =
      Pattern.compile(
          "([A-Za-z]\\w*)(?:\\s+(\\w+))?\\s+([^|?\\s]+)(?:\\|([^?]+?))?(?:\\s+\\?(\\w+))?");
  private static final Pattern ROWS = Pattern.compile("rows\\s*>=\\s*(\\d{1,9})");

  final Map<String, String> titles = new LinkedHashMap<>();
  final List<ParamLine> params = new ArrayList<>();
  final List<String> contains = new ArrayList<>();
  View view = View.TABLE;
  int minRows;

  private final String name;
  private final Map<String, List<String>> choices = new LinkedHashMap<>();

  /** A parameter as the header tells it. */
  record ParamLine(
      String name, ParamKind kind, Map<String, String> labels, Optional<String> thing) {}

  private Header(String name) {
    this.name = name;
  }

  /**
   * @throws QueryException for a line that cannot be understood
   */
  static Header of(String name, String text) {
    Header header = new Header(name);
    for (String line : text.lines().takeWhile(l -> l.startsWith("#")).toList()) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        header.line(matcher.group(1), matcher.group(2));
      }
    }
    if (!header.titles.containsKey("zh") || !header.titles.containsKey("en")) {
      throw header.fault("needs # title@zh: and # title@en:");
    }
    return header;
  }

  private void line(String key, String value) {
    switch (key) {
      case "view" ->
          view = View.of(value).orElseThrow(() -> fault("a view is table, chart, graph or matrix"));
      case "param" -> param(value);
      case "choices" -> {
        String[] words = value.split("\\s+");
        choices.put(words[0], List.of(words).subList(1, words.length));
      }
      case "expect" -> minRows = rows(value);
      case "expect-contains" -> contains.add(value);
      default -> titles.put(key.substring("title@".length()), value);
    }
  }

  private void param(String value) {
    Matcher param = PARAM.matcher(value);
    if (!param.matches()) {
      throw fault("a parameter is # param: name kind 中文|English ?thing");
    }
    String kind = param.group(2) == null ? "text" : param.group(2);
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("zh", param.group(3));
    labels.put("en", param.group(4) == null ? param.group(1) : param.group(4).strip());
    params.add(
        new ParamLine(
            param.group(1),
            ParamKind.of(kind).orElseThrow(() -> fault("there is no kind of parameter " + kind)),
            labels,
            Optional.ofNullable(param.group(5))));
  }

  private int rows(String value) {
    Matcher rows = ROWS.matcher(value);
    if (!rows.matches()) {
      throw fault("expected # expect: rows >= number");
    }
    return Integer.parseInt(rows.group(1));
  }

  List<String> choices(String param) {
    return choices.getOrDefault(param, List.of());
  }

  QueryException fault(String fault) {
    return new QueryException(name + ".rq: " + fault);
  }
}
