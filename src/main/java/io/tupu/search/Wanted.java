package io.tupu.search;

import java.util.Optional;

/**
 * What is looked for.
 *
 * @param text as typed
 * @param type IRI of a class
 * @param limit results wanted, at least 1
 * @param offset results to skip, at least 0
 */
public record Wanted(String text, Optional<String> type, int limit, int offset) {
  public Wanted {
    if (limit < 1 || offset < 0) {
      throw new IllegalArgumentException("limit " + limit + ", offset " + offset);
    }
  }
}
