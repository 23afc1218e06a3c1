package io.tupu.read.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a parser could do if it were talked into it: nothing that leaves the process. */
class OfflineTest {
  @TempDir Path folder;

  @Test
  void theChildProcessReachesNobody() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      List<String> line = new ArrayList<>(Child.command(Bounds.USUAL, folder));
      int main = line.indexOf(ConvertMain.class.getName());
      line.set(main, Probe.class.getName());
      line.set(main + 1, String.valueOf(listener.getLocalPort()));
      line.set(main + 2, InetAddress.getLocalHost().getHostName());
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals("socket refused\nchannel refused\naddress refused\nname refused\n", out);
      listener.setSoTimeout(1);
      assertThrows(SocketTimeoutException.class, () -> listener.accept().close());
    }
  }

  /** Tries, in a process started as the child is. */
  public static final class Probe {
    private interface Attempt {
      void run() throws IOException;
    }

    public static void main(String[] args) throws IOException {
      int port = Integer.parseInt(args[0]);
      Offline.install();
      attempt("socket", () -> new Socket("127.0.0.1", port).close());
      attempt("channel", () -> SocketChannel.open().close());
      attempt("address", () -> new URL("http://127.0.0.1:" + port + "/").openStream().close());
      attempt("name", () -> InetAddress.getByName(args[1]));
    }

    private static void attempt(String what, Attempt attempt) {
      try {
        attempt.run();
        System.out.print(what + " got through\n");
      } catch (IOException | SecurityException e) {
        System.out.print(what + " refused\n");
      }
    }
  }
}
