package io.tupu.serve;

/** The server cannot start. The message is one line for people: what, where, and what to do. */
public final class EndpointException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean usage;

  /** For what was asked for and is not permitted. */
  EndpointException(String message) {
    super(message);
    this.usage = true;
  }

  EndpointException(String message, Throwable cause) {
    super(message, cause);
    this.usage = false;
  }

  /** Whether the settings ask for what is not permitted, wherever they are used. */
  public boolean usage() {
    return usage;
  }
}
