package io.tupu.export.part;

/** A format has no way to write something of the part; the message says what to take instead. */
public final class Unwritable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unwritable(String message) {
    super(message);
  }
}
