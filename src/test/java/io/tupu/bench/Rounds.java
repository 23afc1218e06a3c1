package io.tupu.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Times several ways of work in turns, so that whatever else the machine does hits all of them
 * alike, and compares them: a ratio means something on any machine, a time only on one.
 */
final class Rounds {
  private final Map<String, Callable<?>> ways = new LinkedHashMap<>();
  private final Map<String, List<Long>> nanos = new LinkedHashMap<>();

  Rounds way(String name, Callable<?> work) {
    ways.put(name, work);
    nanos.put(name, new ArrayList<>());
    return this;
  }

  /** Runs all ways in turns; the first rounds, until compiled code runs, do not count. */
  Rounds run(int warmUp, int counted) throws Exception {
    for (int round = -warmUp; round < counted; round++) {
      for (Map.Entry<String, Callable<?>> way : ways.entrySet()) {
        long start = System.nanoTime();
        way.getValue().call();
        if (round >= 0) {
          nanos.get(way.getKey()).add(System.nanoTime() - start);
        }
      }
    }
    return this;
  }

  /** The middle of the times of one way, in seconds. */
  double median(String name) {
    List<Long> sorted = new ArrayList<>(nanos.get(name));
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2) / 1e9;
  }

  /** How many times faster one way is than another, round by round, the middle of it. */
  double faster(String way, String than) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < nanos.get(way).size(); i++) {
      ratios.add((double) nanos.get(than).get(i) / nanos.get(way).get(i));
    }
    Collections.sort(ratios);
    return ratios.get(ratios.size() / 2);
  }

  /** A line of the report. */
  static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
