package io.tupu.serve.page;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML. Names of elements and attributes come from the code; every text and every value is
 * escaped here, and there is no way to write markup as a string.
 */
final class Html {
  private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  Html open(String element, String... attributes) {
    tag(element, attributes);
    open.push(element);
    return this;
  }

  /** An element without content, such as input. */
  Html single(String element, String... attributes) {
    tag(element, attributes);
    return this;
  }

  /** Ends the element begun last. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    if (open.size() < 4) {
      out.append('\n');
    }
    return this;
  }

  /** Characters written so far; grows with whatever is written. */
  int length() {
    return out.length();
  }

  /** How many elements are open. */
  int depth() {
    return open.size();
  }

  /** Ends the innermost elements until so many are open. */
  Html closeTo(int depth) {
    while (open.size() > depth) {
      close();
    }
    return this;
  }

  Html text(String text) {
    escape(text);
    return this;
  }

  /** An element with only a text in it. */
  Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  Html link(String href, String text) {
    return element("a", text, "href", href);
  }

  /** The whole page; everything that is open is ended. */
  String page() {
    closeTo(0);
    return out.toString();
  }

  private void tag(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(harmless(c) ? c : '\uFFFD');
      }
    }
  }

  /** Not controls, nor characters that turn the direction of the text around them. */
  static boolean harmless(char c) {
    boolean control = c < 0x20 && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0;
    boolean turning = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    return !control && !turning;
  }
}
