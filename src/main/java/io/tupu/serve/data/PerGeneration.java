package io.tupu.serve.data;

import java.util.function.Function;

/** A value that is made once for each state of the graph; whoever asks meanwhile waits. */
public final class PerGeneration<T> {
  private final Snapshots snapshots;
  private final Function<Snapshot, T> maker;
  private Snapshot of;
  private T value;

  public PerGeneration(Snapshots snapshots, Function<Snapshot, T> maker) {
    this.snapshots = snapshots;
    this.maker = maker;
  }

  public synchronized T get() {
    Snapshot now = snapshots.now();
    if (!now.equals(of)) {
      value = maker.apply(now);
      of = now;
    }
    return value;
  }
}
