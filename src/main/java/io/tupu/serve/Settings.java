package io.tupu.serve;

import io.tupu.graph.Iris;
import io.tupu.serve.sparql.Limits;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a server is to run.
 *
 * @param host address to listen at
 * @param port 0 for a free one
 * @param timeout longest time for one request
 * @param base of the IRIs, ending with a slash
 * @param allowPublic whether others than this machine may reach it
 * @param token that requests must bear, if any
 * @param accessLog whether to write a line for each request
 * @param limits of one query
 */
public record Settings(
    String host,
    int port,
    Duration timeout,
    String base,
    boolean allowPublic,
    Optional<String> token,
    boolean accessLog,
    Limits limits) {
  /** For this machine only, at port 3030. */
  public static final Settings USUAL =
      new Settings(
          "127.0.0.1",
          3030,
          Duration.ofSeconds(30),
          Iris.DEFAULT_BASE,
          false,
          Optional.empty(),
          false,
          Limits.USUAL);

  public Settings {
    Objects.requireNonNull(host);
    Objects.requireNonNull(base);
    Objects.requireNonNull(token);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port);
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout " + timeout);
    }
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("base " + base);
    }
  }

  public Settings at(String newHost, int newPort) {
    return new Settings(newHost, newPort, timeout, base, allowPublic, token, accessLog, limits);
  }

  public Settings within(Duration newTimeout) {
    return new Settings(host, port, newTimeout, base, allowPublic, token, accessLog, limits);
  }

  public Settings under(String newBase) {
    return new Settings(host, port, timeout, newBase, allowPublic, token, accessLog, limits);
  }

  public Settings openTo(boolean newAllowPublic, Optional<String> newToken) {
    return new Settings(host, port, timeout, base, newAllowPublic, newToken, accessLog, limits);
  }

  public Settings limitedTo(Limits newLimits) {
    return new Settings(host, port, timeout, base, allowPublic, token, accessLog, newLimits);
  }

  public Settings logging(boolean newAccessLog) {
    return new Settings(host, port, timeout, base, allowPublic, token, newAccessLog, limits);
  }
}
