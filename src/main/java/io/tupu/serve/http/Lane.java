package io.tupu.serve.http;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads of one kind of work, and a short queue before them; what does not fit is put off. */
public final class Lane {
  private final String name;
  private final ThreadPoolExecutor threads;

  /**
   * @param stack bytes of each thread's stack; 0 for the usual
   */
  public Lane(String name, int size, int queue, long stack) {
    this.name = name;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            size,
            size,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queue),
            work -> {
              Thread thread =
                  new Thread(null, work, "tupu-" + name + "-" + number.incrementAndGet(), stack);
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  public String name() {
    return name;
  }

  /**
   * @throws Refusal 503 when there is no room
   */
  void execute(Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException e) {
      throw Refusal.later("The server is busy; try again in a few seconds.", 5);
    }
  }

  /** Whether a thread is one of this lane. */
  public boolean owns(Thread thread) {
    return thread.getName().startsWith("tupu-" + name + "-");
  }

  /** Threads at work. */
  public int busy() {
    return threads.getActiveCount();
  }

  /** Requests that wait for a thread. */
  public int waiting() {
    return threads.getQueue().size();
  }

  /** Whether it takes no more work, so that long work should end. */
  public boolean stopping() {
    return threads.isShutdown();
  }

  /** Takes no more work; what waits is still done. */
  void shutdown() {
    threads.shutdown();
  }

  ExecutorService threads() {
    return threads;
  }
}
