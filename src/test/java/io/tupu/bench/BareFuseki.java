package io.tupu.bench;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.tdb2.DatabaseMgr;

/** A stock Fuseki with an empty TDB2 store in memory: what any server of this kind takes. */
final class BareFuseki {
  private BareFuseki() {}

  public static void main(String[] arguments) {
    FusekiServer server =
        FusekiServer.create()
            .loopback(true)
            .port(0)
            .add("/sparql", DatabaseMgr.createDatasetGraph())
            .build();
    server.start();
    System.err.println("serving http://127.0.0.1:" + server.getPort() + "/");
    server.join();
  }
}
