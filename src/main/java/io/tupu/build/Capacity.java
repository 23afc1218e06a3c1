package io.tupu.build;

/**
 * How much text can be worked on at a time, so that no document, however long or odd, uses up the
 * memory and ends the build for all others.
 *
 * @param characters of all documents that are worked on
 */
record Capacity(int characters) {
  /** Names, rules, the tables of HanLP, and the caches of the store. */
  private static final long GROUND = 220L << 20;

  /** For each character of the densest text known: tokens, mentions, claims, quads. */
  private static final long EACH = 1_000;

  private static final int LEAST = 50_000;
  private static final int MOST = 7_000_000;

  static Capacity ofThisProcess() {
    return ofHeap(Runtime.getRuntime().maxMemory());
  }

  static Capacity ofHeap(long bytes) {
    return new Capacity((int) Math.max(LEAST, Math.min(MOST, (bytes - GROUND) / EACH)));
  }
}
