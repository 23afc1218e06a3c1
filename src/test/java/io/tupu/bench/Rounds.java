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

  /** How many times faster one way is than another, round by round: the middle and the quarters. */
  String faster(String way, String than) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < nanos.get(way).size(); i++) {
      ratios.add((double) nanos.get(than).get(i) / nanos.get(way).get(i));
    }
    Collections.sort(ratios);
    int size = ratios.size();
    return String.format(
        Locale.ROOT,
        "%5.2f (%.2f to %.2f)",
        ratios.get(size / 2),
        ratios.get(size / 4),
        ratios.get(size - 1 - size / 4));
  }

  /** What part one way is of another, round by round: the middle, in hundredths. */
  String share(String way, String of) {
    List<Double> parts = new ArrayList<>();
    for (int i = 0; i < nanos.get(way).size(); i++) {
      parts.add(100.0 * nanos.get(way).get(i) / nanos.get(of).get(i));
    }
    Collections.sort(parts);
    return String.format(Locale.ROOT, "%.0f %%", parts.get(parts.size() / 2));
  }

  /** A line of the report. */
  static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
