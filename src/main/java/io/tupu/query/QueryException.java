package io.tupu.query;

import java.util.Optional;

/** A question that cannot be asked. The message is one line for people. */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String place;

  QueryException(String message) {
    this(message, null);
  }

  QueryException(String message, Throwable cause) {
    this("", message, cause);
  }

  /**
   * @param place {@code line 1, column 7}; empty when it is not known
   */
  QueryException(String place, String message, Throwable cause) {
    super(place.isEmpty() ? message : place + ": " + message, cause);
    this.place = place;
  }

  /** Where in the text it is: {@code line 1, column 7}. */
  public Optional<String> place() {
    return place.isEmpty() ? Optional.empty() : Optional.of(place);
  }
}
