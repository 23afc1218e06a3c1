package io.tupu.nlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IOUtil;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * HanLP's dictionary of pinyin: at each place of a text the longest word counts, as in HanLP's own
 * {@code PinyinDictionary}. That one walks an automaton with a state for each character; here most
 * characters, with which no longer word begins, cost one look. Immutable and thread-safe.
 */
final class PinyinTable {
  /** A word of several characters, with a syllable for each. */
  private record Word(String text, String[] syllables) {}

  /**
   * The words that begin with one character, the longest first.
   *
   * @param seconds a bit for each second character that they have
   */
  private record Words(long seconds, Word[] words) {}

  // By character, found when first asked for; whichever thread finds one finds the same.
  private final String[] alone = new String[1 << 16];
  // By first character; null for most.
  private final Words[] words = new Words[1 << 16];

  private PinyinTable(List<String> words) {
    Map<Character, List<Word>> byFirst = new HashMap<>();
    for (String word : words) {
      String[] syllables = known(word);
      if (syllables.length > 0) {
        byFirst
            .computeIfAbsent(word.charAt(0), c -> new ArrayList<>(1))
            .add(new Word(word, syllables));
      }
    }
    byFirst.forEach(
        (first, own) -> {
          own.sort(Comparator.comparingInt(word -> -word.text().length()));
          long seconds = 0;
          for (Word word : own) {
            seconds |= bit(word.text().charAt(1));
          }
          this.words[first] = new Words(seconds, own.toArray(Word[]::new));
        });
  }

  /** What HanLP's file of pinyin lists; the readings are those that HanLP has loaded. */
  static PinyinTable load() {
    String file = HanLP.Config.PinyinDictionaryPath;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(IOUtil.newInputStream(file), StandardCharsets.UTF_8))) {
      return new PinyinTable(
          lines
              .lines()
              .map(line -> line.substring(0, Math.max(0, line.indexOf('='))))
              .filter(word -> word.length() > 1)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " of HanLP cannot be read", e);
    }
  }

  /** The syllables of a word of the dictionary; none for another. */
  private static String[] known(String word) {
    Pinyin[] syllables = PinyinDictionary.get(word);
    String[] plain = new String[syllables == null ? 0 : syllables.length];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = plain(syllables[i]);
    }
    return plain;
  }

  /**
   * Without tone. HanLP writes ü as v or u depending on the table; a name must have one spelling.
   */
  private static String plain(Pinyin syllable) {
    return syllable == null || syllable == Pinyin.none5
        ? ""
        : syllable.getPinyinWithoutTone().replace('ü', 'v');
  }

  /** One syllable for each {@code char}; empty where there is no reading. */
  String[] syllables(String text) {
    String[] spelled = new String[text.length()];
    for (int at = 0; at < spelled.length; ) {
      Word word = longest(text, at);
      if (word == null) {
        spelled[at] = alone(text.charAt(at));
        at++;
      } else {
        System.arraycopy(word.syllables, 0, spelled, at, word.syllables.length);
        at += word.syllables.length;
      }
    }
    return spelled;
  }

  private String alone(char c) {
    String syllable = alone[c];
    if (syllable == null) {
      String[] readings = known(String.valueOf(c));
      syllable = readings.length == 0 ? "" : readings[0];
      alone[c] = syllable;
    }
    return syllable;
  }

  private Word longest(String text, int at) {
    Words begun = words[text.charAt(at)];
    boolean may =
        begun != null && at + 1 < text.length() && (begun.seconds & bit(text.charAt(at + 1))) != 0;
    for (int i = 0; may && i < begun.words.length; i++) {
      if (text.startsWith(begun.words[i].text, at)) {
        return begun.words[i];
      }
    }
    return null;
  }

  private static long bit(char second) {
    return 1L << (second * 0x9E3779B9 >>> 26);
  }
}
