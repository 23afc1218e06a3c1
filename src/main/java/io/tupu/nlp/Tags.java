package io.tupu.nlp;

/**
 * The tags that a word may have, as the {@link Tagger} compares them. Not changed once made.
 *
 * @param ordinals of the tags
 * @param seen for each tag the logarithm of the word's share in it
 * @param names of the tags
 */
record Tags(int[] ordinals, double[] seen, String[] names) {

  int size() {
    return ordinals.length;
  }
}
