package io.tupu.nlp;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.CoreDictionaryTransformMatrixDictionary;
import com.hankcs.hanlp.dictionary.TransformMatrix;

/**
 * The likeliest tags of a row of words by HanLP's table of which tag follows which, with the
 * arithmetic of HanLP's own {@code Viterbi}. Immutable and thread-safe.
 */
final class Tagger {
  private final double[][] follows;
  private final int[] totals;

  Tagger() {
    TransformMatrix table = CoreDictionaryTransformMatrixDictionary.transformMatrixDictionary;
    int size = Nature.values().length;
    int known = table.transititon_probability.length;
    follows = new double[size][size];
    totals = new int[size];
    for (int tag = 0; tag < Math.min(size, known); tag++) {
      System.arraycopy(table.transititon_probability[tag], 0, follows[tag], 0, known);
      totals[tag] = table.getTotalFrequency(tag);
    }
  }

  /**
   * @param words of a text, after them what stands for its end
   * @return one tag for each word
   */
  String[] tags(Attribute[] words) {
    String[] tags = new String[words.length - 1];
    Nature best = Nature.begin;
    Nature[] before = {best};
    double[] costs = {0};
    for (int i = 0; i < words.length; i++) {
      Nature[] here = words[i].nature;
      double[] reached = new double[here.length];
      double least = Double.MAX_VALUE;
      for (int k = 0; k < here.length; k++) {
        double seen = seen(words[i], k);
        reached[k] = Double.MAX_VALUE;
        for (int j = 0; j < before.length; j++) {
          double cost = costs[j] + follows[before[j].ordinal()][here[k].ordinal()] - seen;
          if (cost < reached[k]) {
            reached[k] = cost;
            if (cost < least) {
              least = cost;
              best = before[j];
            }
          }
        }
      }
      if (i > 0) {
        tags[i - 1] = best.toString();
      }
      before = here;
      costs = reached;
    }
    return tags;
  }

  private double seen(Attribute word, int k) {
    return Math.log((word.frequency[k] + 1e-8) / totals[word.nature[k].ordinal()]);
  }
}
