package io.tupu.serve.http;

import java.io.InputStream;

/**
 * Bytes of which some may still be in the making. Reading waits for them; who must not wait asks
 * first, and is called. Reading fails when the making does, so that a part is never taken for the
 * whole.
 */
public abstract class GrowingStream extends InputStream {
  /** Whether reading answers at once: with bytes, the end or the failure. */
  public abstract boolean ready();

  /**
   * Calls once, on some thread, when reading answers at once; now if it does already.
   *
   * @param ready returns soon
   */
  public abstract void whenReady(Runnable ready);
}
