package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.build.Build;
import io.tupu.build.Plan;
import io.tupu.build.Progress;
import io.tupu.build.TinyStages;
import io.tupu.graph.Iris;
import io.tupu.store.GraphStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a store, and tables for spreadsheet programs. */
class ExportingTest {
  private static final String THINGS =
      "SELECT ?region ?thing ?sum { ?region tupu:runs ?thing . BIND(-1.5 AS ?sum) } ORDER BY ?thing";

  @TempDir static Path folder;

  @BeforeAll
  static void build() throws IOException {
    Path one = Files.writeString(folder.resolve("一.txt"), "黄石市\n打造【同心·驿站】【统战之家】。");
    Path two = Files.writeString(folder.resolve("二.txt"), "十堰市\n打造【=1+1】。");
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      new Build(TinyStages.of(Iris.DEFAULT_BASE, "k"), store, Progress.SILENT)
          .run(new Plan(List.of(one, two), List.of(), false, 1));
    }
  }

  private static CommandLineCase.Result run(String... arguments) {
    String[] store = {"--store", folder.resolve("store").toString()};
    return CommandLineCase.run(
        Stream.of(arguments, store).flatMap(Stream::of).toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--doc 一.txt|统战之家|=1+1",
        "--region 黄石市 --doc 二.txt|=1+1|统战之家",
        "--about 统战之家 --depth 0|统战之家|同心·驿站",
        "--about 统战之家 --depth 1|黄石市|同心·驿站",
        "--query CONSTRUCT{?r|统战之家|二.txt",
      })
  void exportsAPart(String options, String there, String missing) {
    String[] words = options.split(" ");
    if (words[0].equals("--query")) {
      words[1] = "CONSTRUCT { ?r tupu:runs ?t } WHERE { ?r tupu:runs ?t }";
    }
    for (String format : List.of("gexf", "cx2")) {
      String[] all =
          Stream.of(new String[] {"export", "--format", format}, words)
              .flatMap(Stream::of)
              .toArray(String[]::new);
      CommandLineCase.Result result = run(all);
      assertEquals("", result.err());
      assertTrue(result.out().contains(there), result.out());
      assertFalse(result.out().contains(missing), result.out());
    }
  }

  @Test
  void aConstructedEdgeCarriesItsEvidence() {
    String gexf =
        run(
                "export",
                "--format",
                "gexf",
                "--query",
                "CONSTRUCT { ?r tupu:runs ?t ; tupu:size 3 } WHERE { ?r tupu:runs ?t }")
            .out();
    assertTrue(gexf.contains("<attribute id=\"size\" title=\"size\" type=\"integer\"/>"), gexf);
    assertTrue(gexf.contains("<attvalue for=\"size\" value=\"3\"/>"), gexf);
    assertTrue(gexf.contains("<attvalue for=\"evidence\" value=\"=1+1\"/>"), gexf);
    assertTrue(gexf.contains("label=\"黄石市\""), gexf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--doc 三.txt|1|tupu: there is no document '三.txt'; there are 一.txt, 二.txt",
        "--type Person|1|tupu: there is no type 'Person'; there are Brand,",
        "--min-confidence much|2|tupu: min-confidence must be a number from 0 to 1, not 'much'",
        "--depth 2|2|tupu: depth is counted from a thing: it needs about; try 'tupu export --help'",
        "--query SELECT*{?s?p?o}|1|tupu: --query: only CONSTRUCT gives a graph to export; rows:"
            + " tupu query",
        "--query x|1|tupu: --query: line 1, column 2: Encountered: <EOF>",
        "--query x --doc y|2|tupu: a query says itself what is wanted",
        "--query-file 没有.rq|1|tupu: 没有.rq: no such file or folder",
        "--profile rdf13|2|tupu: unknown profile 'rdf13', one of rdf11, rdf12",
        "--profile rdf12|2|tupu: gexf has no triple terms",
      })
  void whatCannotBeIsRefusedInOneLine(String options, int code, String message) {
    String[] all =
        Stream.of(new String[] {"export", "--format", "gexf"}, options.split(" "))
            .flatMap(Stream::of)
            .toArray(String[]::new);
    CommandLineCase.Result result = run(all);
    assertEquals(code, result.code());
    assertTrue(result.err().startsWith(message), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
    assertEquals("", result.out());
  }

  @Test
  void withoutGeometryThereIsNoGeoJson() throws IOException {
    Path file = folder.resolve("x.geojson");
    CommandLineCase.Result result = run("export", "-o", file.toString());
    assertEquals(Exit.FAILED, result.code());
    assertTrue(result.err().startsWith("tupu: nothing in the graph has a geometry"), result.err());
    assertFalse(Files.exists(file));
  }

  @Test
  void rowsForExcelHaveNamesBesideIris() {
    String csv = run("query", "-e", THINGS, "--format", "csv-excel").out();
    assertTrue(csv.startsWith("\uFEFFregion,regionLabel,thing,thingLabel,sum\r\n"), csv);
    assertTrue(csv.contains(",黄石市,"), csv);
    assertTrue(csv.contains(",\"'=1+1\",-1.5\r\n"), csv);
  }

  @Test
  void rowsAsASpreadsheet() throws IOException {
    byte[] xlsx =
        CommandLineCase.bytes(
            "query",
            "-e",
            THINGS,
            "--format",
            "xlsx",
            "--store",
            folder.resolve("store").toString());
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      List<Row> rows = book.getFirstSheet().read();
      assertEquals(4, rows.size());
      assertEquals("thingLabel", rows.get(0).getCell(3).asString());
      assertTrue(rows.stream().anyMatch(r -> r.getCell(3).asString().equals("=1+1")));
      assertEquals("-1.5", rows.get(1).getCell(4).asNumber().toPlainString());
    }
  }

  @Test
  void anAskIsNoTable() {
    CommandLineCase.Result result = run("query", "-e", "ASK {}", "--format", "xlsx");
    assertEquals(Exit.USAGE, result.code());
    assertTrue(result.err().contains("ASK gives no rows, which xlsx writes"), result.err());
  }

  @Test
  void theWholeSetHasChecksumsAndADescription() throws Exception {
    Path set = folder.resolve("集");
    CommandLineCase.Result result = run("export", "--all", set.toString());
    assertEquals("", result.out());
    assertEquals("tupu: " + set + ": 27 files\n", result.err());
    Graph about = RDFParser.source(set.resolve("dcat.ttl")).base("http://there/").toGraph();
    String dcat = "http://www.w3.org/ns/dcat#";
    List<String> lines = Files.readAllLines(set.resolve("SHA256SUMS"));
    assertEquals(25, lines.size());
    for (String line : lines) {
      byte[] file = Files.readAllBytes(set.resolve(line.substring(66)));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
      assertEquals(HexFormat.of().formatHex(digest), line.substring(0, 64), line);
      Node part =
          about
              .find(
                  null,
                  NodeFactory.createURI(dcat + "downloadURL"),
                  NodeFactory.createURI("http://there/" + line.substring(66)))
              .next()
              .getSubject();
      assertTrue(
          about.contains(
              part,
              NodeFactory.createURI(dcat + "byteSize"),
              NodeFactory.createLiteralDT(
                  Integer.toString(file.length), XSDDatatype.XSDnonNegativeInteger)));
    }
    assertEquals(
        run("export", "--format", "nquads").out(), Files.readString(set.resolve("tupu.nq")));
    assertTrue(Files.readString(set.resolve("dcat.ttl")).contains("void:triples"));
    try (Stream<Path> files = Files.list(set)) {
      assertEquals(27, files.count());
    }
  }

  /** Who has the old file open, or another name for it, keeps the old one, whole. */
  @ParameterizedTest
  @ValueSource(strings = {"export --store store", "ontology"})
  void aFileTakesThePlaceOfAnotherInOneStep(String command) throws IOException {
    Path file = Files.writeString(folder.resolve("there.ttl"), "old");
    Path other = folder.resolve("other.ttl");
    Files.deleteIfExists(other);
    Files.createLink(other, file);
    String[] words = (command + " -o there.ttl").split(" ");
    for (int i = 0; i < words.length; i++) {
      boolean name = words[i].equals("store") || words[i].equals("there.ttl");
      words[i] = name ? folder.resolve(words[i]).toString() : words[i];
    }
    CommandLineCase.Result result = CommandLineCase.run(words);
    assertEquals(0, result.code(), result.err());
    assertEquals("old", Files.readString(other));
    assertTrue(Files.readString(file).startsWith("@prefix"));
    // As anybody's file, not as a temporary one that only its owner may read.
    Path usual = Files.createFile(folder.resolve("usual" + words[0]));
    assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.filter(f -> f.toString().endsWith(".part")).count());
    }
  }

  @Test
  void theSetIsWhole() {
    CommandLineCase.Result result = run("export", "--all", "x", "--type", "Brand");
    assertEquals(Exit.USAGE, result.code());
    assertTrue(result.err().startsWith("tupu: --all writes the whole graph"), result.err());
  }
}
