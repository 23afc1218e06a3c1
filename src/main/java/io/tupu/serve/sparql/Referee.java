package io.tupu.serve.sparql;

import com.sun.management.ThreadMXBean;
import io.tupu.serve.http.Budget;
import io.tupu.serve.http.Lane;
import io.tupu.serve.http.Refusal;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Watches evaluations under way. While others wait, only some may run for longer than a second, so
 * that many heavy queries do not keep light ones out; when memory runs short, the one that has
 * taken most of it ends.
 */
public final class Referee implements AutoCloseable {
  private static final long SLICE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long TICK_MILLIS = 200;
  private static final double FULL = 0.85;

  private final Lane lane;
  private final int longOnes;
  private final BooleanSupplier memoryIsShort;
  private final Set<Match> running = ConcurrentHashMap.newKeySet();
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "tupu-referee");
            thread.setDaemon(true);
            return thread;
          });

  /** One evaluation, from begin to end. */
  final class Match {
    private final Budget budget;
    private final long begin = System.nanoTime();
    private final long thread = Thread.currentThread().getId();
    private final boolean inLane = lane.owns(Thread.currentThread());
    private final long allocated = threads.getThreadAllocatedBytes(thread);

    private Match(Budget budget) {
      this.budget = budget;
    }

    private long taken() {
      return threads.getThreadAllocatedBytes(thread) - allocated;
    }

    void end() {
      running.remove(this);
    }
  }

  /**
   * @param lane whose queue tells whether others wait
   * @param longOnes that may go on while others wait
   */
  public Referee(Lane lane, int longOnes) {
    this(lane, longOnes, Referee::heapIsFull);
  }

  Referee(Lane lane, int longOnes, BooleanSupplier memoryIsShort) {
    this.lane = lane;
    this.longOnes = longOnes;
    this.memoryIsShort = memoryIsShort;
    timer.scheduleWithFixedDelay(this::look, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  Match begin(Budget budget) {
    Match match = new Match(budget);
    running.add(match);
    return match;
  }

  private void look() {
    long now = System.nanoTime();
    if (lane.waiting() > 0) {
      running.stream()
          .filter(m -> m.inLane && now - m.begin > SLICE_NANOS)
          .sorted(Comparator.comparingLong(m -> m.begin))
          .skip(longOnes)
          .forEach(
              m ->
                  m.budget.stop(
                      Refusal.later("The server is busy with long queries; try again later.", 10)));
    }
    if (!running.isEmpty() && memoryIsShort.getAsBoolean()) {
      running.stream()
          .max(Comparator.comparingLong(Match::taken))
          .ifPresent(
              m ->
                  m.budget.stop(
                      new Refusal(
                          503, "The query needs more memory than there is; ask for less.")));
    }
  }

  /** Whether the heap is full of what is in use, not of what a collection would free. */
  private static boolean heapIsFull() {
    if (!oldSpaceIsFull()) {
      return false;
    }
    System.gc();
    return oldSpaceIsFull();
  }

  private static boolean oldSpaceIsFull() {
    List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
    return pools.stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .filter(p -> p.getName().contains("Old") || p.getName().contains("Tenured"))
        .anyMatch(p -> p.getUsage().getUsed() > FULL * p.getUsage().getMax());
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
