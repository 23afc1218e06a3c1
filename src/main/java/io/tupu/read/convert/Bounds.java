package io.tupu.read.convert;

/**
 * What one document may use.
 *
 * @param megabytes of heap of the process that reads it
 * @param seconds until that process is ended
 * @param characters of text
 */
public record Bounds(int megabytes, int seconds, int characters) {
  /** Enough for a book. */
  public static final Bounds USUAL = new Bounds(256, 60, 7_000_000);

  public Bounds {
    if (megabytes < 16 || seconds < 1 || characters < 1) {
      throw new IllegalArgumentException(megabytes + " " + seconds + " " + characters);
    }
  }
}
