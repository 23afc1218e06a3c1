package io.tupu.serve.sparql;

import io.tupu.serve.http.Budget;
import io.tupu.serve.http.Reply;
import org.apache.jena.query.Query;

/** The rows of a query as an answer over HTTP. */
public final class RowReply {
  private RowReply() {}

  /**
   * Asks, and answers with all rows.
   *
   * @param name under which a browser saves what it does not show, without the ending
   * @throws io.tupu.serve.http.Refusal 503 when time or size is up
   */
  public static Reply of(
      Evaluator evaluator, Query query, RowFormat format, Budget budget, String name) {
    Reply reply =
        Reply.of(200, type(format), evaluator.rows(query, format, budget)).with("Vary", "Accept");
    return format.ending().isEmpty()
        ? reply
        : reply.with(
            "Content-Disposition", "attachment; filename=\"" + name + format.ending() + "\"");
  }

  /** Media type with the encoding of text. */
  private static String type(RowFormat format) {
    return format.mediaType() + (format == RowFormat.XLSX ? "" : ";charset=utf-8");
  }
}
