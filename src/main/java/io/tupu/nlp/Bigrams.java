package io.tupu.nlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IOUtil;
import com.hankcs.hanlp.utility.Predefine;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;

/**
 * How often one word follows another, from HanLP's own table. Most pairs of words that are asked
 * for were never seen; HanLP finds that out by a binary search, here one bit tells. Immutable and
 * thread-safe.
 */
final class Bigrams {
  private static final int BITS = 1 << 22;
  // An entry of the table: the first word, the second, the frequency.
  private static final int WORD = 17;
  private static final int COUNT = 30;

  private final long[] table;
  private final long[] seen = new long[BITS / 64];

  /**
   * @param starts for each first word, and after the last, where its pairs start
   * @param pairs number of the second word and frequency in turns
   */
  private Bigrams(int[] starts, int[] pairs) {
    table = new long[Integer.highestOneBit(pairs.length) * 2];
    for (int first = 0; first + 1 < starts.length; first++) {
      for (int at = starts[first]; at < starts[first + 1]; at++) {
        int second = pairs[2 * at];
        int bit = bit(first, second);
        seen[bit >>> 6] |= 1L << bit;
        put(first, second, pairs[2 * at + 1]);
      }
    }
  }

  private void put(int first, int second, int frequency) {
    int slot = slot(first, second);
    while (table[slot] != 0) {
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = pair(first, second) << COUNT | frequency;
  }

  /** HanLP's table, as it lies in HanLP's jar. */
  static Bigrams load() {
    String file = HanLP.Config.BiGramDictionaryPath + ".table" + Predefine.BIN_EXT;
    try (ObjectInputStream in = new ObjectInputStream(IOUtil.newInputStream(file))) {
      return new Bigrams((int[]) in.readObject(), (int[]) in.readObject());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " of HanLP cannot be read", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(file + " of HanLP is not what it was", e);
    }
  }

  private static long pair(int first, int second) {
    return (long) first << WORD | second;
  }

  private static int bit(int first, int second) {
    return (first * 0x9E3779B9 + second) * 0x85EBCA6B >>> 10;
  }

  private int slot(int first, int second) {
    return (first * 0x85EBCA6B + second) * 0x9E3779B9 >>> 7 & table.length - 1;
  }

  /** As HanLP counts: a word without a number, negative, follows and is followed as if seen. */
  int frequency(int first, int second) {
    if (first < 0) {
      return -first;
    }
    if (second < 0) {
      return -second;
    }
    int bit = bit(first, second);
    return (seen[bit >>> 6] >>> bit & 1) == 0 ? 0 : search(first, second);
  }

  private int search(int first, int second) {
    long pair = pair(first, second);
    int slot = slot(first, second);
    while (table[slot] != 0) {
      if (table[slot] >>> COUNT == pair) {
        return (int) table[slot] & (1 << COUNT) - 1;
      }
      slot = slot + 1 & table.length - 1;
    }
    return 0;
  }
}
