package io.tupu.build;

import java.nio.file.Path;
import java.util.List;

/**
 * What a build is to do.
 *
 * @param sources files, and folders with all below
 * @param remove file names of documents that go
 * @param prune whether documents go whose files are gone from the folders among the sources
 * @param threads documents read at a time, at least one
 */
public record Plan(List<Path> sources, List<String> remove, boolean prune, int threads) {
  public Plan {
    sources = List.copyOf(sources);
    remove = List.copyOf(remove);
    if (threads < 1) {
      throw new IllegalArgumentException("no build with " + threads + " threads");
    }
  }
}
