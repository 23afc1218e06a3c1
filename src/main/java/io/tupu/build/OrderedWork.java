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
import java.util.function.ToLongFunction;

/**
 * Does work in two steps on several threads and uses the results on the caller's, in the order of
 * the items. Each step holds at most twice as many items as threads, and the second no more weight
 * than agreed, or one item, so that memory does not grow with the number of items.
 *
 * @param <A> an item
 * @param <P> an item made ready, with its weight known
 * @param <B> a result
 */
final class OrderedWork<A, P, B> {
  private final int places;
  private final long mostWeight;
  private final ExecutorService workers;
  private final Function<A, P> prepare;
  private final ToLongFunction<P> weight;
  private final Function<P, B> work;
  private final Deque<Future<P>> ready = new ArrayDeque<>();
  private final Deque<Heavy<B>> working = new ArrayDeque<>();
  private long weightNow;

  private record Heavy<B>(long weight, Future<B> result) {}

  /**
   * @param mostWeight of items in the second step at a time
   */
  OrderedWork(
      int threads,
      Function<A, P> prepare,
      ToLongFunction<P> weight,
      long mostWeight,
      Function<P, B> work) {
    this.places = 2 * threads;
    this.prepare = prepare;
    this.weight = weight;
    this.mostWeight = mostWeight;
    this.work = work;
    this.workers = Executors.newFixedThreadPool(threads, OrderedWork::thread);
  }

  /**
   * Returns when every result was used; to be called once. An exception of any function ends it all
   * and is thrown here; an interrupt ends it with {@link IllegalStateException}.
   */
  void run(List<A> items, Consumer<B> use) {
    try {
      Iterator<A> rest = items.iterator();
      while (rest.hasNext() || !ready.isEmpty() || !working.isEmpty()) {
        while (rest.hasNext() && ready.size() < places) {
          A item = rest.next();
          ready.add(workers.submit(() -> prepare.apply(item)));
        }
        if (!begun()) {
          Heavy<B> first = working.remove();
          use.accept(first.result().get());
          weightNow -= first.weight();
        }
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

  /** Begins the second step of the next item if it has room; waits for it if nothing else does. */
  private boolean begun() throws InterruptedException, ExecutionException {
    Future<P> next = ready.peek();
    boolean wait = working.isEmpty();
    if (next == null || working.size() >= places || !wait && !next.isDone()) {
      return false;
    }
    P item = next.get();
    long more = weight.applyAsLong(item);
    if (!wait && weightNow + more > mostWeight) {
      return false;
    }
    ready.remove();
    working.add(new Heavy<>(more, workers.submit(() -> work.apply(item))));
    weightNow += more;
    return true;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "tupu-build");
    thread.setDaemon(true);
    return thread;
  }
}
