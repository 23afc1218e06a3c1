package io.tupu.build;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does work on several threads and uses the results on the caller's, in the order of the items. At
 * most twice as many results as threads are held at a time, so that memory does not grow with the
 * number of items.
 */
final class OrderedWork {
  private OrderedWork() {}

  /**
   * Returns when every result was used. An exception of either function ends it all and is thrown
   * here; an interrupt ends it with {@link IllegalStateException}.
   */
  static <A, B> void run(List<A> items, int threads, Function<A, B> work, Consumer<B> use) {
    ExecutorService workers = Executors.newFixedThreadPool(threads, OrderedWork::thread);
    try {
      Deque<Future<B>> window = new ArrayDeque<>();
      Iterator<A> rest = items.iterator();
      while (rest.hasNext() || !window.isEmpty()) {
        while (rest.hasNext() && window.size() < 2 * threads) {
          A item = rest.next();
          window.add(workers.submit(() -> work.apply(item)));
        }
        use.accept(window.remove().get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "tupu-build");
    thread.setDaemon(true);
    return thread;
  }
}
