package io.tupu.nlp;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Pinyin by HanLP's dictionary, which knows the readings of common words (重庆 is chong qing).
 * Stateless and thread-safe; the dictionary is loaded on first use.
 */
public final class HanlpRomanizer {
  private static final class Loaded {
    private static final PinyinTable TABLE = PinyinTable.load();
  }

  /**
   * Syllables without tones, in ASCII, separated by spaces; characters without a reading are left
   * out.
   *
   * @param hanzi any string
   */
  public String pinyin(String hanzi) {
    StringBuilder joined = new StringBuilder(8 * hanzi.length());
    for (String syllable : Loaded.TABLE.syllables(hanzi)) {
      if (!syllable.isEmpty()) {
        joined.append(joined.isEmpty() ? "" : " ").append(syllable);
      }
    }
    return joined.toString();
  }

  /**
   * One syllable for each {@code char}, without tone, in ASCII; empty where there is no reading.
   *
   * @param text any string
   */
  public List<String> syllables(String text) {
    return Collections.unmodifiableList(Arrays.asList(Loaded.TABLE.syllables(text)));
  }
}
