package io.tupu.serve.sparql;

import io.tupu.serve.http.Budget;
import io.tupu.serve.http.Refusal;
import org.apache.jena.query.QueryCancelledException;

/**
 * A budget as Jena's evaluation can take it: of all exceptions, only this one passes through
 * filters; others count as a filter that is not satisfied.
 */
record Meter(Budget budget) {

  /**
   * @throws QueryCancelledException when the work must end; the budget knows why
   */
  void check() {
    if (budget.over()) {
      throw new QueryCancelledException();
    }
  }

  /** Counts characters of large values, or of {@code all} that become one. */
  void keep(long characters, boolean all) {
    try {
      budget.keep(characters, all);
    } catch (Refusal e) {
      throw new QueryCancelledException();
    }
  }

  /** Counts characters that are being made. */
  void charge(long characters) {
    try {
      budget.charge(characters);
    } catch (Refusal e) {
      throw new QueryCancelledException();
    }
  }
}
