package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tupu.graph.Sample;
import io.tupu.serve.Served;
import io.tupu.store.GraphStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dumps that are none, for {@code restore} and {@code diff}: one line, no store, no request. */
class HostileDumpsTest {
  @TempDir static Path store;
  @TempDir Path folder;

  @BeforeAll
  static void build() {
    try (GraphStore opened = GraphStore.open(store)) {
      Served.put(opened, Sample.huangshi());
    }
  }

  private Hostile hostile() {
    return new Hostile(folder);
  }

  private static byte[] packed(String text, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] piece = text.getBytes(StandardCharsets.UTF_8);
    try (OutputStream zipped = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < times; i++) {
        zipped.write(piece);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void dumpsThatAreNoneAreNamed() throws Exception {
    Path made = folder.resolve("made");
    byte[] good = packed("<a:s> <a:p> <a:o> <a:g> .\n", 1_000);
    Object[][] bad = {
      {"half.nq.gz", java.util.Arrays.copyOf(good, good.length - 20), "ends too early"},
      {"begun.nq.gz", java.util.Arrays.copyOf(good, 5), "ends too early"},
      {"empty.nq.gz", new byte[0], "ends too early"},
      {"plain.nq.gz", "<a:s> <a:p> <a:o> .".getBytes(StandardCharsets.UTF_8), "is not compressed"},
      {"noise.nq", Hostile.noise(), ""},
      {"noise.trig", Hostile.noise(), ""},
      {"nested.trig", ("<a:a> <a:b> " + "(".repeat(300_000)).getBytes(StandardCharsets.UTF_8), ""},
      {"bomb.nq.gz", packed(" ".repeat(1 << 20), 110), "unpacks to more than 200 times"},
    };
    for (Object[] one : bad) {
      Path dump = hostile().file((String) one[0], (byte[]) one[1]);
      Hostile.refused(1, dump + ": " + one[2], "restore", dump, "--store", made);
      assertFalse(Files.exists(made), dump + " left a store");
    }
    Path pipe = hostile().pipe("pipe.nq");
    Hostile.refused(1, pipe + ": is no regular file", "restore", pipe, "--store", made);
    assertFalse(Files.exists(made));
  }

  @Test
  void dumpsFetchNothing() throws Exception {
    try (ServerSocket outside = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      String address = "http://127.0.0.1:" + outside.getLocalPort() + "/x";
      Path context =
          hostile().file("a.jsonld", "{\"@context\":\"" + address + "\",\"@id\":\"a:b\"}");
      Hostile.refused(1, context + ": nothing is fetched: " + address, "diff", context, store);
      Path entity =
          hostile()
              .file(
                  "a.rdf",
                  "<!DOCTYPE r [<!ENTITY x SYSTEM '"
                      + address
                      + "'>]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                      + " xmlns:e='a:'><rdf:Description rdf:about='a:b'><e:p>&x;</e:p>"
                      + "</rdf:Description></rdf:RDF>");
      CommandLineCase.run("diff", entity.toString(), store.toString());
      outside.setSoTimeout(300);
      assertThrows(SocketTimeoutException.class, outside::accept);
    }
  }
}
