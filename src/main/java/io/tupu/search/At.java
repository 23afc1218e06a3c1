package io.tupu.search;

/** How much of a name what was looked for is, the best first. */
public enum At {
  /** All of it. */
  WHOLE,
  /** Its beginning. */
  START,
  /** Any other part. */
  INSIDE,
  /** All words, in any order and by any spelling. */
  WORDS,
  /** Some characters only. */
  SOME
}
