package io.tupu.serve.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes a result until it is whole: in memory, and in a temporary file from one megabyte on. More
 * than the bound is refused, and more than all results may take together, so that neither a query
 * nor many clients that read slowly fill the disk.
 */
public final class Spool extends OutputStream {
  private static final int IN_MEMORY = 1 << 20;

  private static final String ANYBODY = "";

  private final long bound;
  private final Allowance files;
  private ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private Path file;
  private OutputStream fileOut;
  private long length;
  private long taken;

  /**
   * @param bound bytes of this one
   * @param files bytes of all temporary files
   */
  public Spool(long bound, Allowance files) {
    this.bound = bound;
    this.files = files;
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
    if (length > IN_MEMORY) {
      take(fileOut == null ? length : count);
    }
    if (fileOut == null && length > IN_MEMORY) {
      file = Files.createTempFile("tupu-", ".part");
      fileOut = Files.newOutputStream(file);
      memory.writeTo(fileOut);
      memory = null;
    }
    (fileOut == null ? memory : fileOut).write(bytes, offset, count);
  }

  private void take(long more) {
    if (!files.take(ANYBODY, more)) {
      throw Refusal.later("Too many large results are being read; ask for less, or later.", 30);
    }
    taken += more;
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
    return new FileBody(file, length, files);
  }

  /** Gives up what was written. */
  public void discard() {
    files.give(ANYBODY, taken);
    taken = 0;
    try {
      if (fileOut != null) {
        fileOut.close();
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class FileBody implements Body {
    private final Path file;
    private final long length;
    private final Allowance files;
    private final AtomicBoolean gone = new AtomicBoolean();

    FileBody(Path file, long length, Allowance files) {
      this.file = file;
      this.length = length;
      this.files = files;
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public InputStream open() throws IOException {
      return new FilterInputStream(Files.newInputStream(file)) {
        @Override
        public void close() throws IOException {
          super.close();
          release();
        }
      };
    }

    @Override
    public void release() {
      if (gone.compareAndSet(false, true)) {
        files.give(ANYBODY, length);
        try {
          Files.deleteIfExists(file);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
