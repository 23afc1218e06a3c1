package io.tupu.serve.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request that waits for its lane or is being answered. Its client gets an answer shortly after
 * the limit at the latest, whatever the work on it does.
 */
final class Pending implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger("io.tupu.serve");
  private static final long GRACE_MILLIS = 500;

  /** Light work is not worth the look. */
  private static final long WATCH_MILLIS = 1_000;

  private static final Refusal GONE = new Refusal(499, "The client has gone.");

  private final Ask ask;
  private final Route route;
  private final Exchange exchange;
  private final ErrorPage errors;
  private final Consumer<Pending> atEnd;
  private volatile List<Future<?>> alarms = List.of();
  private volatile boolean begun;

  Pending(Ask ask, Route route, Exchange exchange, ErrorPage errors, Consumer<Pending> atEnd) {
    this.ask = ask;
    this.route = route;
    this.exchange = exchange;
    this.errors = errors;
    this.atEnd = atEnd;
  }

  /**
   * Sets the alarms: the client is looked after, the work is told to end, the client is answered.
   */
  void arm(ScheduledExecutorService timer, Duration limit) {
    Budget budget = ask.budget();
    long millis = limit.toMillis();
    alarms =
        List.of(
            timer.schedule(
                () -> exchange.watch(() -> giveUp(GONE)), WATCH_MILLIS, TimeUnit.MILLISECONDS),
            timer.schedule(() -> budget.stop(budget.overtime()), millis, TimeUnit.MILLISECONDS),
            timer.schedule(
                () -> exchange.reply(refused(route.late(budget))),
                millis + GRACE_MILLIS,
                TimeUnit.MILLISECONDS));
  }

  boolean begun() {
    return begun;
  }

  /** Tells the work to end and answers the client now. */
  void giveUp(Refusal reason) {
    ask.budget().stop(reason);
    exchange.reply(refused(reason));
  }

  @Override
  public void run() {
    begun = true;
    ask.budget().workedOnBy(Thread.currentThread());
    try {
      ask.budget().check();
      Reply reply = Packing.of(route.answer(ask), ask);
      exchange.reply(route.open() ? reply.open() : reply);
    } catch (Refusal e) {
      exchange.reply(refused(e));
    } catch (Throwable e) {
      LOG.warn("a request could not be answered", e);
      Refusal failed = new Refusal(500, "The server could not answer; its log says why.");
      // Work that is told to end may break on its way out: then that is why.
      exchange.reply(refused(ask.budget().reason().orElse(failed)));
    } finally {
      ask.budget().workedOnBy(null);
      end();
    }
  }

  void end() {
    alarms.forEach(alarm -> alarm.cancel(false));
    atEnd.accept(this);
  }

  private Reply refused(Refusal refusal) {
    Reply reply = Errors.reply(refusal, ask, errors);
    return route.open() ? reply.open() : reply;
  }
}
