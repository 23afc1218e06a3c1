package io.tupu.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command run until the process is told to end (SIGINT, SIGTERM), and then finish its work.
 * That is a regular end, so the exit code is {@link Exit#DONE}.
 */
final class Stop implements AutoCloseable {
  /** Within this the process is gone, whatever still runs. */
  private static final int PATIENCE_SECONDS = 9;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);

  private Stop() {}

  /** From now on a signal ends {@link #await} and then waits for {@link #close}. */
  static Stop onSignal() {
    Stop stop = new Stop();
    Runtime.getRuntime().addShutdownHook(new Thread(stop::end, "tupu-stop"));
    return stop;
  }

  void await() throws InterruptedException {
    asked.await();
  }

  /** Says that the work is finished. */
  @Override
  public void close() {
    finished.countDown();
  }

  /** Runs while the process ends, by a signal or because the command is through. */
  private void end() {
    boolean signal = finished.getCount() > 0;
    asked.countDown();
    try {
      boolean done = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (signal) {
        Runtime.getRuntime().halt(done ? Exit.DONE : Exit.FAILED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
