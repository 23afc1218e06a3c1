package io.tupu.serve.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How fast a client must take its answer. Who does not read at all is cut off by the limit of the
 * connection, which starts anew with each byte; this is for those who take a byte now and then.
 * Thread-safe.
 */
final class Pace {
  private final ScheduledExecutorService timer;
  private final Duration window;
  private final long least;

  /**
   * @param least bytes to be taken in each window
   */
  Pace(ScheduledExecutorService timer, Duration window, long least) {
    this.timer = timer;
    this.window = window;
    this.least = least;
  }

  /**
   * Looks at the end of each window, until the future is cancelled.
   *
   * @param sent bytes so far
   * @param cutOff told, again and again, while it is too slow
   */
  Future<?> watch(LongSupplier sent, Runnable cutOff) {
    long[] before = {sent.getAsLong()};
    Runnable look =
        () -> {
          long now = sent.getAsLong();
          if (now - before[0] < least) {
            cutOff.run();
          }
          before[0] = now;
        };
    long millis = window.toMillis();
    return timer.scheduleWithFixedDelay(look, millis, millis, TimeUnit.MILLISECONDS);
  }
}
