package io.tupu.serve.http;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jetty.io.Connection;

/**
 * Bounds the connections of one client, so that no single one takes all that the server has. Those
 * beyond the bound are closed at once. Thread-safe.
 */
public final class Crowd implements Connection.Listener {
  private final int most;
  private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();

  /** A connection that is closed does not know its client any more. */
  private final ConcurrentMap<Connection, String> clients = new ConcurrentHashMap<>();

  /**
   * @param most connections of one address
   */
  public Crowd(int most) {
    this.most = most;
  }

  @Override
  public void onOpened(Connection connection) {
    String client = client(connection);
    clients.put(connection, client);
    if (open.merge(client, 1, Integer::sum) > most) {
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    String client = clients.remove(connection);
    if (client != null) {
      open.computeIfPresent(client, (c, n) -> n == 1 ? null : (Integer) (n - 1));
    }
  }

  private static String client(Connection connection) {
    SocketAddress address = connection.getEndPoint().getRemoteSocketAddress();
    return address instanceof InetSocketAddress internet
        ? internet.getAddress().getHostAddress()
        : String.valueOf(address);
  }
}
