package io.tupu.diff;

/**
 * A thing that a changed fact is about.
 *
 * @param iri empty where there is none
 * @param label its name
 */
public record Thing(String iri, String label) {
  /** No thing at all. */
  static final Thing NONE = new Thing("", "");
}
