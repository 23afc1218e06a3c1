package io.tupu.cli;

/** A command cannot do its work: the message is for the person, one line, and says what to do. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  Failure(String message) {
    super(message);
  }

  Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
