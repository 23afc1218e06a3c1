package io.tupu.serve.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What is said of a request that is refused before anybody of tupu has seen it, because it is no
 * sound HTTP: one sentence, instead of Jetty's page that repeats the address.
 */
public final class PlainErrors implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Gate.headers(response);
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    Content.Sink.write(response, true, sentence(response.getStatus()) + "\n", callback);
    return true;
  }

  private static String sentence(int status) {
    return switch (status) {
      case 404 -> "There is nothing at this address; begin at / or ask /sparql.";
      case 408 -> "The request came too slowly.";
      case 413 -> "The body is too large.";
      case 414 -> "The address is too long; a long query goes by POST.";
      case 417 -> "The server cannot do what the header Expect asks for.";
      case 431 -> "The headers of the request are too large; a long query goes by POST.";
      case 426, 505 -> "The server speaks HTTP/1.1.";
      default ->
          status < 500
              ? "The request is not sound HTTP/1.1: its address may be ambiguous, or hold characters"
                  + " that must be percent-encoded."
              : "The server could not answer; its log says why.";
    };
  }
}
