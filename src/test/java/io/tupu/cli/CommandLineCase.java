package io.tupu.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs command lines in this process, as a shell would see them. */
final class CommandLineCase {
  private CommandLineCase() {}

  /** What a command line left behind. */
  record Result(int code, String out, String err) {}

  static Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    int code = Cli.run(arguments, new Console(out, messages, false));
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What a command line writes to standard output. */
  static byte[] bytes(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Cli.run(arguments, new Console(out, new PrintStream(new ByteArrayOutputStream()), false));
    return out.toByteArray();
  }
}
