package io.tupu.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A fact that is not as it was.
 *
 * @param region where it belongs; {@link Thing#NONE} where that is unknown
 * @param code of the region
 * @param relation local name
 * @param before what was said, sorted; empty for a fact that is new
 * @param after what is said now, sorted; empty for a fact that is gone
 */
public record Change(
    Thing region,
    String code,
    Thing subject,
    String relation,
    Thing object,
    List<Saying> before,
    List<Saying> after)
    implements Comparable<Change> {
  private static final Comparator<Change> ORDER =
      Comparator.comparing((Change c) -> c.region().iri().isEmpty())
          .thenComparing(Change::code)
          .thenComparing(c -> c.region().iri())
          .thenComparing(c -> c.subject().iri())
          .thenComparing(Change::relation)
          .thenComparing(c -> c.object().iri());

  /** What became of a fact. */
  public enum Kind {
    ADDED,
    GONE,
    CHANGED
  }

  public Change {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  public Kind kind() {
    return before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.GONE : Kind.CHANGED;
  }

  /** What differs, of a fact that was and is: status, confidence, year, evidence. */
  public List<String> differences() {
    List<String> differences = new ArrayList<>();
    differs("status", Saying::status, differences);
    differs("confidence", Saying::confidence, differences);
    differs("year", Saying::year, differences);
    differs("evidence", s -> s.document() + " " + s.evidence(), differences);
    return differences;
  }

  private void differs(String name, Function<Saying, String> part, List<String> differences) {
    if (!Objects.equals(parts(before, part), parts(after, part))) {
      differences.add(name);
    }
  }

  /** A part of each, sorted, without doubles. */
  static <T extends Comparable<T>> List<T> parts(List<Saying> sayings, Function<Saying, T> part) {
    return sayings.stream().map(part).distinct().sorted().toList();
  }

  @Override
  public int compareTo(Change other) {
    return ORDER.compare(this, other);
  }
}
