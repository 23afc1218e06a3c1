package io.tupu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stub. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  @Override
  public Integer call() throws Exception {
    throw new Failure("not there yet");
  }
}
