package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.extract.EntityKey;
import io.tupu.extract.Extraction;
import io.tupu.graph.Sample;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as the server writes them, before any script. */
class WorkbenchPagesTest {
  @AutoClose private static final Served served = Served.sample();

  @BeforeAll
  static void start() {
    EntityKey team = Sample.key("Organization", "黄石同心队");
    Extraction nested =
        Sample.of("nested.txt", "开头。\n黄石同心队在黄石市打造𠀀品牌。")
            .region("420200", "Prefecture", "黄石市")
            .named("Organization", "黄石同心队")
            .claim(team, "locatedIn", EntityKey.region("420200"), "黄石同心队在黄石市")
            .tally("黄石同心队在黄石市", 7, 3)
            .build();
    Served.put(served.store, nested);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/overview", "/graph", "/ask", "/query", "/downloads", "/help"})
  void everySectionIsThereInBothLanguages(String path) {
    String zh = served.get(path).body();
    assertTrue(zh.contains("lang=\"zh-CN\""), zh);
    assertTrue(zh.contains("href=\"" + path + "\" aria-current=\"page\""), zh);
    assertTrue(zh.contains("跳到正文") && zh.contains("首页"), zh);
    String en = served.get(path + "?lang=en").body();
    assertTrue(en.contains("lang=\"en\"") && en.contains("Skip to the content"), en);
    assertTrue(en.contains("href=\"" + path + "\" class=\"lang\""), "no way back to zh: " + en);
  }

  @Test
  void theStartPageTellsWhatThereIsAndAsksInSentences() {
    String page = served.get("/").body();
    assertTrue(page.contains("data-types=\"Region\">区域"), page);
    assertTrue(page.matches("(?s).*哪些城市开展“<input[^>]*value=\"同心\"[^>]*>”品牌.*"), page);
    assertTrue(page.contains("/find?type=Document"), page);
    assertTrue(page.contains("SELECT"), "no query to see");
  }

  @Test
  void theDocumentShowsItsMentionsAndFactsInPlace() {
    String page = served.get("/doc/nested.html").body();
    // Offsets in code points; the piece leads to what it names.
    assertTrue(page.contains("id=\"char=4,9\""), page);
    assertTrue(page.matches("(?s).*class=\"thing mention\" data-types=\"Organization\".*"), page);
    assertTrue(page.contains("href=\"/id/region/420200\" class=\"thing mention\""), page);
    assertTrue(page.contains("文中说 7，找到 3"), page);
    assertTrue(page.contains("href=\"#char=4,13\""), page);
    assertEquals(404, served.get("/doc/nested.html?page=2").statusCode());
  }

  @Test
  void aFactLeadsToItsPlaceInTheDocument() {
    String page = served.get("/id/region/420200.html").body();
    assertTrue(page.contains("href=\"/doc/nested#char=4,13\""), page);
    assertTrue(page.contains("中国</a>") && page.contains("class=\"chain\""), page);
  }

  @Test
  void filesAreSentInLessSpaceAndOnlyThoseOfThePages() {
    HttpResponse<String> plain = served.get("/web/tupu.css");
    assertEquals("text/css;charset=utf-8", plain.headers().firstValue("Content-Type").orElse(""));
    HttpResponse<String> packed =
        served.send(served.request("/web/tupu.css").header("Accept-Encoding", "gzip"));
    assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
    String tag = packed.headers().firstValue("ETag").orElseThrow();
    assertFalse(tag.equals(plain.headers().firstValue("ETag").orElseThrow()), tag);
    assertTrue(served.get("/web/views/labels.rq").body().contains("SELECT"));
    for (String none :
        new String[] {"/web/none.js", "/web/views/none.rq", "/web/lib/", "/web/x.class"}) {
      assertEquals(404, served.get(none).statusCode(), none);
    }
  }

  @Test
  void pagesAndRowsAreSentInLessSpaceToWhoTakesIt() {
    for (String path : List.of("/id/region/420200.html", "/sparql?query=SELECT*%7B?s?p?o%7D")) {
      HttpResponse<String> plain = served.get(path);
      assertTrue(plain.headers().firstValue("Content-Encoding").isEmpty(), path);
      HttpResponse<String> packed =
          served.send(served.request(path).header("Accept-Encoding", "gzip"));
      assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""), path);
      assertTrue(packed.headers().firstValue("Vary").orElse("").contains("Accept-Encoding"), path);
      long less = packed.headers().firstValueAsLong("Content-Length").orElseThrow();
      assertTrue(2 * less < plain.headers().firstValueAsLong("Content-Length").orElseThrow(), path);
    }
    HttpResponse<String> page =
        served.send(served.request("/id/region/420200.html").header("Accept-Encoding", "gzip"));
    String tag = page.headers().firstValue("ETag").orElseThrow();
    assertTrue(tag.startsWith("W/"), tag);
    HttpResponse<String> known =
        served.send(
            served
                .request("/id/region/420200.html")
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", tag));
    assertEquals(304, known.statusCode());
  }

  @Test
  void theCatalogueSaysHowToFillInAndToShow() {
    String queries = served.get("/queries").body();
    assertTrue(queries.contains("\"view\":\"matrix\""), queries);
    assertTrue(queries.contains("\"kind\":\"region\""), queries);
    assertTrue(queries.contains("\"choices\":[{\"value\":\"Planned\""), queries);
    String english = served.get("/ask/brands-of-region?lang=en").body();
    assertTrue(english.contains("<th>run by</th>"), english);
  }

  @Test
  void whatIsNotThereIsSaidOnAPageThatLeadsOn() {
    HttpResponse<String> page = served.get("/id/region/999999", "text/html,*/*;q=0.8");
    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains("<h1>没有这一页</h1>"), page.body());
    assertTrue(page.body().contains("role=\"search\"") && page.body().contains("首页"));
    assertTrue(page.body().contains("href=\"/id/region/999999?lang=en\""), page.body());
    String odd = served.get("/id/%3Cscript%3E?lang=en", "text/html").body();
    assertTrue(odd.contains("There is no such page") && !odd.contains("script>\""), odd);
    String wrong = served.get("/ask/brands-of-region?nmae=x", "text/html").body();
    assertTrue(wrong.contains("无法这样回答") && wrong.contains("no such parameter"), wrong);
    assertEquals(
        "text/plain;charset=utf-8",
        served.get("/id/x").headers().firstValue("Content-Type").orElse(""));
  }

  @Test
  void downloadsShowTheirSizeOnceTheyAreMade() {
    assertEquals(200, served.get("/download/tupu.gexf").statusCode());
    String page = served.get("/downloads?lang=en").body();
    assertTrue(
        page.matches("(?s).*tupu\\.gexf</a></td><td>Gephi</td><td class=\"number\">[\\d.]+ kB.*"),
        page);
  }
}
