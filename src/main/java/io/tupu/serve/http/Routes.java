package io.tupu.serve.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who answers which path. What is not listed is not there. */
public final class Routes {
  private final Map<String, Entry> exact = new LinkedHashMap<>();
  private final List<Entry> below = new ArrayList<>();

  private final ErrorPage errors;

  /**
   * @param errors what people see where there is no answer
   */
  public Routes(ErrorPage errors) {
    this.errors = errors;
  }

  record Entry(String path, Route route, Lane lane) {}

  /**
   * Adds a route for one path, or for all paths below it when it ends with a slash. The root is
   * only itself.
   */
  public Routes add(String path, Lane lane, Route route) {
    Entry entry = new Entry(path, route, lane);
    if (path.endsWith("/") && path.length() > 1) {
      below.add(entry);
    } else {
      exact.put(path, entry);
    }
    return this;
  }

  ErrorPage errors() {
    return errors;
  }

  Entry find(String path) {
    Entry entry = exact.get(path);
    if (entry != null) {
      return entry;
    }
    for (Entry candidate : below) {
      if (path.startsWith(candidate.path()) && path.length() > candidate.path().length()) {
        return candidate;
      }
      if (candidate.path().equals(path) || candidate.path().equals(path + "/")) {
        throw candidate.route().bare();
      }
    }
    throw new Refusal(404, "There is nothing at this address; begin at / or ask /sparql.");
  }
}
