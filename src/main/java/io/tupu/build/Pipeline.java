package io.tupu.build;

import java.nio.file.Path;
import java.util.Optional;

/** The real stages, put together. */
public final class Pipeline {
  private Pipeline() {}

  /**
   * Loads what the stages need.
   *
   * @param base what IRIs begin with
   * @param knowledge the analyst's folder
   */
  public static Stages load(String base, Optional<Path> knowledge) {
    throw new BuildException("extraction is not there yet: " + base + knowledge);
  }
}
