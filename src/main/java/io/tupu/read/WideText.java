package io.tupu.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * UTF-16 without a byte order mark. Line ends, spaces and digits have a zero byte in it, most of
 * them on the same side; the rest must be characters that Chinese texts have.
 */
final class WideText {
  private static final int SAMPLE = 20_000;

  private WideText() {}

  static Optional<String> decode(byte[] bytes) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        even += 1 - i % 2;
        odd += i % 2;
      }
    }
    if (bytes.length % 2 != 0 || even + odd == 0) {
      return Optional.empty();
    }
    boolean bigFirst = even > odd;
    return attempt(bytes, bigFirst).or(() -> attempt(bytes, !bigFirst));
  }

  private static Optional<String> attempt(byte[] bytes, boolean big) {
    Charset charset = big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    return Decoder.attempt(bytes, charset).filter(WideText::looksChinese);
  }

  private static boolean looksChinese(String text) {
    int usual = 0;
    int all = Math.min(text.length(), SAMPLE);
    for (int i = 0; i < all; i++) {
      char c = text.charAt(i);
      boolean ascii = c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t';
      boolean wide = c >= 0x4E00 && c <= 0x9FFF || c >= 0x3000 && c <= 0x303F || c >= 0xFF00;
      usual += ascii || wide || c >= 0x2010 && c <= 0x2026 || Character.isSurrogate(c) ? 1 : 0;
    }
    return usual * 10L >= all * 9L;
  }
}
