package io.tupu.serve.http;

import java.util.List;

/** How a refusal is said: one sentence, as plain text, or in JSON when the client asks for it. */
final class Errors {
  private static final List<Accept.Offer<String>> OFFERS =
      List.of(
          new Accept.Offer<>("text/plain", "text/plain"),
          new Accept.Offer<>("application/json", "application/json"),
          new Accept.Offer<>("application/sparql-results+json", "application/json"),
          new Accept.Offer<>("application/ld+json", "application/json"));

  private Errors() {}

  static Reply reply(Refusal refusal, String accept) {
    String type = Accept.best(accept, OFFERS).orElse("text/plain");
    String text =
        type.equals("text/plain")
            ? refusal.getMessage() + "\n"
            : "{\"error\":" + Json.quote(refusal.getMessage()) + "}\n";
    Reply reply = Reply.text(refusal.status(), type, text).with("Cache-Control", "no-store");
    return refusal.retryAfter() > 0
        ? reply.with("Retry-After", String.valueOf(refusal.retryAfter()))
        : reply;
  }
}
