package io.tupu.serve.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Sends a body as fast as the client takes it, and holds no thread in between. */
final class Sending implements WriteListener {
  private final InputStream body;
  private final ServletOutputStream out;
  private final AsyncContext context;
  private final Pace pace;
  private final Runnable cutOff;
  private final byte[] piece = new byte[1 << 15];
  private Future<?> watch = CompletableFuture.completedFuture(null);
  private volatile long sent;

  /**
   * @param cutOff breaks the connection when the client does not keep pace
   */
  Sending(
      InputStream body, ServletOutputStream out, AsyncContext context, Pace pace, Runnable cutOff) {
    this.body = body;
    this.out = out;
    this.context = context;
    this.pace = pace;
    this.cutOff = cutOff;
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
      sent += count;
    }
    // The client has to take some of it first.
    if (watch.isDone()) {
      watch = pace.watch(() -> sent, cutOff);
    }
  }

  /** The client is gone or too slow. */
  @Override
  public void onError(Throwable failure) {
    end();
  }

  private void end() {
    watch.cancel(false);
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
