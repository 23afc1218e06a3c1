package io.tupu.store;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A dump as it was before it was compressed. Says what is wrong in plain words, and stops at what
 * unpacks to far more than any dump does, so that a small file does not fill memory or disk.
 */
final class Unpacked extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  /** Bytes that may come of any file. */
  private static final long SURE = 100L << 20;

  /** Dumps of tupu become a fifteenth to a fortieth; gzip itself ends at some 1,030. */
  private static final int MOST = 200;

  private final Counted packed;
  private long unpacked;
  private Broken broken;

  /** What is wrong with the file, for people. */
  static final class Broken extends IOException {
    private static final long serialVersionUID = 1L;

    Broken(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private static final class Counted extends FilterInputStream {
    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      bytes += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = in.read(into, offset, length);
      bytes += Math.max(0, count);
      return count;
    }
  }

  /**
   * @throws Broken for what is not compressed by gzip
   */
  Unpacked(InputStream in) throws IOException {
    this(new Counted(in));
  }

  private Unpacked(Counted packed) throws IOException {
    super(opened(packed));
    this.packed = packed;
  }

  private static InputStream opened(InputStream packed) throws IOException {
    try {
      return new GZIPInputStream(packed, BUFFER);
    } catch (ZipException | EOFException e) {
      throw broken(e);
    }
  }

  private static Broken broken(IOException e) {
    return e instanceof EOFException
        ? new Broken("ends too early, a part of it is missing", e)
        : new Broken("is not compressed by gzip, or damaged", e);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count;
    try {
      count = in.read(into, offset, length);
    } catch (ZipException | EOFException e) {
      broken = broken(e);
      throw broken;
    }
    unpacked += Math.max(0, count);
    if (unpacked > SURE && unpacked / MOST > packed.bytes) {
      broken =
          new Broken("unpacks to more than " + MOST + " times its size, which no dump does", null);
      throw broken;
    }
    return count;
  }

  /** Throws once more what the reader may have swallowed. */
  void requireWhole() throws Broken {
    if (broken != null) {
      throw broken;
    }
  }
}
