package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tupu.store.ManifestEntry;
import io.tupu.store.StoreUpdate;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * SPARQL 1.1 over HTTP, after the examples of the W3C's recommendations "Query Language" and
 * "Protocol"; the sections are named.
 */
class SpecificationTest {
  private static final String DOCS = "https://w3id.org/tupu/doc/";
  private static final String PREFIXES =
      "PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX dc: <http://purl.org/dc/elements/1.1/> "
          + "PREFIX ns: <http://example.org/ns#> PREFIX : <http://example.org/> "
          + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
  private static final String ONE =
      ":a foaf:name 'Alice' ; foaf:mbox <mailto:alice@work.example> ; foaf:knows :b ."
          + ":b foaf:name 'Bob' ; foaf:knows :c ; foaf:homepage <http://work.example.org/bob/> ."
          + ":c foaf:name 'Eve' ."
          + ":book1 dc:title 'SPARQL Tutorial' ; ns:price 42 ."
          + ":book2 dc:title 'The Semantic Web' ; ns:price 23 ."
          + ":org1 :affiliates :auth1 , :auth2 . :auth1 :writesBook :bk1 , :bk2 ."
          + ":bk1 :price 9 . :bk2 :price 5 . :auth2 :writesBook :bk3 . :bk3 :price 7 ."
          + ":org2 :affiliates :auth3 . :auth3 :writesBook :bk4 . :bk4 :price 7 .";
  private static final String TWO = ":d foaf:name 'Dan' .";

  @AutoClose private static final Served served = Served.sample();

  @BeforeAll
  static void start() {
    try (StoreUpdate update = served.store.update()) {
      load(update, "one", ONE);
      load(update, "two", TWO);
      update.commit();
    }
  }

