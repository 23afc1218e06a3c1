package io.tupu.read.convert;

import java.io.IOException;

/** A document has no text to give. The message says why, without the name of the file. */
public final class ConversionException extends IOException {
  private static final long serialVersionUID = 1L;

  ConversionException(String message) {
    super(message);
  }
}
