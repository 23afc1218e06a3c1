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

  /** The text with U+FFFD for each character that XML cannot carry, and no other change. */
  public static String legible(String text) {
    StringBuilder legible = new StringBuilder(text.length());
    text.codePoints().forEach(c -> legible.appendCodePoint(carried(c) ? c : 0xFFFD));
    return legible.toString();
  }

  private static boolean carried(int c) {
    return c == '\n' || c == '\r' || c == '\t' || allowed(c);
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
