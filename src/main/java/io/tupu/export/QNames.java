package io.tupu.export;

import io.tupu.graph.Prefixes;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Short forms of IRIs by the declared prefixes. */
final class QNames {
  private static final Pattern LOCAL = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
  private static final Map<String, String> PREFIXES = Prefixes.all();

  private QNames() {}

  /** {@code tupu:runs}; empty when no prefix fits or the rest is no plain name. */
  static Optional<String> of(String iri) {
    int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    String local = iri.substring(cut);
    if (!LOCAL.matcher(local).matches()) {
      return Optional.empty();
    }
    String namespace = iri.substring(0, cut);
    return PREFIXES.entrySet().stream()
        .filter(e -> e.getValue().equals(namespace))
        .map(e -> e.getKey() + ":" + local)
        .findFirst();
  }
}
