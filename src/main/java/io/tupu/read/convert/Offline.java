package io.tupu.read.convert;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.List;

/** Takes the network away from this Java process, for good. */
final class Offline {
  private static final List<String> LOCAL = List.of("file", "jar", "jrt");

  private Offline() {}

  /** What sockets, channels and addresses such as http: do from now on is fail. */
  @SuppressWarnings("deprecation") // of all ways to replace sockets, in favour of none
  static void install() throws IOException {
    URL.setURLStreamHandlerFactory(
        protocol -> LOCAL.contains(protocol) ? null : new RefusingHandler());
    Socket.setSocketImplFactory(
        () -> {
          throw new SecurityException("no network here");
        });
    ServerSocket.setSocketFactory(
        () -> {
          throw new SecurityException("no network here");
        });
  }

  private static final class RefusingHandler extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      throw refused();
    }
  }

  private static IOException refused() {
    return new IOException("no network here");
  }

  /** Channels that cannot be opened; named on the command line of the process. */
  public static final class Channels extends SelectorProvider {
    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
      throw refused();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
      throw refused();
    }

    @Override
    public Pipe openPipe() throws IOException {
      throw refused();
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
      throw refused();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
      throw refused();
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
      throw refused();
    }
  }
}
