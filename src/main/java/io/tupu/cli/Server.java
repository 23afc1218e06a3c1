package io.tupu.cli;

import io.tupu.store.GraphStore;
import java.net.URI;
import java.time.Duration;

/** A running HTTP server over a store. */
interface Server extends AutoCloseable {

  /**
   * What the command line says about it.
   *
   * @param port 0 for a free one
   * @param timeout longest time for one query
   */
  record Settings(String host, int port, Duration timeout, String base) {}

  /**
   * Starts a server, which answers when this returns.
   *
   * @throws RuntimeException of io.tupu with one line for people, when the port is in use say
   */
  static Server start(GraphStore store, Settings settings) {
    throw new Failure("the server is not there yet: " + settings + " " + store.directory());
  }

  /** Where to look. */
  URI uri();

  @Override
  void close();
}
