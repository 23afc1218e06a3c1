package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.query.NamedQuery;
import io.tupu.query.QueryCatalog;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of a question at its own address, by suffix and by content negotiation. */
class QuestionRowsTest {
  private static final String WORD = "word=" + Served.encode("同心");
  private static final String CITIES = "/queries/cities-with-brand";

  @AutoClose private static final Served served = Served.sample();

  private static String header(HttpResponse<?> reply, String name) {
    return reply.headers().firstValue(name).orElse("");
  }

  private static ResultSetRewindable rows(String path, String accept) {
    HttpResponse<byte[]> reply = served.sendBytes(served.request(path).header("Accept", accept));
    assertEquals(200, reply.statusCode(), path);
    String type = header(reply, "Content-Type");
    ByteArrayInputStream in = new ByteArrayInputStream(reply.body());
    ResultSet rows =
        ResultSetMgr.read(
            in,
            switch (type) {
              case "text/csv;charset=utf-8" -> ResultSetLang.RS_CSV;
              case "text/tab-separated-values;charset=utf-8" -> ResultSetLang.RS_TSV;
              case "application/sparql-results+json;charset=utf-8" -> ResultSetLang.RS_JSON;
              case "application/sparql-results+xml;charset=utf-8" -> ResultSetLang.RS_XML;
              default -> throw new AssertionError(type);
            });
    return ResultSetFactory.copyResults(rows);
  }

