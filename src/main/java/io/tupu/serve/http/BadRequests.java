package io.tupu.serve.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests that are no HTTP, and whatever else the server below refuses by itself: in one
 * sentence of tupu's, which repeats nothing of the request.
 */
public final class BadRequests implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Gate.headers(response);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Content.Sink.write(response, true, sentence(response.getStatus()) + "\n", callback);
    return true;
  }

  private static String sentence(int status) {
    return switch (status) {
      case 404 -> "There is nothing at this address; begin at / or ask /sparql.";
      case 408 -> "The request came too slowly.";
      case 413 -> "The body is too large.";
      case 414 -> "The address is too long; a long query goes by POST.";
      case 426, 505 -> "The server speaks HTTP/1.1.";
      case 431 -> "The headers of the request are too large; a long query goes by POST.";
      default ->
          status >= 500
              ? "The server could not answer; its log says why."
              : "The request is not right as HTTP; its address may hold characters that must be"
                  + " percent-encoded.";
    };
  }
}
