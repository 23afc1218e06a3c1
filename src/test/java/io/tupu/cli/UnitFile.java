package io.tupu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A unit of systemd. */
record UnitFile(List<String> lines) {
  private static final String START = "ExecStart=";

  /** Where the unit of that name is. */
  static Path path(String name) {
    return Path.of("src", "main", "dist", name + ".service");
  }

  static UnitFile read(String name) throws IOException {
    return new UnitFile(Files.readAllLines(path(name)));
  }

  /** The words of its one command. */
  List<String> command() {
    List<String> starts = lines.stream().filter(l -> l.startsWith(START)).toList();
    if (starts.size() != 1) {
      throw new AssertionError(starts.toString());
    }
    return List.of(starts.get(0).substring(START.length()).split(" "));
  }
}
