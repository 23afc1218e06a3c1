package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.graph.Sample;
import io.tupu.serve.data.DownloadRoute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps and the description of the dataset. */
class DownloadsTest {
  private static final String VOID = "http://rdfs.org/ns/void#";

  @AutoClose private static final Served served = Served.sample();

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "trig", "nt", "nq", "jsonld", "rdf"})
  void readBackAsTheWholeGraph(String extension) throws IOException {
    Lang lang = RDFLanguages.fileExtToLang(extension);
    HttpResponse<String> head = head("/download/tupu." + extension);
    byte[] plain = served.bytes("/download/tupu." + extension);
    assertEquals(200, head.statusCode());
    assertEquals(plain.length, head.headers().firstValueAsLong("Content-Length").orElse(-1));
    String type = head.headers().firstValue("Content-Type").orElse("").split(";")[0];
    assertEquals(lang.getContentType().getContentTypeStr(), type);
    assertEquals(
        "attachment; filename=\"tupu." + extension + "\"",
        head.headers().firstValue("Content-Disposition").orElse(""));
    DatasetGraph read = parse(plain, lang);
    boolean quads = RDFLanguages.isQuads(lang) && !extension.equals("jsonld");
    String count =
        quads
            ? "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
            : "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    long found = read.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY).map(Quad::asTriple).count();
    assertEquals(count(count), found);
    try (GZIPInputStream in =
        new GZIPInputStream(
            new ByteArrayInputStream(served.bytes("/download/tupu." + extension + ".gz")))) {
      assertEquals(plain.length, in.readAllBytes().length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"graphml", "gexf", "cx2", "cyjs", "neo4j.zip", "dot", "csv.zip", "xlsx"})
  void othersAreThereToo(String extension) {
    assertTrue(served.bytes("/download/tupu." + extension).length > 100);
  }

  /** Nor does one wait for another: each format is asked for twice, all at the same time. */
  @Test
  void areNotBoundByTheTimeOfAQuery(@TempDir Path other) {
    Settings hurried = Served.SETTINGS.within(Duration.ofMillis(1));
    try (Served own = Served.start(other, hurried)) {
      List<String> names = new ArrayList<>(DownloadRoute.names());
      names.addAll(DownloadRoute.names());
      Map<String, List<HttpResponse<byte[]>>> replies =
          names.parallelStream()
              .map(name -> own.sendBytes(own.request("/download/" + name)))
              .collect(Collectors.groupingBy(reply -> reply.uri().getPath()));
      assertEquals(DownloadRoute.names().size(), replies.size());
      replies.forEach(
          (path, pair) -> {
            byte[] expected = served.bytes(path);
            for (HttpResponse<byte[]> reply : pair) {
              assertEquals(200, reply.statusCode(), path);
              assertArrayEquals(expected, reply.body(), path);
              assertTrue(reply.headers().firstValue("ETag").isPresent(), path);
            }
          });
      assertEquals(503, own.get("/download/tupu.ttl?type=Brand").statusCode());
    }
  }

  @Test
  void whoHasItNeedsNoneToBeWritten() {
    try (Served own = Served.sample()) {
      String tag = head("/download/tupu.nt").headers().firstValue("ETag").orElseThrow();
      var known = own.request("/download/tupu.nt").header("If-None-Match", tag);
      assertEquals(304, own.send(known).statusCode());
      assertFalse(own.get("/downloads").body().contains("data-known"));
    }
  }

  @Test
  void voidCountsEqualCountQueries() {
    Graph about = ProtocolTest.parse(served.get("/.well-known/void", "text/turtle").body());
    Node dataset = NodeFactory.createURI("https://w3id.org/tupu/.well-known/void#dataset");
    assertEquals(count("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"), number(about, dataset, "triples"));
    assertEquals(
        count("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"),
        number(about, dataset, "distinctSubjects"));
    assertEquals(
        count("SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }"),
        number(about, dataset, "distinctObjects"));
    int classes = partitions(about, dataset, "classPartition", "class", "entities", "?x a <%s>");
    int properties =
        partitions(about, dataset, "propertyPartition", "property", "triples", "?x <%s> ?y");
    assertEquals(number(about, dataset, "classes"), classes);
    assertEquals(number(about, dataset, "properties"), properties);
    assertEquals(2, number(about, dataset, "documents"));
    assertTrue(about.contains(dataset, term("dataDump"), Node.ANY));
  }

  private static int partitions(
      Graph about, Node dataset, String partition, String of, String counted, String pattern) {
    var parts = about.find(dataset, term(partition), Node.ANY).mapWith(t -> t.getObject()).toList();
    for (Node part : parts) {
      String iri = about.find(part, term(of), Node.ANY).next().getObject().getURI();
      String query = "SELECT (COUNT(*) AS ?n) { " + String.format(pattern, iri) + " }";
      assertEquals(count(query), number(about, part, counted), iri);
      if (of.equals("property")) {
        distinct(about, part, iri, "?s", "distinctSubjects");
        distinct(about, part, iri, "?o", "distinctObjects");
      }
    }
    return parts.size();
  }

  private static void distinct(Graph about, Node part, String iri, String of, String counted) {
    String query = "SELECT (COUNT(DISTINCT " + of + ") AS ?n) { ?s <" + iri + "> ?o }";
    assertEquals(count(query), number(about, part, counted), iri);
  }

  @Test
  void describesEveryDownloadAsItIs() throws Exception {
    Graph about = ProtocolTest.parse(served.get("/.well-known/void", "text/turtle").body());
    var parts = about.find(null, dcat("distribution"), null).mapWith(t -> t.getObject()).toList();
    assertEquals(DownloadRoute.names().size(), parts.size());
    for (Node part : parts) {
      String address = object(about, part, dcat("downloadURL")).getURI();
      byte[] file = served.bytes(URI.create(address).getPath());
      assertEquals(
          Integer.toString(file.length),
          object(about, part, dcat("byteSize")).getLiteralLexicalForm());
      Node checksum = object(about, part, iri("http://spdx.org/rdf/terms#checksum"));
      assertEquals(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)),
          object(about, checksum, iri("http://spdx.org/rdf/terms#checksumValue"))
              .getLiteralLexicalForm(),
          address);
      for (String told : List.of("license", "modified")) {
        assertTrue(object(about, part, iri("http://purl.org/dc/terms/" + told)).isConcrete());
      }
      assertTrue(object(about, part, dcat("version")).isLiteral());
      assertTrue(object(about, part, dcat("mediaType")).isURI());
    }
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node dcat(String name) {
    return iri("http://www.w3.org/ns/dcat#" + name);
  }

  private static Node object(Graph about, Node subject, Node property) {
    return about.find(subject, property, Node.ANY).next().getObject();
  }

  @Test
  void aNewGenerationIsServedWithoutRestart(@TempDir Path other) {
    try (Served own = Served.start(other)) {
      String tag = own.get("/download/tupu.nt").headers().firstValue("ETag").orElseThrow();
      String question = Served.PREFIXES + "SELECT (COUNT(*) AS ?n) { ?d a tupu:Document }";
      assertEquals("n\r\n2\r\n", own.ask(question).body());
      assertTrue(own.get("/health").body().contains("\"generation\":1,\"documents\":2"));
      int before = own.bytes("/download/tupu.nt").length;
      Served.put(own.store, Sample.huangshi("third.txt"));
      assertEquals("n\r\n3\r\n", own.ask(question).body());
      assertTrue(own.get("/health").body().contains("\"generation\":2,\"documents\":3"));
      HttpResponse<String> dump =
          own.send(own.request("/download/tupu.nt").header("If-None-Match", tag));
      assertEquals(200, dump.statusCode());
      assertNotEquals(tag, dump.headers().firstValue("ETag").orElseThrow());
      assertTrue(own.bytes("/download/tupu.nt").length > before);
      String start = own.get("/", "text/html").body();
      assertTrue(start.matches("(?s).*<b>3</b><[^>]+>文件<.*"), start);
      String about = own.get("/.well-known/void", "text/turtle").body();
      assertTrue(about.contains("void:documents 3"), about);
      HttpResponse<String> same =
          own.send(
              own.request("/download/tupu.nt")
                  .header("If-None-Match", dump.headers().firstValue("ETag").orElseThrow()));
      assertEquals(304, same.statusCode());
    }
  }

  private static HttpResponse<String> head(String path) {
    return served.send(served.request(path).method("HEAD", BodyPublishers.noBody()));
  }

  private static DatasetGraph parse(byte[] bytes, Lang lang) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(bytes)).lang(lang).parse(dataset);
    return dataset;
  }

  private static long count(String query) {
    return Long.parseLong(served.ask(query).body().lines().skip(1).findFirst().orElseThrow());
  }

  private static Node term(String name) {
    return NodeFactory.createURI(VOID + name);
  }

  private static long number(Graph about, Node subject, String property) {
    Node value = about.find(subject, term(property), Node.ANY).next().getObject();
    return Long.parseLong(value.getLiteralLexicalForm());
  }
}
