package io.tupu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a generation is, noted beside it.
 *
 * @param quads in it
 * @param fresh bytes that it would take had it been written in one go, as far as known; 0 when it
 *     was written so
 */
record Size(long quads, long fresh) {
  private static final Pattern FORM = Pattern.compile("quads\t(\\d{1,15})\nfresh\t(\\d{1,15})\n");

  static Size read(Path generation) throws IOException {
    Matcher form = FORM.matcher(Files.readString(file(generation)));
    if (!form.matches()) {
      throw new IOException(file(generation) + " is damaged");
    }
    return new Size(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)));
  }

  void write(Path generation) throws IOException {
    Durable.write(file(generation), "quads\t" + quads + "\nfresh\t" + fresh + "\n");
  }

  private static Path file(Path generation) {
    return generation.resolve("size.tsv");
  }
}
