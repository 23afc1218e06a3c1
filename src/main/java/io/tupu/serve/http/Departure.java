package io.tupu.serve.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Notices that a client goes while its request, read to the end, is still worked on. Jetty itself
 * looks at the connection again only when it writes. A client that ends just its own side of the
 * connection counts as gone too. Thread-safe.
 */
final class Departure {
  private static final CancellationException ANSWERED = new CancellationException("answered");

  private final Connection connection;
  private Runnable gone;
  private boolean over;

  Departure(Request request) {
    this.connection = request.getConnectionMetaData().getConnection();
  }

  /**
   * Begins to watch, unless it is over already.
   *
   * @param whenGone told once, on some thread
   */
  synchronized void watch(Runnable whenGone) {
    if (!over && connection.getEndPoint() instanceof AbstractEndPoint) {
      gone = whenGone;
      listen();
    }
  }

  /** To be called before anything is answered: from then on the connection is Jetty's again. */
  synchronized void end() {
    over = true;
    if (gone != null && connection.getEndPoint() instanceof AbstractEndPoint socket) {
      gone = null;
      socket.getFillInterest().onFail(ANSWERED);
    }
  }

  /** Breaks the connection: the client sees that what it got so far is not all. */
  void cut() {
    EndPoint client = connection.getEndPoint();
    try {
      if (client.getTransport() instanceof SocketChannel socket) {
        // Reset, not ended: to HTTP/1.0 an end is the end of the body.
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
      }
    } catch (IOException e) {
      // It is closed already.
      return;
    } finally {
      client.close();
    }
  }

  private void listen() {
    if (!connection.getEndPoint().tryFillInterested(new Listener())) {
      gone = null;
    }
  }

  /** Answers who is to be told, if the client has gone; keeps what else it has sent. */
  private synchronized Runnable look(Throwable failure) {
    if (over || gone == null) {
      return () -> {};
    }
    try {
      if (failure instanceof TimeoutException) {
        listen();
        return () -> {};
      }
      ByteBuffer more = BufferUtil.allocate(1);
      int count = failure == null ? connection.getEndPoint().fill(more) : -1;
      if (count == 0) {
        listen();
        return () -> {};
      }
      if (count > 0) {
        // The begin of a next request: it waits for its turn, and nothing is to be learnt here.
        gone = null;
        if (connection instanceof Connection.UpgradeTo reader) {
          reader.onUpgradeTo(more);
        }
        return () -> {};
      }
    } catch (IOException e) {
      return taken();
    }
    return taken();
  }

  private Runnable taken() {
    Runnable told = gone;
    gone = null;
    return told;
  }

  /** Something can be read, or never will be. */
  private final class Listener implements Callback {
    @Override
    public void succeeded() {
      look(null).run();
    }

    @Override
    public void failed(Throwable failure) {
      look(failure).run();
    }

    @Override
    public InvocationType getInvocationType() {
      return InvocationType.NON_BLOCKING;
    }
  }
}
