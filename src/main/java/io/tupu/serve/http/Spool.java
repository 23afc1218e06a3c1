package io.tupu.serve.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes a result until it is whole: in memory, and in a temporary file from one megabyte on. More
 * than the bound is refused, so that no query fills the disk.
 */
public final class Spool extends OutputStream {
  private static final int IN_MEMORY = 1 << 20;

  private final long bound;
  private ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private Path file;
  private OutputStream fileOut;
  private long length;

  public Spool(long bound) {
    this.bound = bound;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    length += count;
    if (length > bound) {
      throw new Refusal(
          503, "The result is larger than " + (bound >> 20) + " MB; ask for less, or use LIMIT.");
    }
    if (fileOut == null && length > IN_MEMORY) {
      file = Files.createTempFile("tupu-", ".part");
      fileOut = Files.newOutputStream(file);
      memory.writeTo(fileOut);
      memory = null;
    }
    (fileOut == null ? memory : fileOut).write(bytes, offset, count);
  }

  /** The whole result. Nothing may be written after this. */
  public Body body() {
    try {
      if (fileOut == null) {
        return Body.of(memory.toByteArray());
      }
      fileOut.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FileBody(file, length);
  }

  /** Gives up what was written. */
  public void discard() {
    try {
      if (fileOut != null) {
        fileOut.close();
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record FileBody(Path file, long length) implements Body {
    @Override
    public InputStream open() throws IOException {
      return new FilterInputStream(Files.newInputStream(file)) {
        @Override
        public void close() throws IOException {
          super.close();
          Files.deleteIfExists(file);
        }
      };
    }

    @Override
    public void release() {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