  static Stream<NamedQuery> questions() {
    return QueryCatalog.examples().queries().stream();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyQuestionGivesTheRowsOfItsQuery(NamedQuery question) {
    String path = "/queries/" + question.name();
    String text = served.get(path + ".rq").body();
    assertEquals(served.ask(text).body(), served.get(path + ".csv").body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".csv|*/*",
        ".tsv|*/*",
        ".json|*/*",
        ".srj|*/*",
        ".xml|*/*",
        ".srx|*/*",
        ".csv|text/html",
        "|text/csv",
        "|text/tab-separated-values",
        "|application/sparql-results+xml",
        "|application/sparql-results+json",
        "|application/sparql-results+json,*/*;q=0.1",
        ".csv|image/png",
      })
  void rowsComeBySuffixAndByAccept(String suffix, String accept) {
    String path = CITIES + (suffix == null ? "" : suffix) + "?" + WORD;
    ResultSetRewindable rows = rows(path, accept);
    assertEquals(
        List.of("cityName", "brandName", "runnerName"), rows.getResultVars().subList(0, 3));
    assertEquals(1, rows.size());
    var row = rows.next();
    assertEquals("黄石市", row.getLiteral("cityName").getLexicalForm());
    assertEquals("同心·律师服务团", row.getLiteral("brandName").getLexicalForm());
  }

  @Test
  void valuesChangeTheRows() {
    assertEquals(
        1, served.get(CITIES + ".csv?word=" + Served.encode("驿站不在这里")).body().lines().count());
    assertEquals(1, rows("/queries/brands-of-region.json?name=huangshi", "*/*").size());
  }

  @Test
  void spreadsheetsHaveNamesBesideIris() throws Exception {
    for (String asked : List.of(CITIES + ".xlsx?" + WORD, CITIES + "?format=xlsx&" + WORD)) {
      HttpResponse<byte[]> reply = served.sendBytes(served.request(asked));
      assertEquals(
          "attachment; filename=\"cities-with-brand.xlsx\"", header(reply, "Content-Disposition"));
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(reply.body()))) {
        assertEquals("黄石市", book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue());
        assertEquals(1, book.getSheetAt(0).getLastRowNum());
      }
    }
    HttpResponse<byte[]> csv =
        served.sendBytes(served.request(CITIES + ".csv?format=csv-excel&" + WORD));
    assertEquals(
        "attachment; filename=\"cities-with-brand.csv\"", header(csv, "Content-Disposition"));
    assertArrayEquals(
        new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, java.util.Arrays.copyOf(csv.body(), 3));
  }

  @Test
  void theDescriptionStaysWhatItWas() {
    for (String accept : List.of("*/*", "application/json")) {
      HttpResponse<String> reply = served.get(CITIES + "?" + WORD, accept);
      assertEquals("application/json;charset=utf-8", header(reply, "Content-Type"));
      assertTrue(reply.body().contains("\"rows\":\"/queries/cities-with-brand.csv\""));
    }
    assertTrue(served.get(CITIES + ".ttl").body().contains("sh:SPARQLExecutable"));
    assertTrue(served.get(CITIES + ".html?" + WORD).body().contains("<h1>"));
  }

  @Test
  void whoHasTheRowsIsToldSo() {
    HttpResponse<String> reply = served.get(CITIES + ".csv?" + WORD);
    assertEquals("Accept", header(reply, "Vary"));
    assertEquals("*", header(reply, "Access-Control-Allow-Origin"));
    String tag = header(reply, "ETag");
    assertTrue(tag.length() > 10, tag);
    HttpResponse<String> again =
        served.send(served.request(CITIES + ".csv?" + WORD).header("If-None-Match", tag));
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(tag, header(again, "ETag"));
    for (String other : List.of(CITIES + ".tsv?" + WORD, CITIES + ".csv?word=x")) {
      HttpResponse<String> changed =
          served.send(served.request(other).header("If-None-Match", tag));
      assertEquals(200, changed.statusCode(), other);
    }
    HttpResponse<String> head =
        served.send(
            served.request(CITIES + ".csv?" + WORD).method("HEAD", BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(tag, header(head, "ETag"));
    byte[] body = served.bytes(CITIES + ".csv?" + WORD);
    assertEquals(Integer.toString(body.length), header(head, "Content-Length"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/queries/cities-with-brands.csv|404|cities-with-brand, ",
        "/queries/cities-with-brand.ods|404|csv, tsv, xlsx",
        "/queries/cities-with-brand?format=ods|400|csv, tsv, xlsx, csv-excel",
        "/queries/cities-with-brand.csv?wrod=x|400|it has word",
        "/queries/cities-with-brand.csv?word=a&word=b|400|word is given more than once",
        "/queries/brands-of-region.csv?name=%E9%BB%84%E7%9F%B3%E5%8E%BF%E5%9F%8E|400|黄石市",
        "/queries/initiatives-of-a-year.csv?year=last|400|four digits",
      })
  void whatCannotBeGivenSaysWhatThereIs(String path, int status, String said) {
    HttpResponse<String> reply = served.get(path, "*/*");
    assertEquals(status, reply.statusCode(), reply.body());
    assertTrue(reply.body().contains(said), reply.body());
  }

  @Test
  void whatIsNotOfferedSaysWhichMediaTypesAre() {
    HttpResponse<String> reply = served.get(CITIES, "image/png");
    assertEquals(406, reply.statusCode());
    assertTrue(reply.body().contains("rows as application/sparql-results+json"), reply.body());
    assertTrue(reply.body().contains("text/csv"), reply.body());
    assertEquals(405, served.post(CITIES + ".csv", "text/plain", "x").statusCode());
  }

  @Test
  void thePageOfTheQuestionLinksItsRows() {
    String page = served.get("/ask/cities-with-brand?" + WORD).body();
    for (String suffix : List.of("csv", "tsv", "json", "xml", "xlsx")) {
      String link = CITIES + "." + suffix + "?" + WORD;
      assertTrue(page.contains("\"" + link + "\""), link + " is missing in " + page);
      assertEquals(200, served.get(link).statusCode());
    }
  }

  @Test
  void rowsThatTakeTooLongAreRefusedNotCut(@TempDir Path other) {
    try (Served hasty = Served.start(other, Served.SETTINGS.within(Duration.ofNanos(1)))) {
      HttpResponse<String> reply = hasty.get(CITIES + ".csv?" + WORD);
      assertEquals(503, reply.statusCode());
      assertFalse(header(reply, "Retry-After").isEmpty());
      assertTrue(reply.body().contains("took longer"), reply.body());
    }
  }
}
