package io.tupu.serve.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Takes in the body of one request as it comes, without a thread that waits for it, within a bound
 * of bytes and of time. All bodies share an allowance, which is used by what has come, not by what
 * was announced: many slow ones keep nobody out.
 */
final class Intake implements Runnable {
  private final Request request;
  private final int largest;
  private final Allowance allowance;
  private final String client;
  private final Consumer<byte[]> whole;
  private final Consumer<Refusal> refused;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final AtomicBoolean done = new AtomicBoolean();
  private Scheduler.Task alarm;

  /**
   * @param largest body in bytes
   * @param allowance of all bodies that are coming
   * @param whole told the body; exactly one of the two is told, once
   * @param refused told why there is none; the rest of the body is then still to come
   */
  Intake(
      Request request,
      int largest,
      Allowance allowance,
      Consumer<byte[]> whole,
      Consumer<Refusal> refused) {
    this.request = request;
    this.largest = largest;
    this.allowance = allowance;
    this.client = Request.getRemoteAddr(request);
    this.whole = whole;
    this.refused = refused;
  }

  /** Begins; what is told may be told before this returns. */
  void begin(long patienceMillis) {
    alarm =
        request
            .getComponents()
            .getScheduler()
            .schedule(
                () -> refuse(new Refusal(408, "The body came too slowly.")),
                patienceMillis,
                TimeUnit.MILLISECONDS);
    run();
  }

  @Override
  public void run() {
    while (!done.get()) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        refuse(new Refusal(400, "The body broke off."));
        return;
      }
      boolean last = chunk.isLast();
      Optional<Refusal> trouble = keep(chunk.getByteBuffer());
      chunk.release();
      if (trouble.isPresent()) {
        refuse(trouble.get());
      } else if (last && finish()) {
        whole.accept(bytes.toByteArray());
      }
    }
  }

  static Refusal tooLarge(int largest) {
    return new Refusal(413, "The body is larger than " + largest + " bytes.");
  }

  /** Answers why not, or nothing when it was kept. */
  private synchronized Optional<Refusal> keep(ByteBuffer piece) {
    int more = piece.remaining();
    if (bytes.size() + more > largest) {
      return Optional.of(tooLarge(largest));
    }
    if (done.get() || !allowance.take(client, more)) {
      return Optional.of(Refusal.later("The server is busy; try again in a few seconds.", 5));
    }
    byte[] copy = new byte[more];
    piece.get(copy);
    bytes.writeBytes(copy);
    return Optional.empty();
  }

  private void refuse(Refusal refusal) {
    if (finish()) {
      refused.accept(refusal);
    }
  }

  private synchronized boolean finish() {
    if (!done.compareAndSet(false, true)) {
      return false;
    }
    alarm.cancel();
    allowance.give(client, bytes.size());
    return true;
  }
}
