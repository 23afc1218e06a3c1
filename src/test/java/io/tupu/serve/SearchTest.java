package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.graph.Sample;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search over HTTP: {@code /search}, and {@code text:query} in SPARQL. */
class SearchTest {
  private static final String BRAND = "https://w3id.org/tupu/id/brand/";

  @AutoClose private static final Served served = Served.sample();

  private static JsonObject search(String parameters) {
    HttpResponse<String> reply = served.get("/search?" + parameters);
    assertEquals(200, reply.statusCode(), reply.body());
    return JSON.parse(reply.body());
  }

  private static JsonObject first(JsonObject answer, String kind) {
    return answer.getObj(kind).get("results").getAsArray().get(0).getAsObject();
  }

  @Test
  void answersInTheFormThatTheDocumentationTells() {
    JsonObject answer = search("q=" + Served.encode("同心律師") + "&limit=5");
    assertEquals(
        List.of("query", "in", "type", "limit", "offset", "names", "sentences"),
        List.copyOf(answer.keys()));
    JsonObject name = first(answer, "names");
    assertEquals(
        List.of(
            "iri", "path", "label", "types", "context", "matched", "by", "at", "parts", "facts",
            "score"),
        List.copyOf(name.keys()));
    assertTrue(name.getString("iri").startsWith(BRAND));
    assertEquals(200, served.get(name.getString("path")).statusCode());
    assertEquals("黄石市", name.getString("context"));
    assertEquals("start", name.getString("at"));
    JsonObject type = name.get("types").getAsArray().get(0).getAsObject();
    assertEquals(
        "Brand 品牌 brand",
        type.getString("name") + " " + type.getString("zh") + " " + type.getString("en"));
    JsonObject sentence = first(answer, "sentences");
    assertEquals("标题", sentence.getObj("document").getString("label"));
    assertEquals(200, served.get(sentence.getString("path")).statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "q=tongxin&in=names&type=Brand, names, 1",
    "q=tongxin&in=names&type=%E5%B9%B3%E5%8F%B0, names, 1",
    "q=tx&in=names&type=tupu%3AInitiative, names, 2",
    "q=tx&in=names&type=https%3A%2F%2Fw3id.org%2Ftupu%2Fontology%23Region, names, 0",
    "q=pinpai&in=terms, terms, 1",
    "q=brand&in=terms&limit=1, terms, 1",
  })
  void narrowsByPlaceAndType(String parameters, String kind, int total) {
    JsonObject answer = search(parameters);
    assertEquals(
        total,
        answer.getObj(kind).get("total").getAsNumber().value().intValue(),
        answer.toString());
    assertFalse(answer.hasKey("sentences"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', Say in q",
    "q=+, Say in q",
    "q=a&in=nowhere, 'all, names, sentences, terms'",
    "q=a&type=Person, 'Brand, City'",
    "q=a&limit=0, from 1 to 100",
    "q=a&limit=x, from 1 to 100",
    "q=a&offset=-1, from 0 to 1000",
    "q=a&q=b, q is given more than once",
    "q=a&type=Brand&type=City, type is given more than once",
  })
  void saysWhatIsWrong(String parameters, String said) {
    HttpResponse<String> reply = served.get("/search?" + parameters);
    assertEquals(400, reply.statusCode());
    assertTrue(reply.body().contains(said), reply.body());
    assertFalse(reply.body().contains("Person") || reply.body().contains("nowhere"), reply.body());
  }

  /** Lucene has bounds of its own, which nobody should meet. */
  @Test
  void longTextsAndManyWordsAreLookedFor() {
    String words = "a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(2);
    for (String text :
        List.of("同心".repeat(450), "ab".repeat(490), words, words.replace(" ", " OR "))) {
      for (String where : List.of("", "rdfs:label ", "skos:prefLabel nif:anchorOf ")) {
        HttpResponse<String> reply =
            served.ask("SELECT * { ?s text:query (" + where + "\"" + text + "\") }");
        assertEquals(200, reply.statusCode(), reply.body());
      }
    }
    // The text of a whole document, as a variable would give it.
    String grown = "BIND(REPLACE('" + "同".repeat(200) + "', '同', '同心同心同心 ') AS ?text)";
    assertEquals(200, served.ask("SELECT * { " + grown + " ?s text:query ?text }").statusCode());
    // A character that stands for eighteen.
    assertEquals(200, served.get("/search?q=" + Served.encode("\uFDFA".repeat(200))).statusCode());
    assertEquals(200, served.get("/search?q=" + Served.encode("a b ".repeat(50))).statusCode());
  }

  private static String words(int many, String between) {
    return IntStream.range(0, many).mapToObj(i -> "ab" + i).collect(Collectors.joining(between));
  }

  /** The last word counts as much as the first; before, those after the 16th or 36th did not. */
  @ParameterizedTest
  @ValueSource(strings = {"", "rdfs:label ", "nif:anchorOf "})
  void allWordsAreLookedForOrNone(String where) {
    String head = "SELECT (COUNT(*) AS ?n) { ?s text:query (" + where + "\"";
    String all = "同心 ".repeat(50);
    int with = number(head + all + "\") }");
    assertTrue(with > 0);
    assertEquals(with, number(head + words(35, " OR ") + " OR 同心\") }"));
    assertEquals(0, number(head + all + words(30, " ") + "\") }"));
    for (String text :
        List.of(words(37, " "), words(37, " OR "), words(19, " -") + " OR " + words(18, " "))) {
      HttpResponse<String> reply = served.ask(head + text + "\") }");
      assertEquals(400, reply.statusCode(), reply.body());
      assertEquals(
          "No more than 36 different words can be looked for at once; look for fewer.\n",
          reply.body());
    }
    String given = "SELECT * { BIND(CONCAT('" + words(37, " ") + "', '') AS ?w) ?s text:query ?w }";
    assertEquals(400, served.ask(given).statusCode());
    String within =
        "SELECT * { ?s a ?c FILTER EXISTS { ?s text:query \"" + words(37, " ") + "\" } }";
    assertEquals(400, served.ask(within).statusCode());
    String search = "/search?q=" + Served.encode(words(37, " "));
    assertEquals(400, served.get(search).statusCode());
    assertEquals(200, served.get("/search?q=" + Served.encode(words(36, " "))).statusCode());
  }

  private static int number(String query) {
    HttpResponse<String> reply = served.ask(query);
    assertEquals(200, reply.statusCode(), reply.body());
    return Integer.parseInt(reply.body().lines().skip(1).findFirst().orElseThrow());
  }

  @Test
  void theSameStateIsNotSentTwice() {
    HttpResponse<String> reply = served.get("/search?q=tx");
    String tag = reply.headers().firstValue("ETag").orElseThrow();
    assertEquals("*", reply.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
    assertEquals(
        304, served.send(served.request("/search?q=tx").header("If-None-Match", tag)).statusCode());
    assertEquals(reply.body(), served.get("/search?q=tx").body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "?s text:query \"同心律師\"                                        # 1",
        "?s text:query (skos:prefLabel \"txls\")                           # 1",
        "?s text:query (skos:altLabel \"同心\")                            # 0",
        "?s text:query (rdfs:label \"同心\")                               # 2",
        "?s text:query (skos:prefLabel skos:altLabel \"律师服务团\")       # 2",
        "?s text:query \"同心 -驿站\"                                      # 1",
        "?s text:query \"驿站 OR 暖侨\"                                    # 2",
        "?s text:query (nif:anchorOf \"打造\")                             # 1",
        "?s text:query (nif:anchorOf \"打造 | 建成\")                      # 2",
        "?s a tupu:Brand . ?s text:query \"同心\"                          # 1",
        "VALUES ?w { \"驿站\" \"暖侨\" } ?s text:query ?w                  # 2",
        "GRAPH <https://w3id.org/tupu/doc/danjiangkou> { ?s text:query \"同心\" } # 1",
        "(?s ?score ?l) text:query (\"同心\" 1)                            # 1",
        "?s text:query (\"同心\" \"lang:en\")                              # 0",
      })
  void isUsableInSparql(String pattern, int rows) {
    HttpResponse<String> reply = served.ask("SELECT ?s { " + pattern + " }");
    assertEquals(200, reply.statusCode(), reply.body());
    assertEquals(rows, reply.body().lines().count() - 1, reply.body());
  }

  @Test
  void givesScoresAndLiteralsWithMarks() {
    String csv =
        served
            .ask(
                "SELECT ?l ?score ?p { (?s ?score ?l ?g ?p) text:query"
                    + " (skos:prefLabel \"tongxinlv\" \"highlight:s:[ | e:]\") }")
            .body();
    assertTrue(csv.contains("[同心·律]师服务团,0.4"), csv);
    assertTrue(csv.contains("prefLabel"), csv);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?s text:query ()",
        "?s text:query tupu:runs",
        "?s text:query (rdfs:comment \"x\")",
        "?s text:query (skos:prefLabel)",
        "?s text:query (\"x\" tupu:runs)",
        "\"x\" text:query \"x\"",
        "(?a ?b ?c ?d ?e ?f) text:query \"x\"",
        "(?a 1) text:query \"x\"",
      })
  void aWrongTextQueryIsRefusedWithHowItIsWritten(String pattern) {
    HttpResponse<String> reply = served.ask("SELECT * { " + pattern + " }");
    assertEquals(400, reply.statusCode(), reply.body());
    assertTrue(reply.body().contains("text:query"), reply.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?s <http://jena.apache.org/ARQ/list#member> ?m",
        "?x <http://jena.apache.org/ARQ/property#versionARQ> ?m",
        "?s <java:org.apache.jena.sparql.pfunction.library.versionARQ> ?m",
      })
  void noOtherPropertyFunctionIsThere(String pattern) {
    HttpResponse<String> reply = served.ask("SELECT * { " + pattern + " }");
    assertEquals(1, reply.body().lines().count(), reply.body());
  }

  @Test
  void showsANewGenerationAtOnce() {
    assertEquals(
        0,
        search("q=chuangxin&in=names")
            .getObj("names")
            .get("total")
            .getAsNumber()
            .value()
            .intValue());
    Served.put(served.store, Sample.of("more.txt", "黄石市打造创新小镇。").named("Platform", "创新小镇").build());
    assertEquals(
        1,
        search("q=chuangxin&in=names")
            .getObj("names")
            .get("total")
            .getAsNumber()
            .value()
            .intValue());
    assertEquals(2, served.ask("SELECT * { ?s text:query \"创新\" }").body().lines().count());
  }
}
