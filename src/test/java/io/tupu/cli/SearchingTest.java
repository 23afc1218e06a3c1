package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code tupu search}, on a store that {@code tupu build} made. */
class SearchingTest {
  private static final String REPORT =
      """
      湖北省黄石市统战工作总结
      2023年，黄石市打造“同心·律师服务团”“江城同心汇”等2个品牌。
      黄石市大冶市打造“同心驿站”品牌。
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void build() throws IOException {
    Path report = Files.writeString(folder.resolve("报告.txt"), REPORT);
    CommandLineCase.Result built = run("build", report.toString());
    assertEquals(Exit.DONE, built.code(), built.err());
  }

  private static CommandLineCase.Result run(String... arguments) {
    String[] store = {"--store", folder.resolve("store").toString()};
    return CommandLineCase.run(
        Stream.of(arguments, store).flatMap(Stream::of).toArray(String[]::new));
  }

  private static String found(String... arguments) {
    CommandLineCase.Result result = run(arguments);
    assertEquals(Exit.DONE, result.code(), result.err());
    return result.out();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "同心律師|同心·律师服务团  [Brand]",
        "tongxinlv|同心·律师服务团  [Brand]",
        "txls|同心·律师服务团  [Brand]",
        "黃石|黄石市 = 黄石  [City]",
        "huangshi|黄石市",
        "鄂|湖北省 = 鄂  [Province]",
        "冶|大冶市",
      })
  void theFirstLineIsTheThingMeant(String words, String start) {
    String out = found("search", words, "--in", "names");
    assertTrue(out.startsWith(start), out);
    assertTrue(out.lines().skip(1).findFirst().orElse("").strip().startsWith("https://"), out);
  }

  @Test
  void severalWordsMustAllBeThere() {
    assertTrue(found("search", "服务", "同心").startsWith("同心·律师服务团"));
    assertFalse(found("search", "服务", "同心", "--in", "names").contains("驿站"));
  }

  @Test
  void sentencesMarkWhatWasFoundAndNameTheirDocument() {
    String out = found("search", "等2个", "--in", "sentences");
    assertTrue(out.contains("【等2个】品牌"), out);
    assertTrue(out.contains("湖北省黄石市统战工作总结"), out);
    assertTrue(out.contains("#char="), out);
  }

  @Test
  void typesAndTermsNarrow() {
    assertEquals("", found("search", "黄石", "--in", "names", "--type", "品牌"));
    assertTrue(found("search", "黄石", "--in", "names", "--type", "City").startsWith("黄石市"));
    assertTrue(found("search", "pinpai", "--in", "terms").startsWith("品牌"));
  }

  @Test
  void whatIsCutIsCounted() {
    String out = found("search", "同心", "--in", "names", "--limit", "1");
    assertEquals(3, out.lines().count(), out);
    assertTrue(out.contains("… and 2 more things; see --limit"), out);
  }

  @Test
  void jsonIsThatOfTheServer() {
    JsonObject answer = JSON.parse(found("search", "鄂", "--format", "json", "--in", "names"));
    JsonObject first = answer.getObj("names").get("results").getAsArray().get(0).getAsObject();
    assertEquals("湖北省", first.getString("label"));
    assertEquals("known whole", first.getString("by") + " " + first.getString("at"));
    assertTrue(first.getString("iri").endsWith("/id/region/420000"));
  }

  @Test
  void questionsTakeTheNamesThatSearchKnows() {
    String full = found("ask", "brands-of-region", "name=湖北省", "--format", "csv");
    assertTrue(full.contains("同心·律师服务团"), full);
    assertEquals(full, found("ask", "brands-of-region", "name=鄂", "--format", "csv"));
    assertEquals(full, found("ask", "brands-of-region", "name=hubei", "--format", "csv"));
  }

  @Test
  void theGraphDoesNotTellWhatOnlySearchKnows() {
    assertEquals("false\n", found("query", "-e", "ASK { ?s ?p \"鄂\"@zh }"));
    assertEquals(
        "false\n",
        found(
            "query",
            "-e",
            "PREFIX text: <http://jena.apache.org/text#> ASK { ?s text:query \"鄂\" }"));
  }

  @Test
  void nothingFoundIsSaid() {
    CommandLineCase.Result result = run("search", "龘龘");
    assertEquals(Exit.DONE, result.code());
    assertEquals("", result.out());
    assertTrue(result.err().contains("nothing found; try other words"), result.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--in nowhere|one of all, names, sentences, terms",
        "--type 没有|Brand",
        "--limit 0|from 1 to 1000",
        "--format xml|table or json",
      })
  void wrongOptionsSayWhatThereIs(String options, String said) {
    String[] words =
        Stream.of("search 同心", options)
            .flatMap(s -> Stream.of(s.split(" ")))
            .toArray(String[]::new);
    CommandLineCase.Result result = run(words);
    assertEquals(Exit.USAGE, result.code(), result.err());
    assertTrue(result.err().contains(said), result.err());
    assertEquals("", result.out());
  }
}
