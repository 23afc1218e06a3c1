package io.tupu.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What is known not to work yet, from {@code gaps.tsv}: sort, what, why. */
final class Gaps {
  private static final Path FILE = Path.of("src/test/resources/gaps.tsv");

  private Gaps() {}

  static Set<String> of(String sort) {
    try {
      Set<String> names = new TreeSet<>();
      for (String line : Files.readAllLines(FILE)) {
        String[] cells = line.split("\t");
        if (cells.length == 3 && cells[0].equals(sort)) {
          names.add(cells[1]);
        }
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
