package io.tupu.serve.http;

import java.util.List;

/** One family of paths. */
public interface Route {
  /** The methods besides OPTIONS. */
  default List<String> methods() {
    return List.of("GET", "HEAD");
  }

  /** Whether pages of other sites may read it. */
  default boolean open() {
    return true;
  }

  /** What is said when the limit has passed and there is no answer. */
  default Refusal late(Budget budget) {
    return budget.overtime();
  }

  /**
   * Answers, on a thread of its lane.
   *
   * @throws Refusal for what cannot be answered
   */
  Reply answer(Ask ask);
}
