package io.tupu.serve.http;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;

/**
 * Work that waits, one queue for each client. Clients take turns, so that who asks for much waits
 * for itself and not others for it. Thread-safe.
 */
final class Turns {
  private final int share;
  private final Map<String, Queue<Runnable>> waiting = new LinkedHashMap<>();

  /**
   * @param share most that one client may have waiting
   */
  Turns(int share) {
    this.share = share;
  }

  /** Answers false when this client has its share waiting already. */
  synchronized boolean add(String client, Runnable work) {
    Queue<Runnable> own = waiting.computeIfAbsent(client, c -> new ArrayDeque<>());
    return own.size() < share && own.add(work);
  }

  /** Takes back what was added. */
  synchronized void remove(String client, Runnable work) {
    Queue<Runnable> own = waiting.get(client);
    if (own != null && own.remove(work) && own.isEmpty()) {
      waiting.remove(client);
    }
  }

  /** Work of the client whose turn it is; its next turn comes after all others. */
  synchronized Runnable next() {
    Map.Entry<String, Queue<Runnable>> first = waiting.entrySet().iterator().next();
    String client = first.getKey();
    Queue<Runnable> own = first.getValue();
    Runnable work = own.remove();
    waiting.remove(client);
    if (!own.isEmpty()) {
      waiting.put(client, own);
    }
    return work;
  }
}
