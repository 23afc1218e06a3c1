package io.tupu.graph;

/** Writes Chinese characters in Latin letters, for IRIs that a person can read. */
@FunctionalInterface
public interface Romanizer {

  /**
   * Pinyin without tones, syllables separated by spaces, in ASCII letters; “江城” gives “jiang
   * cheng”. Characters without a reading are left out. Never throws; thread-safe; the same answer
   * on every machine, because the answers are part of published names.
   *
   * @param hanzi Chinese characters only
   */
  String pinyin(String hanzi);
}
