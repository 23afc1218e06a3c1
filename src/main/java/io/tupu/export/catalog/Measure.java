package io.tupu.export.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How large a file is, and its SHA-256.
 *
 * @param sha256 in lower-case hexadecimal
 */
public record Measure(long length, String sha256) {

  /** Measures what passes through to another stream. */
  public static final class Meter extends OutputStream {
    private final OutputStream target;
    private final MessageDigest digest;
    private long length;

    public Meter(OutputStream target) {
      this.target = target;
      try {
        this.digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      target.write(bytes, offset, count);
      digest.update(bytes, offset, count);
      length += count;
    }

    @Override
    public void flush() throws IOException {
      target.flush();
    }

    @Override
    public void close() throws IOException {
      target.close();
    }

    /** To be asked once, at the end. */
    public Measure measure() {
      return new Measure(length, HexFormat.of().formatHex(digest.digest()));
    }
  }
}
