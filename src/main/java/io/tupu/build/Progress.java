package io.tupu.build;

/** Told how far a build is; called by the thread that runs the build. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (done, of, name) -> {};

  /**
   * @param done files dealt with so far
   * @param of all files
   * @param name of the latest
   */
  void at(int done, int of, String name);
}
