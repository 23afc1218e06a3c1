package io.tupu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gallery on the small sample, where every row is known. */
class ExamplesTest {

  @ParameterizedTest
  @CsvSource({
    "cities-with-brand, word=同心, 黄石市|同心·律师服务团|黄石市|黄石市打造“同心·律师服务团”等7个品牌; 黄石市|𠮷同心|黄石市|黄石市打造𠮷同心",
    "cities-with-initiative, word=驿站, 丹江口市|同心驿站|平台 |丹江口市",
    "brands-of-region, name=鄂, 同心·律师服务团|黄石市; 𠮷同心|黄石市",
    "brands-of-region, name=十堰市, ''",
    "programs-of-several-cities, , ''",
    "who-operates, word=律师, 黄石市委统战部|同心·律师服务团",
    "organizations-of-county, name=黄石, 黄石市委统战部|黄石市",
    "platforms-by-county, , 丹江口市|同心驿站",
    "what-a-document-says, file=danjiangkou.txt, 丹江口市|开展|同心驿站|已完成; 同心驿站|位于|丹江口市|进行中",
    "evidence-of-a-fact, subjectGiven=黄石市;objectGiven=暖侨行动, 黄石市|开展|暖侨行动|计划开展“暖侨行动”|计划中",
    "counts-by-type-and-region, , 丹江口市|平台|1; 黄石市|品牌|2; 黄石市|组织|2",
    "regions-without-brand, , 丹江口市",
  })
  void answersOnTheSample(String name, String values, String expected) throws IOException {
    DatasetGraph dataset = ChecksTest.dataset();
    NamedQuery query = QueryCatalog.examples().named(name).orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new QueryRun(dataset, Duration.ofSeconds(30))
        .write(query.bind(values(values)), ResultFormat.CSV, out);
    String[] rows = expected.isEmpty() ? new String[0] : expected.split("; ");
    String csv = out.toString(StandardCharsets.UTF_8);
    assertEquals(rows.length, csv.lines().count() - 1, csv);
    for (int i = 0; i < rows.length; i++) {
      String row = csv.lines().skip(i + 1).findFirst().orElseThrow();
      assertEquals(
          rows[i].replace('|', ','), row.substring(0, Math.min(row.length(), rows[i].length())));
    }
  }

  private static Map<String, String> values(String text) {
    if (text == null) {
      return Collections.emptyMap();
    }
    Map<String, String> values = new TreeMap<>();
    for (String pair : text.split(";")) {
      values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return values;
  }
}
