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
    if (plain(name)) {
      return name;
    }
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(folded.length());
    folded
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '+')
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Nothing but common Chinese characters and digits, which stay what they are. */
  private static boolean plain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= '\u4E00' && c <= '\u9FA5' || c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }
}
