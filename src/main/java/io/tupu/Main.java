package io.tupu;

import io.tupu.cli.Cli;
import io.tupu.cli.Console;

/** Entry of the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Cli.run(args, Console.standard()));
  }
}
