package io.tupu.serve.http;

import java.time.Duration;
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

  /** What is said of the path itself when the route has only paths below it. */
  default Refusal bare() {
    return new Refusal(404, "There is nothing at this address; begin at / or ask /sparql.");
  }

  /**
   * The time in which there must be an answer, of which a body may still be in the making.
   *
   * @param usual for one request
   */
  default Duration limit(Ask ask, Duration usual) {
    return usual;
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
