package io.tupu.serve.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.InputStream;

/** Sends a body as fast as the client takes it, and holds no thread in between. */
final class Sending implements WriteListener {
  private final InputStream body;
  private final ServletOutputStream out;
  private final AsyncContext context;
  private final byte[] piece = new byte[1 << 15];

  Sending(InputStream body, ServletOutputStream out, AsyncContext context) {
    this.body = body;
    this.out = out;
    this.context = context;
  }

  @Override
  public void onWritePossible() throws IOException {
    while (out.isReady()) {
      int count = body.read(piece);
      if (count < 0) {
        end();
        return;
      }
      out.write(piece, 0, count);
    }
  }

  /** The client is gone or too slow. */
  @Override
  public void onError(Throwable failure) {
    end();
  }

  private void end() {
    try {
      body.close();
    } catch (IOException e) {
      // The file goes with the folder of temporary files.
      return;
    } finally {
      context.complete();
    }
  }
}
