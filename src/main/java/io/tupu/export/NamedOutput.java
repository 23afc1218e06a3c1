package io.tupu.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Writes a file, and says which one it is that cannot be written any more. */
final class NamedOutput extends FilterOutputStream {
  private final Path file;

  NamedOutput(OutputStream out, Path file) {
    super(out);
    this.file = file;
  }

  private IOException named(IOException e) {
    return new IOException(
        file + ": cannot be written (" + e.getMessage() + "); make room, or name another", e);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw named(e);
    }
  }
}
