package io.tupu.read.convert;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What parent and child say to each other: a format and bytes; whether it went well, and a text.
 */
final class Wire {
  /** Bytes that one character takes at most. */
  private static final int WIDEST = 4;

  private static final int LONGEST_REASON = 10_000;

  private Wire() {}

  record Ask(Format format, byte[] document) {}

  /**
   * @param text of the document when good, otherwise the reason for none
   */
  record Answer(boolean good, String text) {}

  static void ask(DataOutputStream to, Format format, byte[] document) throws IOException {
    to.writeByte(format.ordinal());
    to.writeInt(document.length);
    to.write(document);
    to.flush();
  }

  static Ask asked(DataInputStream from) throws IOException {
    Format format = Format.values()[from.readByte()];
    return new Ask(format, bytes(from, Integer.MAX_VALUE));
  }

  static void answer(DataOutputStream to, Answer answer) throws IOException {
    byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
    to.writeBoolean(answer.good());
    to.writeInt(text.length);
    to.write(text);
    to.flush();
  }

  /**
   * @throws IOException also when it is longer than agreed
   */
  static Answer answer(DataInputStream from, int characters) throws IOException {
    boolean good = from.readBoolean();
    byte[] text = bytes(from, good ? WIDEST * characters : LONGEST_REASON);
    return new Answer(good, new String(text, StandardCharsets.UTF_8));
  }

  private static byte[] bytes(DataInputStream from, int most) throws IOException {
    int length = from.readInt();
    if (length < 0 || length > most) {
      throw new IOException("a message of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    from.readFully(bytes);
    return bytes;
  }
}
