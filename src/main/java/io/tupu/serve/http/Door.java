package io.tupu.serve.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The one servlet. Hands each request to the lane of its route and answers by the time limit
 * whatever the route does: a request that is not answered shortly after its limit gets 503, and the
 * work on it is told to end.
 */
public final class Door extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Duration GIVING_UP = Duration.ofSeconds(2);
  private static final long LEAST = 1 << 18;
  private static final String FORM = "application/x-www-form-urlencoded";

  private final transient Routes routes;
  private final transient Duration limit;
  private final transient RequestLog log;
  private final transient ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Door::timerThread);
  private final transient Pace pace;
  private final transient Set<Pending> underWay = ConcurrentHashMap.newKeySet();

  /**
   * @param limit of one request
   * @param window in which a client must take 256 kB of its answer, or what is left of it
   */
  public Door(Routes routes, Duration limit, Duration window, RequestLog log) {
    this.pace = new Pace(timer, window, LEAST);
    this.routes = routes;
    this.limit = limit;
    this.log = log;
  }

  private static Thread timerThread(Runnable work) {
    Thread thread = new Thread(work, "tupu-timer");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    AsyncContext context = request.startAsync();
    context.setTimeout(0);
    long begin = System.nanoTime();
    Ask[] asked = {null};
    Exchange exchange =
        new Exchange(
            context,
            request.getMethod().equals("HEAD"),
            (Departure) request.getAttribute(Gate.DEPARTURE),
            pace,
            reply -> log.done(request, asked[0], reply, System.nanoTime() - begin));
    try {
      Ask ask = ask(request);
      asked[0] = ask;
      Routes.Entry entry = routes.find(ask.path());
      if (ask.method().equals("OPTIONS")) {
        exchange.reply(options(entry.route()));
        return;
      }
      if (!entry.route().methods().contains(ask.method())) {
        throw new Refusal(405, "Here " + String.join(" and ", entry.route().methods()) + " only.");
      }
      begin(ask, entry, exchange, request.getRemoteAddr());
    } catch (Refusal e) {
      Reply reply =
          asked[0] == null
              ? Errors.reply(e, accept(request))
              : Errors.reply(e, asked[0], routes.errors());
      exchange.reply(reply.open());
    }
  }

  private void begin(Ask ask, Routes.Entry entry, Exchange exchange, String client) {
    Duration allowed = entry.route().limit(ask, limit);
    Ask within = allowed.equals(limit) ? ask : ask.with(new Budget(allowed));
    Pending pending =
        new Pending(within, entry.route(), exchange, routes.errors(), underWay::remove);
    underWay.add(pending);
    pending.arm(timer, allowed);
    try {
      entry.lane().execute(client, pending);
    } catch (Refusal e) {
      pending.end();
      throw e;
    }
  }

  private static Reply options(Route route) {
    String methods = String.join(", ", route.methods()) + ", OPTIONS";
    Reply reply = Reply.empty(204).with("Allow", methods);
    return route.open()
        ? reply
            .open()
            .with("Access-Control-Allow-Methods", methods)
            .with(
                "Access-Control-Allow-Headers",
                "Accept, Authorization, Content-Type, If-None-Match")
            .with("Access-Control-Max-Age", "86400")
        : reply;
  }

  private Ask ask(HttpServletRequest request) {
    Object attribute = request.getAttribute(Gate.BODY);
    byte[] body = attribute instanceof byte[] bytes ? bytes : new byte[0];
    Map<String, List<String>> query = Params.parse(request.getQueryString());
    SortedMap<String, String> headers = headers(request);
    boolean form =
        headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT).startsWith(FORM);
    Map<String, List<String>> fields =
        form ? Params.parse(new String(body, StandardCharsets.UTF_8)) : Collections.emptyMap();
    String path = request.getPathInfo() == null ? request.getServletPath() : request.getPathInfo();
    return new Ask(request.getMethod(), path, query, fields, headers, body, new Budget(limit));
  }

  private static SortedMap<String, String> headers(HttpServletRequest request) {
    SortedMap<String, String> headers = new TreeMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(
          name.toLowerCase(Locale.ROOT),
          String.join(",", Collections.list(request.getHeaders(name))));
    }
    return headers;
  }

  private static String accept(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept == null ? "*/*" : accept;
  }

  /** Answers what waits with 503, and what is at work too when it goes on for too long. */
  public void close(List<Lane> lanes, Duration patience) throws InterruptedException {
    Refusal stopping = Refusal.later("The server is being stopped.", 10);
    lanes.forEach(Lane::shutdown);
    underWay.stream().filter(p -> !p.begun()).forEach(p -> p.giveUp(stopping));
    await(lanes, patience);
    underWay.forEach(p -> p.giveUp(stopping));
    await(lanes, GIVING_UP);
    timer.shutdownNow();
  }

  private static void await(List<Lane> lanes, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    for (Lane lane : lanes) {
      lane.threads().awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
  }
}
