package io.tupu.read;

/**
 * How likely bytes are GB or Big5 text. Both put the few thousand characters of daily use first: a
 * text is of the encoding in which nearly all of its pairs are such characters or punctuation.
 */
final class DoubleBytes {
  private DoubleBytes() {}

  private interface Rows {
    boolean areUsual(int lead, int trail);
  }

  /** Share of usual characters if this is GB18030, 0 to 1. */
  static double likelihoodOfGb(byte[] bytes) {
    return usual(
        bytes,
        (lead, trail) ->
            trail >= 0xA1 && (lead >= 0xB0 && lead <= 0xD7 || lead == 0xA1 || lead == 0xA3));
  }

  /** Share of usual characters if this is Big5, 0 to 1. */
  static double likelihoodOfBig5(byte[] bytes) {
    return usual(
        bytes,
        (lead, trail) ->
            (trail >= 0x40 && trail <= 0x7E || trail >= 0xA1) && lead >= 0xA1 && lead <= 0xC6);
  }

  private static double usual(byte[] bytes, Rows rows) {
    int pairs = 0;
    int usual = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      int lead = bytes[i] & 0xFF;
      if (lead >= 0x80) {
        pairs++;
        usual += rows.areUsual(lead, bytes[i + 1] & 0xFF) ? 1 : 0;
        i++;
      }
    }
    return pairs == 0 ? 0 : (double) usual / pairs;
  }
}
