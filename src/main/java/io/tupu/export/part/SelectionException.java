package io.tupu.export.part;

/** A selection that cannot be understood or names what is not there; the message says what is. */
public final class SelectionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SelectionException(String message) {
    super(message);
  }
}
