package io.tupu.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns the bytes of a Chinese text into characters, whatever wrote them: UTF-8, UTF-16 with or
 * without a byte order mark, GB18030 (and with it GBK and GB2312), Big5. Guesses only between
 * encodings in which every byte is valid; never puts a replacement character.
 */
final class Decoder {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");
  private static final double PLAUSIBLE = 0.85;
  private static final int CONTROLS_PER_MILLE = 5;

  private Decoder() {}

  /**
   * The text without byte order mark.
   *
   * @throws ReadException when the bytes are no text, or in no encoding known here
   */
  static String decode(String fileName, byte[] bytes) throws ReadException {
    String text = text(fileName, bytes);
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw binary(fileName);
      }
      controls += c < ' ' && "\t\n\r\f\u000B".indexOf(c) < 0 ? 1 : 0;
    }
    if (controls * 1000L > (long) CONTROLS_PER_MILLE * text.length()) {
      throw binary(fileName);
    }
    return text;
  }

  private static ReadException binary(String fileName) {
    return new ReadException(fileName, "is binary, not text; convert it to UTF-8 text first");
  }

  private static String text(String fileName, byte[] bytes) throws ReadException {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return marked(fileName, bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      throw new ReadException(fileName, "is UTF-32, which is not read; save it as UTF-8");
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return marked(fileName, bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return marked(fileName, bytes, 2, StandardCharsets.UTF_16LE);
    }
    Optional<String> wide = WideText.decode(bytes);
    return wide.isPresent() ? wide.get() : unmarked(fileName, bytes);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String marked(String fileName, byte[] bytes, int mark, Charset charset)
      throws ReadException {
    ByteBuffer content = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
    try {
      return strict(charset).decode(content).toString();
    } catch (CharacterCodingException e) {
      throw new ReadException(
          fileName,
          "says it is "
              + charset
              + " but is not at byte "
              + fault(bytes, mark, charset)
              + "; save it as UTF-8 again");
    }
  }

  private static String unmarked(String fileName, byte[] bytes) throws ReadException {
    for (byte b : bytes) {
      if (b == 0) {
        throw binary(fileName);
      }
    }
    Optional<String> utf8 = attempt(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    double gb = DoubleBytes.likelihoodOfGb(bytes);
    double big5 = DoubleBytes.likelihoodOfBig5(bytes);
    Charset better = big5 > gb ? BIG5 : GB18030;
    if (Math.max(gb, big5) >= PLAUSIBLE) {
      Optional<String> text = attempt(bytes, better);
      if (text.isPresent()) {
        return text.get();
      }
    }
    int offset = fault(bytes, 0, StandardCharsets.UTF_8);
    String advice =
        "not UTF-8 at byte " + offset + ", nor GB18030, Big5 or UTF-16; save it as UTF-8";
    throw new ReadException(fileName, "cannot be decoded: " + advice);
  }

  static Optional<String> attempt(byte[] bytes, Charset charset) {
    try {
      return Optional.of(strict(charset).decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Offset in the file of the first byte that is not of the encoding. */
  private static int fault(byte[] bytes, int from, Charset charset) {
    ByteBuffer content = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer sink = CharBuffer.allocate(8192);
    CharsetDecoder decoder = strict(charset);
    CoderResult result = decoder.decode(content, sink, true);
    while (result.isOverflow()) {
      sink.clear();
      result = decoder.decode(content, sink, true);
    }
    return content.position();
  }
}
