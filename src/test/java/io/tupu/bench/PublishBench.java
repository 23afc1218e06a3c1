package io.tupu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.export.Export;
import io.tupu.export.ExportFormat;
import io.tupu.export.part.Part;
import io.tupu.query.QueryCatalog;
import io.tupu.serve.Endpoint;
import io.tupu.serve.Settings;
import io.tupu.serve.data.Views;
import io.tupu.store.GraphStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports, searches and pages over a million quads, against what they stand on. */
class PublishBench {
  private static final long QUADS = Long.getLong("bench.quads", 1_000_000);

  @TempDir static Path folder;
  private static long quads;
  private static GraphStore store;
  private static Path lines;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void fill() throws IOException {
    quads = Million.fill(folder, QUADS);
    store = GraphStore.existing(folder.resolve("million"));
    lines = folder.resolve("tupu.nq");
    try (OutputStream out = Files.newOutputStream(lines)) {
      export(ExportFormat.NQUADS, out);
    }
    Rounds.say("%d quads of documents, %d MB as N-Quads", quads, Files.size(lines) >> 20);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static int export(ExportFormat format, OutputStream out) {
    store.read(
        dataset -> {
          try {
            Export.toStream(format, Part.whole(dataset), out, false);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return null;
        });
    return 0;
  }

  /** What {@code riot --stream} does with the dump. */
  private static int riot(RDFFormat format) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(OutputStream.nullOutputStream(), format);
    boolean graphs = List.of(Lang.NQUADS, Lang.TRIG).contains(format.getLang());
    RDFParser.source(lines)
        .lang(Lang.NQUADS)
        .checking(false)
        .parse(graphs ? writer : withoutGraphs(writer));
    return 0;
  }

  private static StreamRDF withoutGraphs(StreamRDF writer) {
    return new StreamRDFWrapper(writer) {
      @Override
      public void quad(Quad quad) {
        triple(quad.asTriple());
      }
    };
  }

  @Test
  void comparesExports() throws Exception {
    compare("N-Quads", ExportFormat.NQUADS, RDFFormat.NQUADS);
    compare("N-Triples", ExportFormat.NTRIPLES, RDFFormat.NTRIPLES);
    compare("TriG", ExportFormat.TRIG, RDFFormat.TRIG_BLOCKS);
    compare("Turtle", ExportFormat.TURTLE, RDFFormat.TURTLE_BLOCKS);
  }

  private static void compare(String name, ExportFormat format, RDFFormat riot) throws Exception {
    Rounds rounds =
        new Rounds()
            .way("riot", () -> riot(riot))
            .way("tupu", () -> export(format, OutputStream.nullOutputStream()))
            .run(1, 3);
    Rounds.say(
        "  export %-10s %4.1f s, %s times as fast as riot, which takes %4.1f s",
        name, rounds.median("tupu"), rounds.faster("tupu", "riot"), rounds.median("riot"));
  }

  @Test
  void comparesSearchesAndPages() throws Exception {
    try (Endpoint server =
        Endpoint.start(store, QueryCatalog.examples(), Settings.USUAL.at("127.0.0.1", 0))) {
      URI base = server.uri();
      for (String words : List.of("同心", "律师", "tongxin", "txls", "不在这里")) {
        String query =
            "SELECT ?thing ?score ?name { (?thing ?score ?name)"
                + " <http://jena.apache.org/text#query> (\""
                + words
                + "\" 20) }";
        line(
            "search " + words,
            new Rounds()
                .way("query", () -> get(base.resolve("/sparql?query=" + encoded(query))))
                .way("tupu", () -> get(base.resolve("/search?in=names&q=" + encoded(words))))
                .run(20, 60));
      }
      String brand = "id/brand/" + slug(base, "同心·律师服务团甲", "Brand");
      for (String thing : List.of("id/region/420300", "id/region/420000", brand)) {
        Views views = new Views();
        List<String> behind =
            List.of("above", "facts-from", "facts-to", "below", "tables-from", "documents-naming")
                .stream()
                .map(view -> views.about(view, "https://w3id.org/tupu/" + thing))
                .peek(query -> query.setLimit(101))
                .map(query -> "/sparql?query=" + encoded(query.toString()))
                .toList();
        line(
            "page " + thing,
            new Rounds()
                .way("query", () -> behind.stream().mapToInt(q -> get(base.resolve(q))).sum())
                .way("tupu", () -> get(base.resolve("/" + thing + ".html")))
                .way("turtle", () -> get(base.resolve("/" + thing + ".ttl")))
                .run(5, 15));
      }
    }
  }

  private static void line(String label, Rounds rounds) {
    Rounds.say(
        "  %-40s %7.1f ms, the bare queries %7.1f ms: %s of them",
        label,
        1000 * rounds.median("tupu"),
        1000 * rounds.median("query"),
        rounds.share("tupu", "query"));
  }

  private String slug(URI base, String name, String type) {
    String query =
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?s { ?s skos:prefLabel \""
            + name
            + "\"@zh ; a <https://w3id.org/tupu/ontology#"
            + type
            + "> } LIMIT 1";
    String csv = text(base.resolve("/sparql?format=csv&query=" + encoded(query)));
    return csv.strip().substring(csv.strip().lastIndexOf('/') + 1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private int get(URI address) {
    return text(address).length();
  }

  private String text(URI address) {
    try {
      HttpResponse<String> reply =
          client.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      assertEquals(200, reply.statusCode(), reply.body());
      assertTrue(!reply.body().isEmpty());
      return reply.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
