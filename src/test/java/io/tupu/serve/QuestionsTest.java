package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.query.QueryCatalog;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The questions over HTTP: listed, published in the dataset, asked with values. */
class QuestionsTest {
  @AutoClose private static final Served served = Served.sample();

  @Test
  void theListTellsTitlesParametersViewsAndTexts() {
    HttpResponse<String> reply = served.get("/queries");
    assertTrue(reply.headers().firstValue("Content-Type").orElse("").contains("json"));
    JsonArray all = JSON.parseAny(reply.body()).getAsArray();
    assertEquals(QueryCatalog.examples().queries().size(), all.size());
    JsonObject question =
        all.stream()
            .map(one -> one.getAsObject())
            .filter(one -> one.getString("name").equals("initiatives-with-status"))
            .findFirst()
            .orElseThrow();
    JsonObject param = question.get("params").getAsArray().get(0).getAsObject();
    assertEquals("term Running", param.getString("kind") + " " + param.getString("default"));
    JsonObject choice = param.get("choices").getAsArray().get(0).getAsObject();
    assertEquals("计划中", choice.getObj("labels").getString("zh"));
    assertTrue(question.getString("sparql").startsWith("PREFIX"));
  }

  @Test
  void everyPublishedTextRunsAndGivesWhatTheQuestionGives() {
    String list =
        "PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT ?q ?text { ?q a sh:SPARQLExecutable ;"
            + " sh:prefixes/sh:declare/sh:prefix \"tupu\" ; sh:select ?text ;"
            + " <http://www.w3.org/2000/01/rdf-schema#label> ?zh , ?en"
            + " FILTER(LANG(?zh) = \"zh\" && LANG(?en) = \"en\") }";
    ResultSet rows =
        ResultSetFactory.fromJSON(
            new java.io.ByteArrayInputStream(served.bytes(Served.query(list) + "&format=json")));
    int count = 0;
    while (rows.hasNext()) {
      var row = rows.next();
      HttpResponse<String> answer = served.ask(row.getLiteral("text").getString());
      assertEquals(200, answer.statusCode(), row + answer.body());
      String path = java.net.URI.create(row.getResource("q").getURI()).getPath();
      String name = path.substring(path.lastIndexOf('/') + 1);
      assertEquals(
          answer.body(), served.ask(served.get("/queries/" + name + ".rq").body()).body(), name);
      count++;
    }
    assertEquals(QueryCatalog.examples().queries().size(), count);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "brands-of-region?name=黄石市|黄石市,",
        "brands-of-region?name=黃石|黄石市,",
        "brands-of-region?name=huangshi|黄石市,",
        "brands-of-region?name=420200|黄石市,",
        "brands-of-region?name=https://w3id.org/tupu/id/region/420200|黄石市,",
        "evidence-of-a-fact?subjectGiven=黄石&objectGiven=暖侨行动|计划开展",
        "what-a-document-says?file=danjiangkou|同心驿站",
        "initiatives-with-status?status=计划中|暖侨行动",
        "initiatives-with-status?status=Finished|同心驿站",
        "initiatives-of-a-year?year=2023|同心·律师服务团",
        "things-by-name?word=同心律師|同心·律师服务团",
        "doubtful-facts?below=0.85|暖侨行动",
      })
  void valuesAreUnderstood(String address, String expected) {
    String path = "/queries/" + encoded(address);
    JsonObject question = JSON.parse(served.get(path).body());
    HttpResponse<String> answer = served.ask(question.getString("bound"));
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains(expected), answer.body());
    HttpResponse<String> page = served.get("/ask/" + encoded(address));
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains(expected.replace(",", "")), page.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "brands-of-region?name=黄石县城|400|黄石市",
        "brands-of-region?name=%22%7D%20DROP|400|is called",
        "initiatives-of-a-year?year=last|400|four digits",
        "initiatives-with-status?status=maybe|400|Planned, Running",
        "doubtful-facts?below=2|400|from 0 to 1",
        "no-such-question|404|brands-of-region",
      })
  void whatCannotBeAskedIsSaid(String address, int status, String said) {
    HttpResponse<String> reply = served.get("/queries/" + encoded(address));
    assertEquals(status, reply.statusCode(), reply.body());
    assertTrue(reply.body().contains(said), reply.body());
    assertFalse(reply.body().contains("DROP"), reply.body());
  }

  @Test
  void givesEachClientItsForm() {
    String path = "/queries/brands-of-region?name=" + Served.encode("黄石市");
    assertTrue(served.get(path, "application/sparql-query").body().contains("SELECT"));
    HttpResponse<String> page = served.get(path, "text/html");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("同心·律师服务团"), page.body());
    String list = served.get("/queries?lang=en", "text/html,*/*;q=0.1").body();
    assertTrue(list.contains("Brands of a region and of all below it"), list);
    assertEquals(406, served.get("/queries", "image/png").statusCode());
    for (String one : List.of("/queries", "/queries/brands-of-region")) {
      Graph graph = GraphFactory.createDefaultGraph();
      String turtle = served.get(one, "text/turtle").body();
      RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
      assertTrue(graph.size() > 5, turtle);
    }
  }

  private static String encoded(String address) {
    StringBuilder ascii = new StringBuilder();
    address
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> ascii.append(c.codePointAt(0) < 0x80 ? c : Served.encode(c)));
    return ascii.toString();
  }
}
