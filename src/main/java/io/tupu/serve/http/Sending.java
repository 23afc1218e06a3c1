package io.tupu.serve.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sends a body as fast as it is made and the client takes it, and holds no thread in between. At
 * any time either the client is waited for or the body, never both.
 */
final class Sending implements WriteListener {
  private final InputStream body;
  private final ServletOutputStream out;
  private final AsyncContext context;
  private final Pace pace;
  private final Runnable cut;
  private final byte[] piece = new byte[1 << 15];
  private final AtomicBoolean ended = new AtomicBoolean();

  /** Whether something waits in buffers; at first the head does. */
  private boolean held = true;

  /** Runs while the client is waited for. */
  private volatile Future<?> watch = CompletableFuture.completedFuture(null);

  private volatile long sent;

  /**
   * @param pace that the client must keep
   * @param cut breaks the connection, so that the client does not take a part for the whole
   */
  Sending(
      InputStream body, ServletOutputStream out, AsyncContext context, Pace pace, Runnable cut) {
    this.body = body;
    this.out = out;
    this.context = context;
    this.pace = pace;
    this.cut = cut;
  }

  @Override
  public void onWritePossible() throws IOException {
    while (out.isReady()) {
      if (body instanceof GrowingStream growing && !growing.ready()) {
        if (!held) {
          watch.cancel(false);
          growing.whenReady(this::resume);
          return;
        }
        // What there is should not lie here while more is being made.
        held = false;
        out.flush();
        continue;
      }
      int count = read();
      if (count < 0) {
        end();
        return;
      }
      held = true;
      out.write(piece, 0, count);
      sent += count;
    }
    // The client has to take some of it first.
    if (watch.isDone()) {
      watch = pace.watch(() -> sent, cut);
    }
  }

  private int read() throws IOException {
    try {
      return body.read(piece);
    } catch (IOException e) {
      cut.run();
      throw e;
    }
  }

  /** Called by who makes the body, whom nothing here must disturb. */
  private void resume() {
    if (ended.get()) {
      return;
    }
    try {
      context.start(this::goOn);
    } catch (IllegalStateException e) {
      onError(e);
    }
  }

  /** On a thread that is not told to whom a failure goes. */
  private void goOn() {
    try {
      onWritePossible();
    } catch (IOException | RuntimeException e) {
      onError(e);
    }
  }

  /** The client is gone or too slow, or the body broke off. */
  @Override
  public void onError(Throwable failure) {
    cut.run();
    end();
  }

  private void end() {
    if (!ended.compareAndSet(false, true)) {
      return;
    }
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
