package io.tupu;

import io.tupu.cli.Cli;
import io.tupu.cli.Console;
import java.util.concurrent.atomic.AtomicInteger;

/** Entry of the command line. */
public final class Main {
  private Main() {}

  /** Property paths and deep queries recurse; the first thread of a process has little room. */
  private static final long STACK = 256L << 20;

  public static void main(String[] args) throws InterruptedException {
    AtomicInteger code = new AtomicInteger();
    Thread thread =
        new Thread(null, () -> code.set(Cli.run(args, Console.standard())), "tupu", STACK);
    thread.start();
    thread.join();
    System.exit(code.get());
  }
}
