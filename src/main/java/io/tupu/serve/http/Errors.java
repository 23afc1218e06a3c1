package io.tupu.serve.http;

import java.util.List;
import java.util.Map;

/** How a refusal is said: one sentence, as plain text, or in JSON when the client asks for it. */
final class Errors {
  private static final List<Accept.Offer<String>> OFFERS =
      List.of(
          new Accept.Offer<>("text/plain", "text/plain"),
          new Accept.Offer<>("application/json", "application/json"),
          new Accept.Offer<>("application/sparql-results+json", "application/json"),
          new Accept.Offer<>("application/ld+json", "application/json"));

  private static final List<Accept.Offer<Boolean>> READERS =
      List.of(
          new Accept.Offer<>("text/plain", false),
          new Accept.Offer<>("text/html", true),
          new Accept.Offer<>("application/json", false),
          new Accept.Offer<>("application/sparql-results+json", false),
          new Accept.Offer<>("application/ld+json", false));

  private Errors() {}

  /** The same, as a page for who would rather have one. */
  static Reply reply(Refusal refusal, Ask ask, ErrorPage page) {
    Reply plain = reply(refusal, ask.accept());
    if (!Accept.best(ask.accept(), READERS).orElse(false)) {
      return plain;
    }
    String html = page.html(refusal, ask.path(), ask.lang());
    Reply reply = Reply.text(refusal.status(), "text/html", html);
    for (Map.Entry<String, String> header : plain.headers().entrySet()) {
      reply = reply.with(header.getKey(), header.getValue());
    }
    return reply;
  }

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
