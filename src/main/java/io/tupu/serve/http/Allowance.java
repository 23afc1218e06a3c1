package io.tupu.serve.http;

import java.util.HashMap;
import java.util.Map;

/** A number of bytes that clients share, of which none may have more than its part. Thread-safe. */
public final class Allowance {
  private final long part;
  private final Map<String, Long> taken = new HashMap<>();
  private long left;

  /**
   * @param all bytes
   * @param part of one client
   */
  public Allowance(long all, long part) {
    this.left = all;
    this.part = part;
  }

  /** Answers whether there was as much. */
  synchronized boolean take(String client, long bytes) {
    long has = taken.getOrDefault(client, 0L);
    if (bytes > left || has + bytes > part) {
      return false;
    }
    left -= bytes;
    taken.put(client, has + bytes);
    return true;
  }

  /** Gives back what was taken. */
  synchronized void give(String client, long bytes) {
    left += bytes;
    taken.computeIfPresent(client, (c, has) -> has == bytes ? null : (Long) (has - bytes));
  }
}
