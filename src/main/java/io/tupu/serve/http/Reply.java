package io.tupu.serve.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer, whole or with a body that is still being made. A HEAD request gets the same without
 * the body.
 *
 * @param headers besides those that every reply has
 */
public record Reply(int status, String mediaType, Map<String, String> headers, Body body) {
  public Reply {
    headers = new LinkedHashMap<>(headers);
  }

  public static Reply of(int status, String mediaType, Body body) {
    return new Reply(status, mediaType, new LinkedHashMap<>(), body);
  }

  /** Text in UTF-8. */
  public static Reply text(int status, String mediaType, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(status, mediaType + ";charset=utf-8", Body.of(bytes));
  }

  public static Reply html(String page) {
    return text(200, "text/html", page).with("Vary", "Accept");
  }

  /** Without a body. */
  public static Reply empty(int status) {
    return of(status, "", Body.of(new byte[0]));
  }

  public static Reply redirect(int status, String location) {
    return empty(status).with("Location", location);
  }

  public Reply with(String header, String value) {
    Reply changed = new Reply(status, mediaType, headers, body);
    changed.headers.put(header, value);
    return changed;
  }

  /** Readable from pages of other sites, without credentials. */
  public Reply open() {
    return with("Access-Control-Allow-Origin", "*")
        .with("Access-Control-Expose-Headers", "ETag, Link, Retry-After, Content-Disposition");
  }

  /**
   * With an entity tag; becomes 304 without body when the client has this very state.
   *
   * @param tag without quotes
   */
  public Reply tagged(String tag, Ask ask) {
    String quoted = "\"" + tag + "\"";
    for (String known : ask.header("if-none-match").split(",")) {
      String plain = known.strip().replaceFirst("^W/", "");
      if (status == 200 && (plain.equals(quoted) || plain.equals("*"))) {
        body.release();
        return new Reply(304, "", headers, Body.of(new byte[0])).with("ETag", quoted);
      }
    }
    return with("ETag", quoted).with("Cache-Control", "no-cache");
  }
}
