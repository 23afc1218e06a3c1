package io.tupu.serve.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one request may use: time from its arrival until its limit, and characters that it makes.
 * Work asks {@link #check} often; whoever wants the work to end calls {@link #stop}. Thread-safe.
 */
public final class Budget {
  /** Characters that the expressions of one query may make in all. */
  private static final long CHARACTERS = 50_000_000;

  /** From so many characters on a value is a large one. */
  private static final int LARGE = 1 << 16;

  /**
   * Characters of large values: each is held a few times over while it is made and written, in each
   * of several queries, and together they must leave half of the memory free.
   */
  private static final long LARGE_ONES =
      Math.min(CHARACTERS, Math.max(1_000_000, Runtime.getRuntime().maxMemory() / 160));

  private final Duration limit;
  private final long end;
  private final List<Runnable> onStop = new ArrayList<>();
  private volatile Refusal stopped;
  private volatile Thread worker;
  private long characters;
  private long large;

  public Budget(Duration limit) {
    this.limit = limit;
    this.end = System.nanoTime() + limit.toNanos();
  }

  /**
   * Returns while there is something left.
   *
   * @throws Refusal when not; what was being done is to be given up
   */
  public void check() {
    if (stopped == null && System.nanoTime() - end > 0) {
      stop(overtime());
    }
    if (stopped != null) {
      throw stopped;
    }
  }

  /** Counts characters of values made; too many of them end the work. */
  public void charge(long made) {
    characters += made;
    if (characters > CHARACTERS) {
      stop(new Refusal(503, "The query makes more text than one query may; ask for less."));
    }
    check();
  }

  /**
   * Counts characters of a value that is kept: few large ones fill the memory before anybody sees
   * it.
   *
   * @param all whether small ones count too, because they become part of a large one
   */
  public void keep(long made, boolean all) {
    if (all || made >= LARGE) {
      large += made;
      if (large > LARGE_ONES) {
        stop(new Refusal(503, "The query makes more text than one query may; ask for less."));
      }
    }
    check();
  }

  /** What is said when time is up. */
  public Refusal overtime() {
    return Refusal.later(
        "The query took longer than " + Math.max(1, limit.toSeconds()) + " s; ask for less.", 30);
  }

  /** Ends the work; the first reason counts. */
  public void stop(Refusal reason) {
    List<Runnable> actions;
    synchronized (this) {
      if (stopped != null) {
        return;
      }
      stopped = reason;
      actions = List.copyOf(onStop);
    }
    actions.forEach(Runnable::run);
  }

  /** Registers what is to be told when the work must end; told at once when it must already. */
  public void onStop(Runnable action) {
    synchronized (this) {
      if (stopped == null) {
        onStop.add(action);
        return;
      }
    }
    action.run();
  }

  /** Why the work was told to end; empty while it may go on. */
  Optional<Refusal> reason() {
    return Optional.ofNullable(stopped);
  }

  public boolean over() {
    return stopped != null || System.nanoTime() - end > 0;
  }

  /** Names the thread that works on it; null when it has ended. */
  void workedOnBy(Thread thread) {
    worker = thread;
  }

  /** The thread at work; null when there is none. */
  public Thread worker() {
    return worker;
  }
}
