package io.tupu.serve.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of a reply, that are sent once and then released. */
public interface Body {
  /** How many; -1 while they are being made. */
  long length();

  /**
   * Opened once; closing it releases what it stands on. A {@link GrowingStream} when they are still
   * being made.
   */
  InputStream open() throws IOException;

  /** Gives up a body that will not be sent. */
  void release();

  /** Bytes in memory. */
  static Body of(byte[] bytes) {
    return new Body() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }

      @Override
      public void release() {
        // Nothing is held.
      }
    };
  }
}
