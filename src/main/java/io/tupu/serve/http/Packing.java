package io.tupu.serve.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Sends pages and rows in less space to clients that say they take gzip. Only what lies in memory:
 * a large result is not held up, and its length stays the one that a page decides by.
 */
final class Packing {
  private static final int LEAST = 1_400;
  private static final int MOST = 1 << 20;
  private static final String ENCODING = "Content-Encoding";

  private Packing() {}

  static Reply of(Reply reply, Ask ask) {
    boolean wordy =
        reply.mediaType().startsWith("text/html")
            || reply.mediaType().startsWith("application/json")
            || reply.mediaType().startsWith("application/sparql-results+json");
    if (!wordy || reply.headers().containsKey(ENCODING)) {
      return reply;
    }
    String vary = reply.headers().get("Vary");
    Reply varied =
        reply.with("Vary", vary == null ? "Accept-Encoding" : vary + ", Accept-Encoding");
    long length = reply.body().length();
    boolean fits = length >= LEAST && length <= MOST;
    return fits && taken(ask.header("accept-encoding")) ? packed(varied) : varied;
  }

  /** Whether gzip is named, and not by {@code q=0}. */
  private static boolean taken(String accepted) {
    for (String one : accepted.toLowerCase(Locale.ROOT).split(",")) {
      String plain = one.replaceAll("\\s", "");
      if (plain.startsWith("gzip") && !plain.matches("gzip;q=0(\\.0*)?")) {
        return true;
      }
    }
    return false;
  }

  private static Reply packed(Reply reply) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (InputStream in = reply.body().open();
        GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      in.transferTo(gzip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Reply sent =
        new Reply(reply.status(), reply.mediaType(), reply.headers(), Body.of(packed.toByteArray()))
            .with(ENCODING, "gzip");
    // The same content in other bytes: the tag only says that it is as good.
    String tag = sent.headers().get("ETag");
    return tag == null || tag.startsWith("W/") ? sent : sent.with("ETag", "W/" + tag);
  }
}
