package io.tupu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.query.NamedQuery;
import io.tupu.query.QueryCatalog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDFLib;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A graph of a million quads goes out of every door, from a process with 512 MB of heap: downloads,
 * graph files, tables, questions, searches, pages, the description, the difference of two states.
 */
@Tag("soak")
class PublishSoak {
  private static final long QUADS = Long.getLong("bench.quads", 1_000_000);

  @TempDir static Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void fill() {
    long quads = Million.fill(folder, QUADS);
    Rounds.say("publish %d quads of documents with -Xmx512m", quads);
  }

  @Test
  void exportsEveryFormatWithTheSameThingsInEach() throws Exception {
    SmallHeap.run(folder, "export", "--all", "dumps", "--store", "million").close();
    Path dumps = folder.resolve("dumps");
    List<String> sums = Files.readAllLines(dumps.resolve("SHA256SUMS"));
    assertTrue(sums.size() > 20, sums.toString());
    for (String line : sums) {
      try (InputStream in = Files.newInputStream(dumps.resolve(line.substring(66)))) {
        assertEquals(line.substring(0, 64), sha256(in), line);
      }
    }
    long triples = statements(dumps.resolve("tupu.nt"), Lang.NTRIPLES);
    assertTrue(triples > QUADS / 2, triples + "");
    assertEquals(triples, statements(dumps.resolve("tupu.ttl"), Lang.TURTLE));
    assertEquals(triples, statements(dumps.resolve("tupu.rdf"), Lang.RDFXML));
    long quads = statements(dumps.resolve("tupu.nq"), Lang.NQUADS);
    assertEquals(quads, statements(dumps.resolve("tupu.trig"), Lang.TRIG));
    SortedMap<String, Long> neo4j = records(dumps.resolve("tupu.neo4j.zip"));
    String counts = neo4j.get("nodes.csv") + " " + neo4j.get("relationships.csv");
    Rounds.say("  %d triples, %d quads; %s nodes and edges", triples, quads, counts);
    assertEquals(counts, elements(dumps.resolve("tupu.gexf")));
    assertEquals(counts, elements(dumps.resolve("tupu.graphml")));
    SortedMap<String, Long> csv = records(dumps.resolve("tupu.csv.zip"));
    assertTrue(csv.containsValue(neo4j.get("relationships.csv")), csv.toString());
  }

  private static long statements(Path file, Lang lang) {
    var counting = StreamRDFLib.count();
    RDFParser.source(file)
        .lang(lang)
        .checking(false)
        .labelToNode(LabelToNode.createUseLabelAsGiven())
        .parse(counting);
    return counting.count();
  }

