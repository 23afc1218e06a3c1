package io.tupu.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Literals in the one spelling that they keep in every store and file: numbers are canonical, and
 * characters that XML or UTF-8 cannot carry are replaced.
 */
final class Literals {
  private static final int REPLACEMENT = 0xFFFD;

  private Literals() {}

  static Node zh(String text) {
    return lang(text, "zh");
  }

  static Node en(String text) {
    return lang(text, "en");
  }

  /** The factory's plainer way would find out anew each time how the tag is to be spelled. */
  private static Node lang(String text, String tag) {
    return NodeFactory.createLiteralDirLang(legible(text), tag, Node.noTextDirection);
  }

  static Node text(String text) {
    return NodeFactory.createLiteralString(legible(text));
  }

  static Node integer(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }

  /** Four decimal places at most, without trailing zeros but the first. */
  static Node decimal(double number) {
    BigDecimal exact =
        BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    BigDecimal shown = exact.scale() < 1 ? exact.setScale(1) : exact;
    return NodeFactory.createLiteralDT(shown.toPlainString(), XSDDatatype.XSDdecimal);
  }

  static Node year(int year) {
    return NodeFactory.createLiteralDT(
        year > 999 && year < 10000
            ? Integer.toString(year)
            : String.format(Locale.ROOT, "%04d", year),
        XSDDatatype.XSDgYear);
  }

  static Node date(java.time.LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  /**
   * The text with U+FFFD for each code point that XML 1.0 does not allow (NUL and other controls,
   * lone surrogates): one for one, so that offsets in code points stay.
   */
  static String legible(String text) {
    if (plain(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().map(c -> allowed(c) ? c : REPLACEMENT).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean plain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean common = c >= ' ' && c < Character.MIN_SURROGATE;
      if (!common && !allowed(text.codePointAt(at))) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        at++;
      }
    }
    return true;
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
