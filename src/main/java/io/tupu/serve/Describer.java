package io.tupu.serve;

import io.tupu.serve.data.VoidRoute;
import io.tupu.serve.http.Lane;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Has each state of the graph described before anyone asks for it: describing measures every
 * download, which takes long, and a server is idle most of the time. Begins only while nothing is
 * being answered.
 */
final class Describer implements AutoCloseable {
  private static final long SECONDS = 10;

  private final VoidRoute description;
  private final List<Lane> lanes;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Describer::thread);

  /**
   * @param lanes that are to be idle
   */
  Describer(VoidRoute description, List<Lane> lanes) {
    this.description = description;
    this.lanes = lanes;
    timer.scheduleWithFixedDelay(this::describe, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "tupu-describer");
    thread.setDaemon(true);
    return thread;
  }

  private void describe() {
    if (lanes.stream().allMatch(lane -> lane.busy() == 0)) {
      description.prepare();
    }
  }

  @Override
  public void close() {
    timer.shutdown();
    try {
      timer.awaitTermination(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
