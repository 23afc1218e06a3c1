package io.tupu.export.text;

import java.util.Locale;

/** Text in JSON. */
public final class Json {
  private Json() {}

  /** With quotes around. */
  public static String string(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c == '\n') {
        json.append("\\n");
      } else if (c < 0x20 || c == 0x7F || c == 0x2028 || c == 0x2029 || c == '<') {
        // The last four are harmless in JSON, but not where JSON is put into a page.
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
