package io.tupu.read;

import java.io.IOException;

/** A document cannot be read. The message is one line: which file, what is wrong, what to do. */
public final class ReadException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String fault;

  ReadException(String fileName, String fault) {
    this(fileName, fault, null);
  }

  ReadException(String fileName, String fault, IOException cause) {
    super(printable(fileName) + ": " + fault, cause);
    this.fault = fault;
  }

  /** The message without the name of the file. */
  public String fault() {
    return fault;
  }

  /** The name without line breaks and other controls, so that a message stays one line. */
  static String printable(String name) {
    StringBuilder shown = new StringBuilder(name.length());
    name.codePoints()
        .forEach(
            c -> {
              boolean format = Character.getType(c) == Character.FORMAT;
              boolean separator = c == '\u2028' || c == '\u2029';
              shown.appendCodePoint(Character.isISOControl(c) || format || separator ? '?' : c);
            });
    return shown.toString();
  }
}
