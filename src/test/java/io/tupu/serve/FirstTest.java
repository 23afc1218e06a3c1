package io.tupu.serve;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstTest {
  @TempDir Path folder;

  @Test
  void run() throws Exception {
    try (Served served = Served.start(folder)) {
      for (String path :
          new String[] {
            "/health", "/", "/sparql", "/sparql?query=SELECT%20*%20%7B%3Fs%20a%20tupu:Brand%7D", "/ask/cities-with-brand",
            "/id/region/420200", "/download/tupu.ttl", "/.well-known/void", "/metrics", "/queries", "/ontology.html"
          }) {
        var r = served.get(path, path.startsWith("/id") ? "text/html" : "*/*");
        System.out.println(path + " " + r.statusCode() + " " + r.headers().map());
        System.out.println(r.body().substring(0, Math.min(700, r.body().length())));
      }
    }
  }
}
