package io.tupu.search;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is put around hits where SPARQL asks for it, as Jena has it: {@code s:<b> | e:</b>}. */
record Marks(String before, String after) {
  private static final Pattern OPTION = Pattern.compile("\\s*([se]):([^|]*?)\\s*(?:\\||$)");

  static Marks of(String options) {
    String before = "\u21a6";
    String after = "\u21a4";
    Matcher option = OPTION.matcher(options);
    while (option.find()) {
      if (option.group(1).equals("s")) {
        before = option.group(2);
      } else {
        after = option.group(2);
      }
    }
    return new Marks(before, after);
  }

  String in(List<Part> parts) {
    StringBuilder marked = new StringBuilder();
    for (Part part : parts) {
      marked.append(part.hit() ? before : "").append(part.text()).append(part.hit() ? after : "");
    }
    return marked.toString();
  }
}