  private static String elements(Path file) throws IOException, XMLStreamException {
    long nodes = 0;
    long edges = 0;
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          nodes += xml.getLocalName().equals("node") ? 1 : 0;
          edges += xml.getLocalName().equals("edge") ? 1 : 0;
        }
      }
    }
    return nodes + " " + edges;
  }

  /** Lines after the head of each file of an archive. */
  private static SortedMap<String, Long> records(Path archive) throws IOException {
    SortedMap<String, Long> counts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        BufferedReader text =
            new BufferedReader(new java.io.InputStreamReader(zip, StandardCharsets.UTF_8));
        long lines = -1;
        for (CSVRecord line : CSVFormat.DEFAULT.parse(text)) {
          lines += line.size() > 0 ? 1 : 0;
        }
        counts.put(entry.getName(), lines);
      }
    }
    return counts;
  }

  @Test
  void tellsWhatIsGoneAndNothingOfEqualStates() throws Exception {
    Path less = folder.resolve("less");
    try (Stream<Path> files = Files.walk(folder.resolve("million"))) {
      for (Path file : files.toList()) {
        Files.copy(file, less.resolve(folder.resolve("million").relativize(file).toString()));
      }
    }
    SmallHeap same = SmallHeap.run(folder, "diff", "million", "less");
    assertEquals("", Files.readString(same.out()));
    String gone =
        Files.readAllLines(
                SmallHeap.run(
                        folder,
                        "query",
                        "--store",
                        "less",
                        "--format",
                        "csv",
                        "-e",
                        "SELECT ?f { ?d <https://w3id.org/tupu/ontology#fileName> ?f } ORDER BY ?f LIMIT 1")
                    .out())
            .get(1);
    SmallHeap.run(folder, "build", "--store", "less", "--remove", gone).close();
    List<String> changes =
        Files.readAllLines(SmallHeap.run(folder, "diff", "million", "less").out());
    long facts = changes.stream().filter(line -> line.startsWith("  - ")).count();
    assertTrue(facts > 20, changes.toString());
    assertTrue(changes.stream().noneMatch(line -> line.startsWith("  + ")), changes.toString());
  }

  @Test
  void servesEverything() throws Exception {
    try (SmallHeap server = SmallHeap.serve(folder, "--store", "million")) {
      URI base = server.uri();
      Model described = ModelFactory.createDefaultModel();
      String turtle =
          new String(patiently(base.resolve("/.well-known/void")), StandardCharsets.UTF_8);
      RDFParser.fromString(turtle, Lang.TURTLE).parse(described);
      new CountsCheck(query -> rows(base, query)).compare(described);
      downloadsAreAsDescribed(base, described);
      List<String> failed = new ArrayList<>();
      for (NamedQuery question : QueryCatalog.examples().queries()) {
        ask(base.resolve("/queries/" + question.name() + ".csv"), failed);
      }
      for (String path :
          List.of(
              "/search?q=" + encoded("同心"),
              "/search?q=txls&in=names",
              "/id/region/420300.html",
              "/id/region/420300.ttl",
              "/id/region/420000.html",
              "/id/region/420000.jsonld",
              "/download/tupu.gexf?region=" + encoded("襄阳市"),
              "/",
              "/ontology.ttl",
              "/queries")) {
        ask(base.resolve(path), failed);
      }
      Rounds.say("  server: at most %d MB in use after a collection", server.most());
      assertTrue(server.alive());
      assertEquals(List.of(), failed);
    }
  }

  private List<String> rows(URI base, String query) throws Exception {
    byte[] csv = patiently(base.resolve("/sparql?format=csv&query=" + encoded(query)));
    return new String(csv, StandardCharsets.UTF_8).lines().skip(1).toList();
  }

  private void downloadsAreAsDescribed(URI base, Model described) throws Exception {
    String dcat = "http://www.w3.org/ns/dcat#";
    String spdx = "http://spdx.org/rdf/terms#";
    int files = 0;
    for (var one :
        described
            .listSubjectsWithProperty(described.createProperty(dcat + "downloadURL"))
            .toList()) {
      String address =
          one.getProperty(described.createProperty(dcat + "downloadURL")).getResource().getURI();
      String expected =
          one.getProperty(described.createProperty(spdx + "checksum"))
              .getResource()
              .getProperty(described.createProperty(spdx + "checksumValue"))
              .getString();
      long start = System.nanoTime();
      assertEquals(expected, sha256(opened(URI.create(address))), address);
      Rounds.say("  %-60s %6.1f s", base.relativize(URI.create(address)), since(start));
      files++;
    }
    assertTrue(files > 20, files + "");
  }

  private void ask(URI address, List<String> failed) throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> reply =
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    Rounds.say(
        "  %-60s %6.1f s, %d kB, %d",
        address.getPath(), since(start), reply.body().length() >> 10, reply.statusCode());
    if (reply.statusCode() != 200) {
      failed.add(address.getPath() + " " + reply.statusCode() + " " + reply.body());
    }
  }

  private byte[] patiently(URI address) throws Exception {
    long start = System.nanoTime();
    try (InputStream in = opened(address)) {
      byte[] body = in.readAllBytes();
      Rounds.say("  %-60s %6.1f s", address.getPath(), since(start));
      return body;
    }
  }

  /** What is still being made is asked for again. */
  private InputStream opened(URI address) throws Exception {
    while (true) {
      HttpResponse<InputStream> reply =
          client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
      if (reply.statusCode() == 200) {
        return reply.body();
      }
      String said = new String(reply.body().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(503, reply.statusCode(), said);
      assertTrue(said.contains("still being made"), said);
      Thread.sleep(2000);
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static String sha256(InputStream in) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (DigestInputStream read = new DigestInputStream(in, digest)) {
      read.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
