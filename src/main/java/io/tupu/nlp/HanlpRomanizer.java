package io.tupu.nlp;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.List;

/**
 * Pinyin by HanLP's dictionary, which knows the readings of common words (重庆 is chong qing).
 * Stateless and thread-safe; the dictionary is loaded on first use.
 */
public final class HanlpRomanizer {

  /**
   * Syllables without tones, in ASCII, separated by spaces; characters without a reading are left
   * out.
   *
   * @param hanzi any string
   */
  public String pinyin(String hanzi) {
    StringBuilder joined = new StringBuilder();
    for (Pinyin syllable : PinyinDictionary.convertToPinyin(hanzi, true)) {
      if (readable(syllable)) {
        joined.append(joined.isEmpty() ? "" : " ").append(plain(syllable));
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
    List<String> plain = new ArrayList<>(text.length());
    for (Pinyin syllable : PinyinDictionary.convertToPinyin(text, true)) {
      plain.add(readable(syllable) ? plain(syllable) : "");
    }
    return plain;
  }

  private static boolean readable(Pinyin syllable) {
    return syllable != null && syllable != Pinyin.none5;
  }

  /** HanLP writes ü as v or u depending on the table; a name must have one spelling. */
  private static String plain(Pinyin syllable) {
    return syllable.getPinyinWithoutTone().replace('ü', 'v');
  }
}
