package io.tupu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of the dataset and tables for spreadsheet programs, over HTTP. */
class PartsTest {
  private static final String RUNS =
      Served.PREFIXES + "SELECT ?region ?thing { ?region tupu:runs ?thing } ORDER BY ?thing";

  @AutoClose private static final Served served = Served.sample();

  private static String encoded(String parameters) {
    return String.join(
        "&",
        Stream.of(parameters.split("&"))
            .map(p -> p.split("=", 2))
            .map(p -> p[0] + "=" + Served.encode(p[1]))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gexf|doc=huangshi.txt|暖侨行动|丹江口市",
        "cx2|region=十堰市|同心驿站|黄石市",
        "graphml|about=同心驿站&depth=1|丹江口市|黄石市",
        "dot|type=Platform|同心驿站|暖侨行动",
        "cyjs|about=黄石市&min-confidence=0.9|同心·律师服务团|暖侨行动",
        "ttl|doc=danjiangkou|丹江口市|黄石市",
        "nt|about=黄石市委统战部&depth=0|黄石市委统战部|暖侨行动",
        "jsonld|region=420381|同心驿站|黄石市",
        "gexf|query=CONSTRUCT { ?a tupu:runs ?b } { ?a tupu:runs ?b . ?b a tupu:Platform }"
            + "|丹江口市建成同心驿站|黄石市",
      })
  void selectAPart(String extension, String parameters, String there, String missing)
      throws IOException {
    String path = "/download/tupu." + extension + "?" + encoded(parameters);
    HttpResponse<String> part = served.get(path);
    assertEquals(200, part.statusCode(), part.body());
    assertTrue(part.body().contains(there), part.body());
    assertFalse(part.body().contains(missing), part.body());
    assertEquals(
        "attachment; filename=\"tupu-part." + extension + "\"",
        part.headers().firstValue("Content-Disposition").orElse(""));
    String packed = "/download/tupu." + extension + ".gz?" + encoded(parameters);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(served.bytes(packed)))) {
      assertEquals(part.body(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    String tag = part.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, served.send(served.request(path).header("If-None-Match", tag)).statusCode());
  }

  @Test
  void reifiersAreWrittenOnRequest() {
    String turtle = served.get("/download/tupu.ttl?profile=rdf12").body();
    assertTrue(turtle.contains("rdf:reifies <<( <https://w3id.org/tupu/id/region/420200>"), turtle);
    assertFalse(turtle.contains("rdf:Statement ,"), turtle);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tupu.gexf?dok=x|400|There is no such parameter; there are doc, about, depth, region, type,"
            + " min-confidence, query, profile.",
        "tupu.gexf?doc=x|404|There is no document 'x'; there are danjiangkou.txt, huangshi.txt.",
        "tupu.gexf?region=x|404|There is no region 'x' in the graph; give its full name or its IRI.",
        "tupu.gexf?depth=2|400|Depth is counted from a thing: it needs about.",
        "tupu.gexf?query=SELECT%20*%7B%7D|400|Only CONSTRUCT gives a graph to download; ask others"
            + " at /sparql.",
        "tupu.gexf?query=CONSTRUCT%7B%7D%7B%7D&doc=huangshi.txt|400|A query says itself what is"
            + " wanted: it goes alone.",
        "tupu.gexf?profile=rdf12|400|The profile rdf12 goes with ttl, trig, nt and nq.",
        "tupu.ttl?profile=rdf3|400|There is no such profile; there are rdf11 and rdf12.",
        "tupu.word|404|There is no such download; there are tupu.ttl, tupu.ttl.gz,",
        "tupu.geojson|404|No file of this kind: nothing in the graph has a geometry",
        "tupu.geojson?doc=huangshi.txt|404|Nothing in the graph has a geometry",
        "tupu.xlsx.gz|404|There is no such download;",
      })
  void whatCannotBeIsRefusedWithWhatThereIs(String path, int status, String message) {
    HttpResponse<String> refused = served.get("/download/" + path);
    assertEquals(status, refused.statusCode());
    assertTrue(refused.body().startsWith(message), refused.body());
  }

  @Test
  void rowsAsASpreadsheet() throws IOException {
    String path = Served.query(RUNS) + "&format=xlsx";
    HttpResponse<String> reply = served.get(path);
    assertEquals(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        reply.headers().firstValue("Content-Type").orElse(""));
    assertEquals(
        "attachment; filename=\"result.xlsx\"",
        reply.headers().firstValue("Content-Disposition").orElse(""));
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(served.bytes(path)))) {
      List<Row> rows = book.getFirstSheet().read();
      assertEquals(3, rows.size());
      assertEquals(
          List.of("region", "regionLabel", "thing", "thingLabel"),
          rows.get(0).stream().map(c -> c.asString()).toList());
      assertTrue(rows.toString().contains("黄石市"), rows.toString());
    }
  }

  @Test
  void rowsAsCsvForExcelAndForPrograms() {
    byte[] excel = served.bytes(Served.query(RUNS) + "&format=csv-excel");
    assertEquals((byte) 0xEF, excel[0]);
    String text = new String(excel, StandardCharsets.UTF_8);
    assertTrue(text.startsWith("\uFEFFregion,regionLabel,thing,thingLabel\r\n"), text);
    assertTrue(text.contains(",丹江口市,"), text);
    assertTrue(served.ask(RUNS).body().startsWith("region,thing\r\n"));
    String plain = served.get(Served.query(RUNS), "text/csv").body();
    assertTrue(plain.startsWith("region,thing\r\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "csv-excel"})
  void anAskIsNoTable(String format) {
    HttpResponse<String> reply = served.get(Served.query("ASK {}") + "&format=" + format);
    assertEquals(400, reply.statusCode());
    assertTrue(reply.body().contains("json, xml, csv or tsv"));
  }

  @Test
  void anUnknownFormatOfRowsIsRefusedWithAll() {
    HttpResponse<String> reply = served.get(Served.query(RUNS) + "&format=word");
    assertEquals(
        "There is no such format; there are json, xml, csv, tsv, xlsx, csv-excel.\n", reply.body());
  }
}
