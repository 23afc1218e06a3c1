package io.tupu.store;

import java.math.BigInteger;

/**
 * Tells whether two sets of quads are the same: how many lines their N-Quads have, and the sum of
 * the SHA-256 of all lines, modulo 2^256. It does not depend on the order, sums of graphs are the
 * sum of a dataset, and anybody can compute it from a dump (a line without its end, read as UTF-8).
 *
 * @param lines number of quads
 * @param sum not negative, less than 2^256
 */
public record DumpDigest(long lines, BigInteger sum) {
  static final DumpDigest NOTHING = new DumpDigest(0, BigInteger.ZERO);
  private static final int BITS = 256;

  DumpDigest plus(DumpDigest other) {
    BigInteger both = sum.add(other.sum);
    return new DumpDigest(lines + other.lines, both.testBit(BITS) ? both.clearBit(BITS) : both);
  }

  /** 64 hexadecimal digits. */
  public String hex() {
    String digits = sum.toString(16);
    return "0".repeat(BITS / 4 - digits.length()) + digits;
  }
}
