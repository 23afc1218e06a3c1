package io.tupu.export.network;

import java.io.IOException;
import java.io.Writer;

/** Commas between the members of a JSON list, each on a line of its own. */
final class Separator {
  private final Writer writer;
  private int count;

  Separator(Writer writer) {
    this.writer = writer;
  }

  /**
   * Begins a member.
   *
   * @return its number, from 0
   */
  int next() throws IOException {
    writer.write(count == 0 ? "\n" : ",\n");
    return count++;
  }
}
