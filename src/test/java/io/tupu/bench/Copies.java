package io.tupu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Many documents made of few. */
public final class Copies {
  private Copies() {}

  /** Copies the seeds so many times under different names; answers how many files there are. */
  public static int ofSeeds(Path folder, int times) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      List<Path> seeds = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
      for (int i = 0; i < times; i++) {
        for (Path seed : seeds) {
          String name = String.format(Locale.ROOT, "copy-%04d-%s", i, seed.getFileName());
          Files.copy(seed, folder.resolve(name));
        }
      }
      return times * seeds.size();
    }
  }
}
