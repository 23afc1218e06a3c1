package io.tupu.store;

import java.nio.file.Path;

/** Trouble with a store. The message is one line for people: what, where, and what to do. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(Path where, String what, String advice) {
    this(where, what, advice, null);
  }

  StoreException(Path where, String what, String advice, Throwable cause) {
    super(where + ": " + what + "; " + advice, cause);
  }
}
