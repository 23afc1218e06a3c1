package io.tupu.serve.http;

/** A request that is not answered as asked. The message is one plain sentence for the client. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int retryAfter;

  public Refusal(int status, String message) {
    this(status, message, 0);
  }

  private Refusal(int status, String message, int retryAfter) {
    super(message, null, false, false);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** 503, to be tried again after some seconds. */
  public static Refusal later(String message, int seconds) {
    return new Refusal(503, message, seconds);
  }

  public int status() {
    return status;
  }

  /** Seconds; 0 when trying again is of no use. */
  public int retryAfter() {
    return retryAfter;
  }
}
