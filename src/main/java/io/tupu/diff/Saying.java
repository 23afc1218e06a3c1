package io.tupu.diff;

import java.util.Comparator;

/**
 * What one document says of a fact in one place. Where in the text does not count, so that a line
 * added above changes nothing.
 *
 * @param document its IRI
 * @param title of the document
 */
public record Saying(
    String document, String title, String status, String confidence, String year, String evidence)
    implements Comparable<Saying> {
  private static final Comparator<Saying> ORDER =
      Comparator.comparing(Saying::document)
          .thenComparing(Saying::status)
          .thenComparing(Saying::evidence)
          .thenComparing(Saying::confidence)
          .thenComparing(Saying::year)
          .thenComparing(Saying::title);

  @Override
  public int compareTo(Saying other) {
    return ORDER.compare(this, other);
  }

  /** What counts when two are compared: all but the title. */
  Saying untitled() {
    return new Saying(document, "", status, confidence, year, evidence);
  }
}
