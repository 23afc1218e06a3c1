package io.tupu.serve.http;

import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What the server has done so far, by name in the syntax of Prometheus. */
public final class Counters {
  private final SortedMap<String, LongAdder> counts = new ConcurrentSkipListMap<>();

  /**
   * @param name with labels, such as {@code tupu_requests_total{path="/sparql",status="200"}}
   */
  public void add(String name, long count) {
    counts.computeIfAbsent(name, n -> new LongAdder()).add(count);
  }

  /** By name. */
  public String text() {
    StringBuilder text = new StringBuilder();
    counts.forEach((name, count) -> text.append(name).append(' ').append(count).append('\n'));
    return text.toString();
  }
}
