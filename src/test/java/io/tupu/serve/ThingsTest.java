package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.extract.EntityKey;
import io.tupu.extract.Extraction;
import io.tupu.graph.OntologyGraph;
import io.tupu.graph.Sample;
import io.tupu.graph.Vocab;
import io.tupu.knowledge.load.KnowledgeLoader;
import io.tupu.serve.data.RuleTermsRoute;
import io.tupu.store.StoreUpdate;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every IRI under its own path. */
class ThingsTest {
  private static final String CITY = "/id/region/420200";
  private static final String HOSTILE = "<script>alert(1)</script>\"'&<img src=x onerror=alert(2)>";

  /** The scripts of the pages; all others are an attack. */
  private static final Pattern OWN_SCRIPT =
      Pattern.compile("<script (type=\"module\" )?src=\"/web/[a-z/]+\\.js\"></script>");

  @AutoClose private static final Served served = Served.sample();

  @BeforeAll
  static void start() {
    EntityKey key = Sample.key("Brand", HOSTILE);
    Extraction hostile =
        Sample.of("hostile.txt", "黄石市打造" + HOSTILE + "。")
            .region("420200", "Prefecture", "黄石市")
            .named("Brand", HOSTILE)
            .claim(EntityKey.region("420200"), "runs", key, "黄石市打造" + HOSTILE)
            .build();
    Served.put(served.store, hostile);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|*/*|200|text/turtle",
        "|text/turtle|200|text/turtle",
        "|text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|200|text/html",
        "|application/ld+json|200|application/ld+json",
        "|application/n-triples|200|application/n-triples",
        "|application/rdf+xml|200|application/rdf+xml",
        "|image/png|406|text/plain",
        ".html|*/*|200|text/html",
        ".ttl|text/html|200|text/turtle",
        ".jsonld|text/html|200|application/ld+json",
        ".nt|text/html|200|application/n-triples",
        ".rdf|text/html|200|application/rdf+xml",
        ".exe|text/html|404|text/html",
        "x|text/html|404|text/html",
        "x|*/*|404|text/plain",
      })
  void negotiatesAndTakesSuffixes(String suffix, String accept, int status, String type) {
    HttpResponse<String> reply = served.get(CITY + (suffix == null ? "" : suffix), accept);
    assertEquals(status, reply.statusCode(), reply.body());
    assertEquals(type, reply.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    if (status == 200) {
      String vary = type.equals("text/html") ? "Accept, Accept-Encoding" : "Accept";
      assertEquals(vary, reply.headers().firstValue("Vary").orElse(""));
      assertTrue(reply.headers().firstValue("ETag").isPresent());
      String links = reply.headers().firstValue("Link").orElse("");
      assertTrue(links.contains("<" + CITY + ".jsonld>; rel=\"alternate\""), links);
    }
  }

  @Test
  void everyIriOfTheDatasetAnswers() {
    String all =
        "SELECT DISTINCT ?x { { ?x ?p ?o } UNION { ?s ?p ?x } UNION { GRAPH ?x {} } FILTER(ISIRI(?x)) }";
    Set<String> paths = new TreeSet<>();
    served
        .ask(all)
        .body()
        .lines()
        .filter(iri -> iri.startsWith(Sample.IRIS.base()))
        .map(iri -> "/" + iri.substring(Sample.IRIS.base().length()).split("#")[0])
        .forEach(paths::add);
    assertTrue(paths.size() > 20, paths.toString());
    for (String path : paths) {
      HttpResponse<String> turtle = served.get(path, "text/turtle");
      assertEquals(200, turtle.statusCode(), path + " " + turtle.body());
      assertFalse(parse(turtle.body(), Lang.TURTLE).isEmpty(), path);
      assertEquals(200, served.get(path, "text/html").statusCode(), path);
    }
  }

  @Test
  void theTermsOfTheRulesAreMadeFromThem() {
    OntologyGraph ontology = new OntologyGraph(Sample.IRIS, Sample.SCHEMA);
    Graph rules = KnowledgeLoader.rules(Optional.empty()).getGraph();
    try (Served own = Served.sample()) {
      try (StoreUpdate update = own.store.update()) {
        update.remove(Sample.danjiangkou().document().fileName());
        update.derive(ontology.name(), (dataset, out) -> ontology.map(rules, out));
        update.commit();
      }
      Graph terms = parse(own.get("/extraction", "text/turtle").body(), Lang.TURTLE);
      Set<Node> used = rules.find().mapWith(triple -> triple.getPredicate()).toSet();
      used.removeIf(term -> !term.getURI().startsWith(RuleTermsRoute.NAMESPACE));
      assertTrue(used.size() > 20, used.toString());
      used.forEach(term -> assertTrue(terms.contains(term, Vocab.TYPE, Node.ANY), term::toString));
      assertTrue(own.get("/extraction", "text/html").body().contains("tupux:word"));
      assertEquals(200, own.get("/extraction.rdf").statusCode());
    }
    assertEquals(406, served.get("/extraction", "image/png").statusCode());
    assertEquals(404, served.get("/extraction.foo").statusCode());
  }

  @ParameterizedTest
  @CsvSource({"ttl, TURTLE", "nt, NTRIPLES", "jsonld, JSONLD", "rdf, RDFXML"})
  void allFormatsSayTheSame(String suffix, String lang) {
    Lang format =
        switch (lang) {
          case "TURTLE" -> Lang.TURTLE;
          case "NTRIPLES" -> Lang.NTRIPLES;
          case "JSONLD" -> Lang.JSONLD;
          default -> Lang.RDFXML;
        };
    Graph turtle = parse(served.get(CITY + ".ttl").body(), Lang.TURTLE);
    assertTrue(turtle.isIsomorphicWith(parse(served.get(CITY + "." + suffix).body(), format)));
    Node city = NodeFactory.createURI("https://w3id.org/tupu" + CITY);
    assertTrue(turtle.contains(city, Vocab.CODE, Node.ANY));
    assertTrue(turtle.contains(Node.ANY, Vocab.ANCHOR_OF, Node.ANY));
    assertTrue(turtle.contains(Node.ANY, Vocab.SUBJECT, city));
  }

  @Test
  void knowsItsStateAndHasHeads() {
    HttpResponse<String> first = served.get(CITY, "text/turtle");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        served.send(
            served.request(CITY).header("Accept", "text/turtle").header("If-None-Match", tag));
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    HttpResponse<String> other =
        served.send(
            served.request(CITY).header("Accept", "text/html").header("If-None-Match", tag));
    assertEquals(200, other.statusCode());
    HttpResponse<String> head =
        served.send(
            served
                .request(CITY)
                .header("Accept", "text/turtle")
                .method("HEAD", BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertEquals(
        first.body().getBytes(StandardCharsets.UTF_8).length,
        head.headers().firstValueAsLong("Content-Length").orElse(-1));
  }

  @ParameterizedTest
  @CsvSource({"/ontology,text/turtle", "/ontology,text/html", "/ontology.svg,*/*"})
  void theOntologyKnowsItsStateAndItsForms(String path, String accept) {
    HttpResponse<String> first = served.get(path, accept);
    String links = first.headers().firstValue("Link").orElse("");
    assertTrue(
        links.contains("</ontology.jsonld>; rel=\"alternate\"; type=\"application/ld"), links);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        served.send(served.request(path).header("Accept", accept).header("If-None-Match", tag));
    assertEquals(304, again.statusCode());
    HttpResponse<String> other =
        served.send(
            served
                .request("/ontology")
                .header("Accept", "application/n-triples")
                .header("If-None-Match", tag));
    assertEquals(200, other.statusCode());
  }

  @Test
  void thePageShowsFactsWithTheirEvidence() {
    String page = served.get(CITY, "text/html").body().replaceAll("</?mark>", "");
    for (String part :
        new String[] {
          "<h1><span class=\"thing\" data-types=\"Region\">黄石市</span></h1>",
          "开展",
          "同心·律师服务团",
          "黄石市打造“同心·律师服务团”等7个品牌",
          "计划中",
          "0.9",
          "湖北省",
          "黄石市委统战部",
          "hreflang=\"en\""
        }) {
      assertTrue(page.contains(part), part + " in " + page);
    }
    String english = served.get(CITY + ".html?lang=en").body();
    assertTrue(english.contains("lang=\"en\""), english);
    assertTrue(english.contains("runs") && english.contains("planned"), english);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/id/region/420200.html",
        "/doc/hostile.html",
        "/ask/brands-of-region",
        "/query?plain=1&query=SELECT*%7B?s+?p+?o%7D"
      })
  void hostileNamesAreTextEverywhere(String path) {
    String page = OWN_SCRIPT.matcher(served.get(path, "text/html").body()).replaceAll("");
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("<img"), page);
    // What stands in the quotes of a value is a text, such as that of a title.
    String tags = page.replaceAll("=\"[^\"]*\"", "=''");
    assertFalse(tags.matches("(?s).*<[^>]*\\sonerror=.*"), page);
    if (!path.equals("/")) {
      assertTrue(page.contains("&lt;script&gt;alert(1)"), path);
    }
  }

  @Test
  void hostileParametersAreTextToo() {
    String value = Served.encode("\"><script>alert(1)</script>");
    for (String path :
        List.of(
            "/ask/cities-with-brand?word=",
            "/query?query=",
            "/query?plain=1&query=",
            "/?lang=",
            "/id/region/420200.html?lang=")) {
      HttpResponse<String> reply = served.get(path + value);
      assertFalse(reply.body().contains("<script>"), reply.body());
    }
  }

  @Test
  void whatIsKnownByManyComesInPages() {
    List<Extraction> many = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 260; i++) {
      text.append("黄石市打造同心").append(i).append("号。");
    }
    Sample sample = Sample.of("many.txt", text.toString()).region("420200", "Prefecture", "黄石市");
    for (int i = 0; i < 260; i++) {
      EntityKey key = Sample.key("Program", "同心" + i + "号");
      sample.named("Program", "同心" + i + "号");
      sample.claim(EntityKey.region("420200"), "runs", key, "黄石市打造同心" + i + "号");
    }
    many.add(sample.build());
    Served.put(served.store, many.toArray(new Extraction[0]));
    String first = served.get(CITY + ".html").body();
    assertTrue(first.contains("?page=2"), "no second page");
    assertTrue(served.get(CITY + ".html?page=3").body().contains("同心"));
    assertEquals(400, served.get(CITY + ".html?page=x").statusCode());
    HttpResponse<String> turtle = served.get(CITY + ".ttl");
    assertTrue(turtle.body().contains("claim/"));
    assertEquals(200, served.get(CITY + ".ttl?page=2").statusCode());
  }

  private static Graph parse(String text, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, lang).parse(graph);
    return graph;
  }
}
