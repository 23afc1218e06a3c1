package io.tupu.serve;

import io.tupu.extract.Extraction;
import io.tupu.graph.GraphMapper;
import io.tupu.graph.OntologyGraph;
import io.tupu.graph.RegionGraph;
import io.tupu.graph.Sample;
import io.tupu.query.GalleryGraph;
import io.tupu.query.QueryCatalog;
import io.tupu.store.GraphStore;
import io.tupu.store.ManifestEntry;
import io.tupu.store.StoreUpdate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.commons.io.FileUtils;
import org.apache.jena.sparql.graph.GraphFactory;

/** A server over a little store, and a client for it. */
public final class Served implements AutoCloseable {
  static final String PREFIXES =
      "PREFIX tupu: <https://w3id.org/tupu/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";
  static final Settings SETTINGS = Settings.USUAL.at("127.0.0.1", 0);

  final GraphStore store;
  final Endpoint endpoint;
  private final Runnable last;
  private final HttpClient client = HttpClient.newBuilder().build();

  private Served(GraphStore store, Endpoint endpoint, Runnable last) {
    this.store = store;
    this.endpoint = endpoint;
    this.last = last;
  }

  /** In a folder of its own, which goes when it is closed. */
  static Served sample() {
    return sample(SETTINGS);
  }

  static Served sample(Settings settings) {
    try {
      Path folder = Files.createTempDirectory("tupu-served");
      return start(folder, settings, () -> FileUtils.deleteQuietly(folder.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Served start(Path folder) {
    return start(folder, SETTINGS);
  }

  static Served start(Path folder, Settings settings) {
    return start(folder, settings, () -> {});
  }

  private static Served start(Path folder, Settings settings, Runnable last) {
    GraphStore store = GraphStore.open(folder);
    put(store, Sample.huangshi(), Sample.danjiangkou());
    return new Served(store, Endpoint.start(store, QueryCatalog.examples(), settings), last);
  }

  public static void put(GraphStore store, Extraction... extractions) {
    GraphMapper mapper = new GraphMapper(Sample.IRIS, Sample.SCHEMA);
    RegionGraph regions = new RegionGraph(Sample.IRIS, Sample.SCHEMA, Sample::region);
    OntologyGraph ontology = new OntologyGraph(Sample.IRIS, Sample.SCHEMA);
    try (StoreUpdate update = store.update()) {
      for (Extraction x : extractions) {
        String file = x.document().fileName();
        String graph = Sample.IRIS.document(file).getURI();
        String sha256 = x.document().sha256();
        update.replace(
            ManifestEntry.done(file, "in/" + file, sha256, "k", graph), out -> mapper.map(x, out));
      }
      update.derive(regions.name(), (dataset, out) -> regions.map(regions.codes(dataset), out));
      update.derive(
          ontology.name(), (dataset, out) -> ontology.map(GraphFactory.createDefaultGraph(), out));
      GalleryGraph gallery = new GalleryGraph(Sample.IRIS, QueryCatalog.examples());
      update.derive(gallery.name(), (dataset, out) -> gallery.map(out));
      update.commit();
    }
  }

  URI uri(String path) {
    return endpoint.uri().resolve(path);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path) {
    return send(request(path));
  }

  HttpResponse<String> get(String path, String accept) {
    return send(request(path).header("Accept", accept));
  }

  HttpResponse<String> post(String path, String type, String body) {
    return send(
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  HttpResponse<byte[]> sendBytes(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] bytes(String path) {
    try {
      return client.send(request(path).build(), BodyHandlers.ofByteArray()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends lines as they are and reads what comes until the end; for what no client would send. */
  String raw(String... lines) {
    try (Socket socket = new Socket("127.0.0.1", endpoint.uri().getPort())) {
      socket.setSoTimeout(30_000);
      String text = String.join("\r\n", lines) + "\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Value of a line of /metrics. */
  long metric(String name) {
    return get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(0);
  }

  /** A query by GET, answered as CSV. */
  HttpResponse<String> ask(String query) {
    return get(query(query) + "&format=csv");
  }

  static String query(String query) {
    return "/sparql?query=" + encode(query);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    endpoint.close();
    store.close();
    last.run();
  }
}
