package io.tupu.serve.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of a reply, known in number, that are sent once and then released. */
public interface Body {
  long length();

  /** Opened once; closing it releases what it stands on. */
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
