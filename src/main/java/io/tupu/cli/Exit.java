package io.tupu.cli;

/** Exit codes, as the contract has them. */
public final class Exit {
  public static final int DONE = 0;
  public static final int FAILED = 1;
  public static final int USAGE = 2;
  public static final int FINDINGS = 3;

  private Exit() {}
}
