package io.tupu.serve.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One request under way, answered once: by its route, or by whoever gives up waiting for it. */
final class Exchange {
  private final AsyncContext context;
  private final boolean head;
  private final Departure departure;
  private final Pace pace;
  private final Consumer<Reply> log;
  private final AtomicBoolean answered = new AtomicBoolean();

  Exchange(
      AsyncContext context, boolean head, Departure departure, Pace pace, Consumer<Reply> log) {
    this.context = context;
    this.head = head;
    this.departure = departure;
    this.pace = pace;
    this.log = log;
  }

  boolean answered() {
    return answered.get();
  }

  /** Has it told when the client goes before it is answered. */
  void watch(Runnable whenGone) {
    departure.watch(whenGone);
  }

  /** Sends the reply, without waiting, unless there was one already. */
  void reply(Reply reply) {
    if (!answered.compareAndSet(false, true)) {
      reply.body().release();
      return;
    }
    departure.end();
    log.accept(reply);
    try {
      send(reply, (HttpServletResponse) context.getResponse());
    } catch (IOException | RuntimeException e) {
      reply.body().release();
      departure.cut();
      context.complete();
    }
  }

  private void send(Reply reply, HttpServletResponse response) throws IOException {
    response.setStatus(reply.status());
    reply.headers().forEach(response::setHeader);
    if (!reply.mediaType().isEmpty()) {
      response.setContentType(reply.mediaType());
    }
    boolean known = reply.body().length() >= 0;
    if (known && reply.status() != 304 && reply.status() != 204) {
      response.setContentLengthLong(reply.body().length());
    }
    if (head || reply.body().length() == 0) {
      reply.body().release();
      context.complete();
      return;
    }
    ServletOutputStream out = response.getOutputStream();
    out.setWriteListener(new Sending(reply.body().open(), out, context, pace, departure::cut));
  }
}
