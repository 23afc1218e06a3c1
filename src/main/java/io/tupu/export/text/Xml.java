package io.tupu.export.text;

/** Text in XML 1.0. */
public final class Xml {
  private Xml() {}

  /** For content and attributes; characters that XML cannot carry become U+FFFD. */
  public static String escape(String text) {
    StringBuilder xml = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(c, xml));
    return xml.toString();
  }

  private static void append(int c, StringBuilder xml) {
    switch (c) {
      case '&' -> xml.append("&amp;");
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '"' -> xml.append("&quot;");
      case '\n', '\r', '\t' -> xml.append("&#").append(c).append(';');
      default -> xml.appendCodePoint(allowed(c) ? c : 0xFFFD);
    }
  }

  private static boolean allowed(int c) {
    return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
