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
  private static final Tags BEGIN =
      new Tags(
          new int[] {Nature.begin.ordinal()},
          new double[1],
          new String[] {Nature.begin.toString()});

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

  /** The tags of a word of HanLP's dictionary. */
  Tags tags(Attribute word) {
    int size = word.nature.length;
    Tags tags = new Tags(new int[size], new double[size], new String[size]);
    for (int k = 0; k < size; k++) {
      int tag = word.nature[k].ordinal();
      tags.ordinals()[k] = tag;
      tags.seen()[k] = Math.log((word.frequency[k] + 1e-8) / totals[tag]);
      tags.names()[k] = word.nature[k].toString();
    }
    return tags;
  }

  /**
   * @param words the tags that each word of a text may have, after them those of its end
   * @return one tag for each word
   */
  String[] choose(Tags[] words) {
    int most = 1;
    for (Tags word : words) {
      most = Math.max(most, word.size());
    }
    String[] chosen = new String[words.length - 1];
    Tags before = BEGIN;
    double[] costs = new double[most];
    double[] reached = new double[most];
    String best = BEGIN.names()[0];
    for (int i = 0; i < words.length; i++) {
      Tags here = words[i];
      double least = Double.MAX_VALUE;
      for (int k = 0; k < here.size(); k++) {
        double seen = here.seen()[k];
        int tag = here.ordinals()[k];
        reached[k] = Double.MAX_VALUE;
        for (int j = 0; j < before.size(); j++) {
          double cost = costs[j] + follows[before.ordinals()[j]][tag] - seen;
          if (cost < reached[k]) {
            reached[k] = cost;
            if (cost < least) {
              least = cost;
              best = before.names()[j];
            }
          }
        }
      }
      if (i > 0) {
        chosen[i - 1] = best;
      }
      before = here;
      double[] spare = costs;
      costs = reached;
      reached = spare;
    }
    return chosen;
  }
}