  private static void load(StoreUpdate update, String name, String turtle) {
    Node graph = NodeFactory.createURI(DOCS + name);
    update.replace(
        ManifestEntry.done(name + ".txt", name + ".txt", "", "k", graph.getURI()),
        out ->
            RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE)
                .parse(
                    new StreamRDFBase() {
                      @Override
                      public void triple(Triple triple) {
                        out.quad(Quad.create(graph, triple));
                      }
                    }));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "2.1~SELECT ?title { :book1 dc:title ?title }~SPARQL Tutorial",
        "3.1~SELECT ?title { ?x dc:title ?title FILTER regex(?title, 'web', 'i') }~The Semantic Web",
        "3.2~SELECT ?title { ?x ns:price ?p FILTER (?p < 30.5) ?x dc:title ?title }~The Semantic Web",
        "6.1~SELECT ?n ?m { ?x foaf:name ?n OPTIONAL { ?x foaf:mbox ?m } } ORDER BY ?n"
            + "~Alice,mailto:alice@work.example|Bob,|Dan,|Eve,",
        "6.2~SELECT ?t ?p { ?x dc:title ?t OPTIONAL { ?x ns:price ?p FILTER(?p < 30) } } ORDER BY ?t"
            + "~SPARQL Tutorial,|The Semantic Web,23",
        "7~SELECT ?n { { ?x foaf:mbox ?n } UNION { ?x foaf:homepage ?n } } ORDER BY STR(?n)"
            + "~http://work.example.org/bob/|mailto:alice@work.example",
        "8.1.1~SELECT ?n { ?p foaf:name ?n FILTER NOT EXISTS { ?p foaf:knows ?q } } ORDER BY ?n~Dan|Eve",
        "8.1.2~SELECT ?n { ?p foaf:name ?n FILTER EXISTS { ?p foaf:knows ?q } } ORDER BY ?n~Alice|Bob",
        "8.2~SELECT ?n { ?s foaf:name ?n MINUS { ?s foaf:mbox ?m } } ORDER BY ?n~Bob|Dan|Eve",
        "8.3.1~SELECT ?t { ?s dc:title ?t MINUS { ?x foaf:knows ?z } } ORDER BY ?t"
            + "~SPARQL Tutorial|The Semantic Web",
        "8.3.1~SELECT (COUNT(*) AS ?n) { ?s dc:title ?t FILTER NOT EXISTS { ?x foaf:knows ?z } }~0",
        "9.2~SELECT ?n { :a foaf:knows/foaf:name ?n }~Bob",
        "9.2~SELECT ?n { :a foaf:knows+/foaf:name ?n } ORDER BY ?n~Bob|Eve",
        "9.2~SELECT ?n { :a foaf:knows*/foaf:name ?n } ORDER BY ?n~Alice|Bob|Eve",
        "9.2~SELECT ?n { :b foaf:knows?/foaf:name ?n } ORDER BY ?n~Bob|Eve",
        "9.2~SELECT ?n { :b ^foaf:knows/foaf:name ?n }~Alice",
        "9.2~SELECT (COUNT(*) AS ?n) { :a (foaf:knows|foaf:mbox) ?x }~2",
        "9.2~SELECT ?x { :a !(foaf:knows|foaf:name|^foaf:knows) ?x }~mailto:alice@work.example",
        "10.1~SELECT ?t ?p { ?x dc:title ?t ; ns:price ?q BIND(?q - 20 AS ?p) FILTER(?p < 20) }"
            + "~The Semantic Web,3",
        "10.2~SELECT ?t ?p { ?b dc:title ?t ; ns:price ?p "
            + "VALUES (?b ?t) { (UNDEF 'SPARQL Tutorial') (:book2 UNDEF) } } ORDER BY ?t"
            + "~SPARQL Tutorial,42|The Semantic Web,23",
        "11.1~SELECT (SUM(?p) AS ?s) { ?o :affiliates ?a . ?a :writesBook ?b . ?b :price ?p } "
            + "GROUP BY ?o HAVING (SUM(?p) > 10)~21",
        "11.4~SELECT (MIN(?p) AS ?a) (MAX(?p) AS ?b) (COUNT(DISTINCT ?p) AS ?c) { ?x :price ?p }~5,9,3",
        "11~SELECT (GROUP_CONCAT(?n; SEPARATOR='-') AS ?all) "
            + "{ SELECT ?n { ?x foaf:name ?n } ORDER BY ?n }~Alice-Bob-Dan-Eve",
        "12~SELECT ?y ?m { :a foaf:knows ?y . { SELECT ?y (MIN(?n) AS ?m) { ?y foaf:name ?n } GROUP BY ?y } }"
            + "~http://example.org/b,Bob",
        "13.2.1~SELECT ?n FROM <https://w3id.org/tupu/doc/two> { ?x foaf:name ?n }~Dan",
        "13.2.2~SELECT ?n FROM NAMED <https://w3id.org/tupu/doc/two> { GRAPH ?g { ?x foaf:name ?n } }~Dan",
        "13.3~SELECT ?n { GRAPH <https://w3id.org/tupu/doc/two> { ?x foaf:name ?n } }~Dan",
        "15.1~SELECT ?n { ?x foaf:name ?n } ORDER BY DESC(?n) LIMIT 2 OFFSET 1~Dan|Bob",
        "15.3~SELECT DISTINCT ?p { ?x :price ?p } ORDER BY ?p~5|7|9",
        "17.4.1~SELECT (IF(1 < 2, 'yes', 'no') AS ?a) (COALESCE(?x, 1/0, 2) AS ?b) (2 IN (1, 2) AS ?c)"
            + " (2 NOT IN () AS ?d) (BOUND(?x) AS ?e) (sameTerm(1, 01) AS ?f) {}~yes,2,true,true,false,false",
        "17.4.2~SELECT (isIRI(:a) AS ?a) (isLiteral('a') AS ?b) (LANG('a'@en) AS ?c) (DATATYPE(1) AS ?d)"
            + " {}~true,true,en,http://www.w3.org/2001/XMLSchema#integer",
        "17.4.3~SELECT (STRLEN('统战部') AS ?a) (SUBSTR('foobar', 4, 1) AS ?b) (UCASE('foo') AS ?c)"
            + " (STRBEFORE('abc', 'b') AS ?d) (STRAFTER('abc', 'b') AS ?e) (CONTAINS('foobar', 'bar') AS ?f)"
            + " (ENCODE_FOR_URI('Los Angeles') AS ?g) (LANGMATCHES('de-DE', 'de') AS ?h)"
            + " (REPLACE('abcd', 'b', 'Z') AS ?i) {}~3,b,FOO,a,c,true,Los%20Angeles,true,aZcd",
        "17.4.5~SELECT (YEAR('2011-01-10T14:45:13.815-05:00'^^xsd:dateTime) AS ?a)"
            + " (TZ('2011-01-10T14:45:13.815-05:00'^^xsd:dateTime) AS ?b) {}~2011,-05:00",
        "17.4.6~SELECT (MD5('abc') AS ?a) (SHA1('abc') AS ?b) {}"
            + "~900150983cd24fb0d6963f7d28e17f72,a9993e364706816aba3e25717850c26c9cd0d89d",
      })
  void queriesAnswerAsTheSpecificationSays(String section, String query, String rows) {
    HttpResponse<String> reply = served.ask(PREFIXES + query);
    assertEquals(200, reply.statusCode(), reply.body());
    String body = reply.body();
    String found = body.substring(body.indexOf("\r\n") + 2).strip().replace("\r\n", "|");
    assertEquals(rows, found, section);
  }

  /** Protocol 2.1.4: the dataset of the request counts, not that of the query. */
  @ParameterizedTest
  @CsvSource({
    "GET, default-graph-uri=two, '', Dan",
    "POST, default-graph-uri=two, '', Dan",
    "DIRECT, default-graph-uri=two, '', Dan",
    "GET, default-graph-uri=two&default-graph-uri=none, '', Dan",
    "GET, default-graph-uri=none, '', ''",
    "GET, default-graph-uri=two, FROM <https://w3id.org/tupu/doc/one>, Dan",
    "POST, default-graph-uri=two&named-graph-uri=one, '', Dan",
    "DIRECT, named-graph-uri=one&default-graph-uri=two, '', Dan"
  })
  void theDatasetOfTheRequestCounts(String way, String dataset, String from, String names) {
    String params = dataset.replaceAll("=(\\w+)", "=" + Served.encode(DOCS) + "$1") + "&format=csv";
    String query = PREFIXES + "SELECT ?n " + from + " { ?x foaf:name ?n } ORDER BY ?n";
    String form = "query=" + Served.encode(query) + "&" + params;
    HttpResponse<String> reply =
        switch (way) {
          case "GET" -> served.get("/sparql?" + form);
          case "POST" -> served.post("/sparql", "application/x-www-form-urlencoded", form);
          default -> served.post("/sparql?" + params, "application/sparql-query", query);
        };
    assertEquals(200, reply.statusCode(), reply.body());
    assertEquals(("n\r\n" + names).strip(), reply.body().strip());
  }

  /** Protocol 2.1 and 2.2: what is wrong is told by the status. */
  @ParameterizedTest
  @CsvSource({
    "GET, query=ASK%7B%7D, '', '', 200",
    "GET, query=ASK%7B%7D&query=ASK%7B%7D, '', '', 400",
    "GET, query=ASK%7B, '', '', 400",
    "GET, update=CLEAR%20ALL, '', '', 403",
    "PUT, query=ASK%7B%7D, '', '', 405",
    "DELETE, query=ASK%7B%7D, '', '', 405",
    "POST, '', text/plain, query=ASK%7B%7D, 415",
    "POST, '', text/plain, ASK {}, 415",
    "POST, '', application/sparql-query, ASK {}, 200",
    "POST, '', application/x-www-form-urlencoded, query=ASK%7B%7D, 200",
    "POST, '', application/x-www-form-urlencoded, query=ASK%7B%7D&query=ASK%7B%7D, 400",
    "POST, '', application/x-www-form-urlencoded, update=CLEAR%20ALL, 403",
    "POST, '', application/sparql-update, CLEAR ALL, 403"
  })
  void theStatusTellsWhatIsWrong(
      String method, String params, String type, String body, int status) {
    var request = served.request("/sparql" + (params.isEmpty() ? "" : "?" + params));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    assertEquals(status, served.send(request).statusCode());
  }

  @Test
  void aQueryThatIsNotUtf8IsRefused() {
    byte[] utf16 = "ASK {}".getBytes(java.nio.charset.StandardCharsets.UTF_16);
    var request =
        served
            .request("/sparql")
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofByteArray(utf16));
    assertEquals(400, served.send(request).statusCode());
  }
}
