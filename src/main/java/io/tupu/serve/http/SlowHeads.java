package io.tupu.serve.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Closes connections on which no whole head of a request has come for a while. Jetty's own limit
 * starts anew with each byte, so that a trickle would hold a connection for ever.
 */
public final class SlowHeads extends Handler.Wrapper {
  private static final long BUSY = Long.MAX_VALUE;

  private final long patienceMillis;
  private final ConcurrentHashMap<EndPoint, Long> since = new ConcurrentHashMap<>();

  public SlowHeads(Handler next, long patienceMillis) {
    super(next);
    this.patienceMillis = patienceMillis;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    EndPoint client = request.getConnectionMetaData().getConnection().getEndPoint();
    since.put(client, BUSY);
    Request.addCompletionListener(request, e -> since.put(client, System.currentTimeMillis()));
    return super.handle(request, response, callback);
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    lookLater();
  }

  private void lookLater() {
    getServer()
        .getScheduler()
        .schedule(
            () -> {
              look();
              if (isRunning()) {
                lookLater();
              }
            },
            patienceMillis / 10,
            TimeUnit.MILLISECONDS);
  }

  private void look() {
    Set<EndPoint> open =
        Stream.of(getServer().getConnectors())
            .flatMap(connector -> connector.getConnectedEndPoints().stream())
            .collect(Collectors.toSet());
    since.keySet().retainAll(open);
    long now = System.currentTimeMillis();
    for (EndPoint client : open) {
      long waits = since.getOrDefault(client, client.getCreatedTimeStamp());
      if (waits != BUSY && now - waits > patienceMillis) {
        client.close();
      }
    }
  }
}
