package io.tupu.nlp;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.CoreDictionaryTransformMatrixDictionary;
import com.hankcs.hanlp.dictionary.TransformMatrix;
import java.util.Arrays;
import java.util.List;

/**
 * The likeliest tags of a row of words by HanLP's table of which tag follows which, with the
 * arithmetic of HanLP's own {@code Viterbi}. Immutable and thread-safe.
 */
final class Tagger {
  // The tags in use are numbered without gaps, so that what is asked for lies close together.
  private final String[] names;
  // By two tags, those of one first tag side by side: what it costs that the second follows.
  private final double[] follows;
  // By word: where its tags start; after the last word, where they end.
  private final int[] starts;
  // All tags of all words, and for each the logarithm of the word's share in it.
  private final short[] tags;
  private final double[] seen;
  private final int most;

  /**
   * @param words with their tags; later they are called by their numbers in this list
   */
  Tagger(List<Attribute> words) {
    TransformMatrix table = CoreDictionaryTransformMatrixDictionary.transformMatrixDictionary;
    Nature[] natures = Nature.values();
    short[] numbers = new short[natures.length];
    Arrays.fill(numbers, (short) -1);
    int[] ordinals = new int[natures.length];
    int used = 0;
    int all = 0;
    int longest = 1;
    starts = new int[words.size() + 1];
    for (int word = 0; word < words.size(); word++) {
      for (Nature nature : words.get(word).nature) {
        if (numbers[nature.ordinal()] < 0) {
          ordinals[used] = nature.ordinal();
          numbers[nature.ordinal()] = (short) used++;
        }
        all++;
      }
      starts[word + 1] = all;
      longest = Math.max(longest, all - starts[word]);
    }
    most = longest;
    names = new String[used];
    follows = new double[used * used];
    for (int tag = 0; tag < used; tag++) {
      names[tag] = natures[ordinals[tag]].toString();
      for (int next = 0; next < used; next++) {
        follows[tag * used + next] = follows(table, ordinals[tag], ordinals[next]);
      }
    }
    tags = new short[all];
    seen = new double[all];
    for (int word = 0; word < words.size(); word++) {
      Attribute own = words.get(word);
      for (int k = 0; k < own.nature.length; k++) {
        int tag = own.nature[k].ordinal();
        tags[starts[word] + k] = numbers[tag];
        seen[starts[word] + k] = Math.log((own.frequency[k] + 1e-8) / total(table, tag));
      }
    }
  }

  /** Tags that HanLP's table does not have follow whatever they may. */
  private static double follows(TransformMatrix table, int tag, int next) {
    int known = table.transititon_probability.length;
    return tag < known && next < known ? table.transititon_probability[tag][next] : 0;
  }

  private static int total(TransformMatrix table, int tag) {
    return tag < table.transititon_probability.length ? table.getTotalFrequency(tag) : 0;
  }

  /**
   * A few words, 的 among them, have tags that HanLP's table knows nothing of. They cost less than
   * anything, and after one of them the first tag of each word is taken.
   *
   * @param words numbers of what stands for the start of a text, of its words, and of what stands
   *     for its end
   * @return one tag for each word between start and end
   */
  String[] choose(int[] words) {
    String[] chosen = new String[words.length - 2];
    double[] costs = new double[most];
    double[] reached = new double[most];
    int used = names.length;
    int best = starts[words[0]];
    for (int i = 1; i < words.length; i++) {
      int before = starts[words[i - 1]];
      int beforeEnd = starts[words[i - 1] + 1];
      int here = starts[words[i]];
      int end = starts[words[i] + 1];
      double least = Double.MAX_VALUE;
      for (int k = here; k < end; k++) {
        reached[k - here] = Double.MAX_VALUE;
        for (int j = before; j < beforeEnd; j++) {
          double cost = costs[j - before] + follows[tags[j] * used + tags[k]] - seen[k];
          if (cost < reached[k - here]) {
            reached[k - here] = cost;
            if (cost < least) {
              least = cost;
              best = j;
            }
          }
        }
      }
      if (i > 1) {
        chosen[i - 2] = names[tags[best]];
      }
      if (least == Double.NEGATIVE_INFINITY && bottomless(reached, end - here)) {
        for (int rest = i; rest < words.length - 1; rest++) {
          chosen[rest - 1] = names[tags[starts[words[rest]]]];
        }
        return chosen;
      }
      double[] spare = costs;
      costs = reached;
      reached = spare;
    }
    return chosen;
  }

  private static boolean bottomless(double[] costs, int count) {
    for (int i = 0; i < count; i++) {
      if (costs[i] != Double.NEGATIVE_INFINITY) {
        return false;
      }
    }
    return true;
  }
}
