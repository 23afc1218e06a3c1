package io.tupu.graph;

import org.apache.jena.sys.JenaSystem;

/** The library of the graph as a whole. Thread-safe. */
public final class Jena {
  private Jena() {}

  /**
   * Registers its parts, on the calling thread; quick when it is done already. To be called before
   * threads that use it are started: classes of Jena that start each other on two threads at once
   * wait for each other for ever (Jena's notes on initialisation).
   */
  public static void start() {
    JenaSystem.init();
  }
}
