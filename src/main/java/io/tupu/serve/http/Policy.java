package io.tupu.serve.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who may ask at all.
 *
 * @param loopback whether only this machine can reach the server; then only its own names are taken
 *     in the Host header, so that no web page can reach it under another name (DNS rebinding)
 * @param host that it listens at
 * @param token that requests must bear, if any
 */
public record Policy(boolean loopback, String host, Optional<String> token) {
  private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "OPTIONS");
  private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "[::1]", "::1");

  /**
   * @param host the Host header; null when missing
   * @param authorization the header of that name; null when missing
   * @throws Refusal for what is not let in
   */
  void check(String method, String path, String host, String authorization) {
    if (!METHODS.contains(method)) {
      throw new Refusal(405, "The server is read-only and answers GET, HEAD, POST and OPTIONS.");
    }
    if (host == null) {
      throw new Refusal(400, "The request has no Host header.");
    }
    if (loopback && !local(host)) {
      throw new Refusal(
          421, "The server answers this machine only; ask for it as localhost or 127.0.0.1.");
    }
    boolean free = path.equals("/health") || method.equals("OPTIONS");
    if (token.isPresent() && !free && !bears(authorization)) {
      throw new Refusal(401, "The server wants a bearer token in the Authorization header.");
    }
  }

  private boolean local(String header) {
    String name = header.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
    return LOCAL.contains(name) || name.equals(host.toLowerCase(Locale.ROOT));
  }

  private boolean bears(String authorization) {
    String expected = "Bearer " + token.orElseThrow();
    String given = authorization == null ? "" : authorization;
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
