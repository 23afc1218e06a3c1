package io.tupu.serve.http;

import io.tupu.query.Width;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts requests, and writes one line for each when that is wanted. */
public final class RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger("io.tupu.serve.access");
  private static final int LONGEST = 300;

  private final Counters counters;
  private final boolean lines;

  public RequestLog(Counters counters, boolean lines) {
    this.counters = counters;
    this.lines = lines;
  }

  /**
   * @param ask null when the request could not be read
   */
  void done(HttpServletRequest request, Ask ask, Reply reply, long nanos) {
    counters.add("tupu_requests_total{status=\"" + reply.status() + "\"}", 1);
    counters.add("tupu_response_bytes_total", Math.max(0, reply.body().length()));
    counters.add("tupu_request_milliseconds_total", nanos / 1_000_000);
    if (lines) {
      LOG.info(
          "{} {} {} {} {} bytes {} ms{}",
          request.getRemoteAddr(),
          request.getMethod(),
          shown(request.getRequestURI()),
          reply.status(),
          reply.body().length() < 0 ? "streamed" : reply.body().length(),
          nanos / 1_000_000,
          ask == null ? "" : ask.param("query").map(q -> " query=\"" + shown(q) + '"').orElse(""));
    }
  }

  /** Shortened, on one line, without anything that steers a terminal. */
  private static String shown(String text) {
    boolean cut = text.length() > LONGEST;
    String part = cut ? text.substring(0, LONGEST) : text;
    return Width.printable(part).replace("\"", "\\\"") + (cut ? "…" : "");
  }
}
