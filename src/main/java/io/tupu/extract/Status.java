package io.tupu.extract;

/**
 * How far a fact has come when the report is written. Only RUNNING and FINISHED are asserted as
 * plain triples.
 */
public enum Status {
  PLANNED,
  RUNNING,
  FINISHED,
  NEGATED;

  public boolean asserted() {
    return this == RUNNING || this == FINISHED;
  }
}
