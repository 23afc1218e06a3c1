package io.tupu.serve.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands before everything: refuses what must not come in, and reads the body, without a thread, so
 * that nobody behind it ever waits for a client. Bodies are bounded one by one and together.
 */
public final class Gate extends Handler.Wrapper {
  static final String BODY = "tupu.body";
  static final String DEPARTURE = "tupu.departure";
  private static final int LARGEST = 2_000_000;
  private static final long BODIES = 64L << 20;
  private static final long BODIES_OF_ONE = 16L << 20;
  private static final int LINGERING = 32;

  private final Policy policy;
  private final Counters counters;
  private final Allowance bodies = new Allowance(BODIES, BODIES_OF_ONE);
  private final Linger linger = new Linger(LINGERING);
  private final long patienceMillis;
  private final AtomicBoolean closing = new AtomicBoolean();

  /**
   * @param patienceMillis in which a whole body must have come
   */
  public Gate(Policy policy, Counters counters, long patienceMillis, Handler next) {
    super(next);
    this.patienceMillis = patienceMillis;
    this.counters = counters;
    this.policy = policy;
  }

  /** From now on every request gets 503. */
  public void close() {
    closing.set(true);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    headers(response);
    try {
      check(request);
      if (request.getLength() > LARGEST) {
        throw Intake.tooLarge(LARGEST);
      }
      request.setAttribute(DEPARTURE, new Departure(request));
      if (!hasBody(request)) {
        return super.handle(request, response, callback);
      }
    } catch (Refusal e) {
      refuse(e, request, response, callback);
      return true;
    }
    read(request, response, callback);
    return true;
  }

  private void check(Request request) {
    String encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new Refusal(415, "The server takes bodies as they are, not packed.");
    }
    if (closing.get()) {
      throw Refusal.later("The server is being stopped.", 10);
    }
    if (request.getHttpURI().hasViolations()) {
      throw new Refusal(
          400,
          "The address can be read in two ways: it has an empty or a dotted step, or an encoded"
              + " slash; write it plainly.");
    }
    HttpFields fields = request.getHeaders();
    policy.check(
        request.getMethod(),
        Request.getPathInContext(request),
        fields.get(HttpHeader.HOST),
        fields.get(HttpHeader.AUTHORIZATION));
  }

  private static boolean hasBody(Request request) {
    return request.getLength() > 0
        || request.getLength() < 0 && request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  private void read(Request request, Response response, Callback callback) {
    new Intake(
            request,
            LARGEST,
            bodies,
            bytes -> request.getContext().execute(() -> go(request, response, callback, bytes)),
            refusal -> refuse(refusal, request, response, callback))
        .begin(patienceMillis);
  }

  private void go(Request request, Response response, Callback callback, byte[] bytes) {
    try {
      request.setAttribute(BODY, bytes);
      if (!super.handle(request, response, callback)) {
        Response.writeError(request, response, callback, 404);
      }
    } catch (Exception e) {
      callback.failed(e);
    }
  }

  /** What every answer has. */
  static void headers(Response response) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put(
        "Content-Security-Policy",
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    headers.put("Referrer-Policy", "same-origin");
  }

  private void refuse(Refusal refusal, Request request, Response response, Callback callback) {
    String accept = request.getHeaders().get(HttpHeader.ACCEPT);
    Reply reply = Errors.reply(refusal, accept == null ? "*/*" : accept);
    counters.add("tupu_requests_total{status=\"" + reply.status() + "\"}", 1);
    response.setStatus(reply.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.mediaType());
    reply.headers().forEach(response.getHeaders()::put);
    if (refusal.status() == 405) {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, POST, OPTIONS");
    }
    if (refusal.status() == 401) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
    }
    try (var body = reply.body().open()) {
      String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
      // After CONNECT the client sends what is meant for another server.
      if (hasBody(request) || request.getMethod().equals("CONNECT")) {
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
      }
      if (hasBody(request) && refusal.status() != 408) {
        linger.answer(text, request, response, callback);
      } else {
        Content.Sink.write(response, true, text, callback);
      }
    } catch (IOException e) {
      callback.failed(e);
    }
  }
}
