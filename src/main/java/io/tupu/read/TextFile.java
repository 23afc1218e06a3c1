package io.tupu.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Reads the small files that people write for tupu: queries, tables, rules, gold. Whatever stands
 * under the name, it ends, and in bounded memory.
 */
public final class TextFile {
  /** Bytes; far more than anybody writes by hand. */
  private static final int LARGEST = 32 << 20;

  private static final String MARK = "\uFEFF";

  private TextFile() {}

  /**
   * The text of a file in UTF-8, without a byte order mark.
   *
   * @throws IOException for what is no such file, with a message of one line that names the file,
   *     the line where it can, and what to do
   */
  public static String read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + ": is a folder; name a file");
    }
    if (Files.exists(file) && !Files.isRegularFile(file) && !opened(file)) {
      throw new IOException(file + ": is a pipe or device, not a regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    }
  }

  /** The same of a stream, which stays open. */
  public static String read(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new IOException(
          name + ": is larger than " + (LARGEST >> 20) + " MB; name the right file, or split it");
    }
    return text(name, bytes);
  }

  /** What the shell has opened already, as {@code <(…)} or {@code /dev/stdin}, does not block. */
  private static boolean opened(Path file) {
    String name = file.toString();
    return name.equals("/dev/stdin")
        || name.startsWith("/dev/fd/")
        || name.startsWith("/proc/self/fd/");
  }

  private static String text(String name, byte[] bytes) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new IOException(
          name
              + ":"
              + line(bytes, in.position())
              + ": cannot be read as UTF-8; save it in that encoding");
    }
    int nul = IntStream.range(0, bytes.length).filter(i -> bytes[i] == 0).findFirst().orElse(-1);
    if (nul >= 0) {
      throw new IOException(
          name + ":" + line(bytes, nul) + ": is no text, it has a NUL; name another file");
    }
    String text = out.flip().toString();
    return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
  }

  private static long line(byte[] bytes, int end) {
    return 1 + IntStream.range(0, end).filter(i -> bytes[i] == '\n').count();
  }
}
