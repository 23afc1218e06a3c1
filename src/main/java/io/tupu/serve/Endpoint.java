package io.tupu.serve;

import io.tupu.query.QueryCatalog;
import io.tupu.serve.data.Snapshots;
import io.tupu.serve.http.BadRequests;
import io.tupu.serve.http.Counters;
import io.tupu.serve.http.Door;
import io.tupu.serve.http.Gate;
import io.tupu.serve.http.Policy;
import io.tupu.serve.http.RequestLog;
import io.tupu.serve.http.SlowHeads;
import io.tupu.store.GraphStore;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A running server over a store. Thread-safe. */
public final class Endpoint implements AutoCloseable {
  private static final int CONNECTIONS = 2_000;
  private static final int HEADERS = 65_536;
  private static final long IDLE_MILLIS = 30_000;
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final FusekiServer fuseki;
  private final Gate gate;
  private final Door door;
  private final Services services;
  private final Settings settings;

  private Endpoint(
      FusekiServer fuseki, Gate gate, Door door, Services services, Settings settings) {
    this.fuseki = fuseki;
    this.gate = gate;
    this.door = door;
    this.services = services;
    this.settings = settings;
  }

  /**
   * Starts a server, which answers when this returns. The store stays the caller's: it is to be
   * closed after the server.
   *
   * @throws EndpointException when the address is in use, unknown, or public without leave
   */
  public static Endpoint start(GraphStore store, QueryCatalog catalog, Settings settings) {
    boolean loopback = permitted(settings);
    Counters counters = new Counters();
    Services services = new Services(new Snapshots(store), store, catalog, settings, counters);
    RequestLog log = new RequestLog(counters, settings.accessLog());
    Door door = new Door(services.routes(), settings.timeout(), log);
    FusekiServer fuseki =
        FusekiServer.create()
            .port(settings.port())
            .loopback(loopback)
            .fusekiModules(FusekiModules.create())
            .addServlet("/*", door)
            .build();
    Server server = fuseki.getJettyServer();
    Policy policy = new Policy(loopback, settings.host(), settings.token());
    Gate gate = new Gate(policy, counters, server.getHandler());
    server.setHandler(new SlowHeads(gate, IDLE_MILLIS));
    server.setErrorHandler(new BadRequests());
    configure(server, settings.host());
    Endpoint endpoint = new Endpoint(fuseki, gate, door, services, settings);
    endpoint.start();
    return endpoint;
  }

  /**
   * Finds out at once what would keep a server from starting, before a long build say.
   *
   * @throws EndpointException as {@link #start}
   */
  public static void check(Settings settings) {
    permitted(settings);
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(settings.host(), settings.port()));
    } catch (IOException e) {
      throw trouble(settings, e);
    }
  }

  /** Answers whether the address is of this machine alone. */
  private static boolean permitted(Settings settings) {
    boolean loopback = loopback(settings.host());
    if (!loopback && !settings.allowPublic()) {
      throw new EndpointException(
          settings.host()
              + ": others than this machine could read the whole graph there; add --allow-public"
              + " if that is wanted, or listen at 127.0.0.1");
    }
    return loopback;
  }

  private static boolean loopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new EndpointException(host + ": no such address; give one of this machine", e);
    }
  }

  private static void configure(Server server, String host) {
    for (var connector : server.getConnectors()) {
      if (connector instanceof ServerConnector network) {
        network.setHost(host);
        network.setIdleTimeout(IDLE_MILLIS);
        HttpConfiguration http =
            network.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADERS);
      }
    }
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
    server.setStopTimeout(0); // close() has seen to those under way
  }

  private void start() {
    try {
      fuseki.start();
    } catch (RuntimeException e) {
      close();
      throw trouble(settings, e);
    }
  }

  private static EndpointException trouble(Settings settings, Exception e) {
    String where = settings.host() + ":" + settings.port();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return new EndpointException(
            where
                + ": another program listens there already, or the address is not of this machine;"
                + " stop it, or choose another port with --port (0 takes a free one)",
            e);
      }
      if (cause instanceof IOException) {
        return new EndpointException(
            where + ": cannot listen there; choose another port with --port", e);
      }
    }
    return new EndpointException(where + ": the server did not start: " + e.getMessage(), e);
  }

  /** Where to look. */
  public URI uri() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return URI.create("http://" + host + ":" + fuseki.getPort() + "/");
  }

  /** Takes no more requests, answers those under way or puts them off with 503, and ends. */
  @Override
  public void close() {
    gate.close();
    try {
      door.close(services.lanes(), PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      fuseki.stop();
    } finally {
      services.close();
    }
  }
}
