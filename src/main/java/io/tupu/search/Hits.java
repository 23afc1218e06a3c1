package io.tupu.search;

import java.util.List;

/**
 * A page of results.
 *
 * @param total number of all results, as far as they were counted
 * @param complete whether all were counted
 */
public record Hits<T>(int total, boolean complete, List<T> results) {
  public Hits {
    results = List.copyOf(results);
  }
}
