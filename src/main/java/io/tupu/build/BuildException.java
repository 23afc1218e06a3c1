package io.tupu.build;

/** A build that cannot begin; the message is one line for people and says what to do. */
public final class BuildException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BuildException(String message) {
    super(message);
  }
}
