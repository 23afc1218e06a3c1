package io.tupu.serve.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Answers a request whose body nobody wants, so that the client meets the answer. A server that
 * closes while the client still sends makes the client's system throw away what it has received; so
 * the answer goes out at once and what still comes is read and dropped for a while. The while is
 * bounded in bytes, in time and in idleness, and so is the number of those who linger.
 */
final class Linger {
  private static final long MOST = 64L << 20;
  private static final long IDLE_MILLIS = 1_000;
  private static final long LONGEST_MILLIS = 10_000;

  private final Semaphore places;

  Linger(int places) {
    this.places = new Semaphore(places);
  }

  /**
   * Sends the text as the whole body of the answer and ends the exchange, now or a little later.
   */
  void answer(String text, Request request, Response response, Callback callback) {
    ByteBuffer body = StandardCharsets.UTF_8.encode(text);
    boolean waits = request.getHeaders().contains("Expect");
    if (waits || !places.tryAcquire()) {
      response.write(true, body, callback);
      return;
    }
    response.getHeaders().put("Content-Length", body.remaining());
    Callback freed = Callback.from(callback, (Runnable) places::release);
    response.write(
        false, body, Callback.from(() -> new Drain(request, freed).begin(), freed::failed));
  }

  /** Reads and drops until the end of the body or of patience. */
  private static final class Drain implements Runnable {
    private final Request request;
    private final Callback callback;
    private final long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
    private long dropped;
    private volatile long seen;
    private volatile boolean over;

    Drain(Request request, Callback callback) {
      this.request = request;
      this.callback = callback;
    }

    void begin() {
      watch(0);
      run();
    }

    /** Ends it when nothing has come since the last look. */
    private void watch(long before) {
      Scheduler scheduler = request.getComponents().getScheduler();
      scheduler.schedule(
          () -> {
            long now = seen;
            if (!over && (now == before || System.nanoTime() - end > 0)) {
              request.fail(new TimeoutException("lingered long enough"));
            } else if (!over) {
              watch(now);
            }
          },
          IDLE_MILLIS,
          TimeUnit.MILLISECONDS);
    }

    @Override
    public void run() {
      while (true) {
        Content.Chunk chunk = request.read();
        if (chunk == null) {
          request.demand(this);
          return;
        }
        if (Content.Chunk.isFailure(chunk)) {
          over = true;
          callback.failed(chunk.getFailure());
          return;
        }
        dropped += chunk.remaining();
        seen = dropped;
        boolean last = chunk.isLast();
        chunk.release();
        if (last || dropped > MOST) {
          over = true;
          callback.succeeded();
          return;
        }
      }
    }
  }
}
