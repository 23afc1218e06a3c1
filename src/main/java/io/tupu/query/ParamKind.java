package io.tupu.query;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a parameter of a question is, so that forms can help and values can be checked. */
public enum ParamKind {
  /** Any words. */
  TEXT,
  /** A region: by any of its names, its code or its IRI. */
  REGION,
  /** Any thing: by one of its names or its IRI. */
  THING,
  /** A document: by its title, file name or IRI. */
  DOCUMENT,
  /** A class, relation or status of the ontology: by its name, label or IRI. */
  TERM,
  /** A year of four digits. */
  YEAR,
  /** A number from 0 to 1. */
  SHARE;

  /** In lower case, as in the header of a question. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether values are names of things in the dataset. */
  public boolean named() {
    return this == REGION || this == THING || this == DOCUMENT;
  }

  static Optional<ParamKind> of(String label) {
    return Stream.of(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }
}
