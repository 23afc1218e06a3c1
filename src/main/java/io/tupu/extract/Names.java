package io.tupu.extract;

import java.text.Normalizer;
import java.util.Locale;

/** When two spellings are one name. */
public final class Names {
  private Names() {}

  /**
   * The form under which names are compared: NFKC, lower case, without white space, quotation marks
   * and the punctuation that writers vary (· . - — 、 ， and the like). Never throws; the result may
   * be empty.
   */
  public static String normalise(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(folded.length());
    folded
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '+')
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
