package io.tupu.nlp;

import com.hankcs.hanlp.HanLP;

/**
 * Traditional characters as simplified ones, by HanLP's table. Stateless and thread-safe; the table
 * is loaded on first use.
 */
public final class HanlpSimplifier {

  /**
   * A text of the same length, so that places in one are places in the other.
   *
   * @param text any string
   */
  public String simplified(String text) {
    String whole = HanLP.convertToSimplifiedChinese(text);
    if (whole.length() == text.length()) {
      return whole;
    }
    StringBuilder one = new StringBuilder(text.length());
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            c -> {
              String simple = HanLP.convertToSimplifiedChinese(c);
              one.append(simple.length() == c.length() ? simple : c);
            });
    return one.toString();
  }
}
