package io.tupu.serve;

/** The server cannot start. The message is one line for people: what, where, and what to do. */
public final class EndpointException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EndpointException(String message) {
    super(message);
  }

  EndpointException(String message, Throwable cause) {
    super(message, cause);
  }
}
