package io.tupu.export.part;

/** A format has no place for anything of the part; the message says what is missing. */
public final class NothingToExport extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NothingToExport(String message) {
    super(message);
  }
}
