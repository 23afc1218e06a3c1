package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.build.Build;
import io.tupu.build.Plan;
import io.tupu.build.Progress;
import io.tupu.build.TinyStages;
import io.tupu.graph.Iris;
import io.tupu.store.GraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that read a store: query, export, evaluate. */
class AskingTest {
  private static final String BRANDS =
      "SELECT ?name { ?r tupu:runs/rdfs:label ?name } ORDER BY ?name";

  @TempDir static Path folder;

  @BeforeAll
  static void build() throws IOException {
    Path report = Files.writeString(folder.resolve("报告.txt"), "黄石市\n打造【同心·驿站】【统战之家】。");
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      new Build(TinyStages.of(Iris.DEFAULT_BASE, "k"), store, Progress.SILENT)
          .run(new Plan(List.of(report), List.of(), false, 1));
    }
  }

  private static CommandLineCase.Result run(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--store";
    all[arguments.length + 1] = folder.resolve("store").toString();
    return CommandLineCase.run(all);
  }

  @Test
  void printsATableInColumns() {
    CommandLineCase.Result result = run("query", "-e", BRANDS);
    assertEquals("", result.err());
    assertEquals("name\n---------\n同心·驿站\n统战之家\n", result.out());
    assertEquals(Exit.DONE, result.code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json | { \"head\": {",
        "csv | name",
        "tsv | ?name",
        "xml | <?xml version=\"1.0\"?>",
      })
  void printsStandardFormats(String format, String start) {
    String out = run("query", "--format", format, "-e", BRANDS).out();
    assertTrue(out.startsWith(start), out);
    assertTrue(out.contains("同心·驿站"), out);
  }

  @Test
  void readsTheQueryFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("问.rq"), "ASK { ?c a tupu:Claim }");
    assertEquals("true\n", run("query", "-f", file.toString()).out());
  }

  @Test
  void asksQuestionsByName() {
    String out = run("ask", "brands-of-region", "name=黄石市").out();
    assertTrue(out.contains("同心·驿站"), out);
    assertTrue(CommandLineCase.run("ask").out().contains("brands-of-region name=湖北省  [table]\n"));
    assertEquals(Exit.USAGE, run("ask", "nix").code());
    assertEquals(Exit.USAGE, run("ask", "brands-of-region", "黄石市").code());
    assertEquals(out, run("ask", "brands-of-region", "name=黃石市").out());
    assertEquals(out, run("ask", "brands-of-region", "name=420200").out());
    CommandLineCase.Result unknown = run("ask", "brands-of-region", "name=黄石县城");
    assertEquals(Exit.FAILED, unknown.code());
    assertTrue(unknown.err().contains("like it are 黄石市"), unknown.err());
    CommandLineCase.Result strange = run("ask", "brands-of-region", "name=火星");
    assertEquals(Exit.FAILED, strange.code());
    assertTrue(strange.err().contains("called so; look for names that are: tupu search 火星"));
    CommandLineCase.Result wrong = run("ask", "brands-of-region", "nix=黄石市");
    assertEquals(Exit.USAGE, wrong.code());
    String said = "tupu: brands-of-region has no parameter nix; it has [name]; ";
    assertEquals(said + "try 'tupu ask --help'\n", wrong.err());
    assertEquals(Exit.USAGE, run("ask", "initiatives-of-a-year", "year=last").code());
  }

  @Test
  void printsGraphsAsTurtle() {
    String out =
        run("query", "-e", "CONSTRUCT { ?r tupu:runs ?b } WHERE { ?r tupu:runs ?b }").out();
    assertTrue(out.contains("tupu:runs"), out);
    String lines =
        run("query", "--format", "ntriples", "-e", "CONSTRUCT WHERE { ?r tupu:runs ?b }").out();
    assertEquals(2, lines.lines().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * { ?s ?p } | the query: line 1, column 15: unexpected '}'",
        "SELECT * { ?s x:y ?o } | the query: line 1, column 15: Unresolved prefixed name: x:y",
        "DELETE WHERE { ?s ?p ?o } | the query: line 1, column 1: unexpected 'DELETE WHERE'; updates"
            + " are refused: the store is read only here",
        "INSERT DATA { <a:a> <a:b> 1 } | the query: line 1, column 1: unexpected 'INSERT DATA';"
            + " updates are refused: the store is read only here",
        "LOAD <http://127.0.0.1:1/> | the query: line 1, column 1: unexpected 'LOAD'; updates are"
            + " refused: the store is read only here",
        "SELEC * { ?s ?p ?o } | the query: line 1, column 6: 'SELEC' ",
        "SELECT * { § } | the query: line 1, column 10: unexpected '§'",
        "SELECT * { ?s ?p ?o | the query: line 1, column 18: the query ends too early",
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } | the query: SERVICE is not offered:"
            + " tupu asks no other server",
        "ASK { FILTER EXISTS { SERVICE SILENT ?s { ?s ?p ?o } } } | the query: SERVICE is not"
            + " offered: tupu asks no other server",
        "SELECT * { { SELECT * { OPTIONAL { SERVICE <a:a> { } } } } } | the query: SERVICE is not"
            + " offered: tupu asks no other server",
      })
  void namesThePlaceWhereAQueryIsBroken(String query, String message) {
    CommandLineCase.Result result = run("query", "-e", query);
    assertEquals(Exit.FAILED, result.code());
    assertTrue(result.err().startsWith("tupu: " + message), result.err());
    assertEquals(1, result.err().lines().count());
  }

  @Test
  void refusesFormatsThatDoNotFit() {
    assertEquals(Exit.USAGE, run("query", "--format", "word", "-e", BRANDS).code());
    CommandLineCase.Result graph = run("query", "--format", "turtle", "-e", BRANDS);
    assertEquals(Exit.USAGE, graph.code());
    String fit = "formats that can are table, json, csv, tsv, csv-excel, xlsx, xml;";
    assertTrue(graph.err().contains(fit), graph.err());
    String truth = run("query", "--format", "xlsx", "-e", "ASK {}").err();
    assertTrue(truth.contains("formats that can are table, json, csv, tsv, xml;"), truth);
    assertEquals(Exit.USAGE, run("query").code());
    assertEquals(Exit.USAGE, run("export").code());
    assertEquals(Exit.USAGE, run("export", "--format", "word").code());
  }

  @Test
  void stopsAQueryAtItsLimit() {
    String slow =
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }";
    CommandLineCase.Result result = run("query", "--timeout", "1", "-e", slow);
    assertEquals("tupu: the query: the query took longer than 1 s; ask for less\n", result.err());
    assertEquals(Exit.FAILED, result.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml"})
  void exportsToStandardOutput(String format) {
    CommandLineCase.Result result = run("export", "--format", format);
    assertEquals("", result.err());
    assertTrue(result.out().contains("同心·驿站"), format);
  }

  @Test
  void exportsToAFileByItsName() throws IOException {
    Path file = folder.resolve("图 谱.nq.gz");
    assertEquals(Exit.DONE, run("export", "-o", file.toString()).code());
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      assertEquals(
          run("export", "--format", "nquads").out(), new String(in.readAllBytes(), "UTF-8"));
    }
  }

  @Test
  void saysWhereAFileCannotBeWritten() {
    Path file = folder.resolve("missing/out.ttl");
    CommandLineCase.Result result = run("export", "-o", file.toString());
    assertEquals(Exit.FAILED, result.code());
    assertTrue(result.err().contains(folder.resolve("missing").toString()), result.err());
    assertTrue(result.err().startsWith("tupu: " + file + ": "), result.err());
    assertTrue(result.err().endsWith("no such file or folder\n"), result.err());
  }

  @Test
  void evaluatesAgainstGold() throws IOException {
    Path gold = Files.createDirectories(folder.resolve("gold"));
    Files.writeString(
        gold.resolve("a.json"),
        """
        {"doc": "报告.txt", "entities": [
          {"id": "e1", "type": "Region", "name": "黄石市", "aliases": []},
          {"id": "e2", "type": "Brand", "name": "同心驿站", "aliases": []},
          {"id": "e3", "type": "Brand", "name": "博爱牵手", "aliases": []}],
         "relations": [{"s": "e1", "p": "runs", "o": "e2"}, {"s": "e1", "p": "runs", "o": "e3"}]}
        """);
    CommandLineCase.Result result = run("evaluate", gold.toString(), "--errors");
    assertEquals("", result.err());
    assertTrue(
        result
            .out()
            .contains("all entities       0.667     0.667     0.667       3       3       2"),
        result.out());
    assertTrue(result.out().contains("runs               0.500     0.500     0.500"), result.out());
    assertTrue(result.out().contains("spurious Brand        统战之家    “打造【同心·驿站】【统战之家】”"));
  }

  @Test
  void saysThatThereIsNoStore() {
    CommandLineCase.Result result =
        CommandLineCase.run("query", "-e", "ASK {}", "--store", folder.resolve("nix").toString());
    assertEquals(Exit.FAILED, result.code());
    assertEquals(1, result.err().lines().count());
    assertTrue(result.err().contains("there is no store"), result.err());
  }
}
