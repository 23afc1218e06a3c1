package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.explain.Stage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code tupu explain} tells how a text is read, and tells what a build reads. */
class ExplainTest {
  /** The character outside the basic plane shows that offsets count code points. */
  private static final String REPORT =
      """
      丽水市2025年统战工作综述

      \uD840\uDC0B风送爽。丽水市深化“四个意识”教育，落实《侨务工作方案》，举办一般活动，市工商联打造“瓯江侨音”“山海石榴红”等3个品牌。

      一、青田县
      县侨联在鹤城街道建成“侨乡会客厅”，拟开通“侨智汇”平台。该县曾赴宁波市参观“甬江侨客厅”，滨海同行。

      二、中山区
      区侨联参加。\u202E鼓楼区来访。该镇响应。
      """;

  @TempDir static Path folder;
  private static Path report;
  private static String text;
  private static String json;
  private static JsonObject read;

  @BeforeAll
  static void explain() throws IOException {
    report = Files.writeString(folder.resolve("丽水.txt"), REPORT);
    text = done(report);
    json = done(report, "--format", "json");
    read = JSON.parse(json);
  }

  private static CommandLineCase.Result run(Object... arguments) {
    List<String> line = new ArrayList<>(List.of("explain"));
    Arrays.stream(arguments).map(Object::toString).forEach(line::add);
    return CommandLineCase.run(line.toArray(String[]::new));
  }

  private static String done(Object... arguments) {
    CommandLineCase.Result result = run(arguments);
    assertEquals(0, result.code(), result.err());
    assertEquals("", result.err());
    return result.out();
  }

  private static void assertLine(String... parts) {
    assertTrue(
        text.lines().anyMatch(line -> Arrays.stream(parts).allMatch(line::contains)),
        () -> String.join(" … ", parts) + " is in no line of\n" + text);
  }

  private static List<JsonObject> items(String stage) {
    return read.get(stage).getAsArray().stream().map(JsonValue::getAsObject).toList();
  }

  private static String slice(JsonObject span) {
    int begin = REPORT.offsetByCodePoints(0, span.getNumber("begin").intValue());
    return REPORT.substring(begin, REPORT.offsetByCodePoints(0, span.getNumber("end").intValue()));
  }

  @Test
  void showsTheRegionInFocusOfEachBlock() {
    assertLine("小标题", "焦点 青田县 < 丽水市", "一、青田县");
    assertLine("段落", "焦点 丽水市 ", "丽水市深化");
  }

  @Test
  void saysWhyWhatLooksLikeANameIsNone() {
    assertLine("-", "“四个意识”", "常用语、政治术语", "quoted-reject-word");
    assertLine("-", "《侨务工作方案》", "书名号");
    assertLine("-", "一般活动", "中心词前没有专名：活动");
    assertLine("-", "滨海", "简称或常用词，没有旁证");
  }

  @Test
  void saysWhatDeicticsAndHomonymsMeanAndWhy() {
    assertLine("市工商联 → 丽水市工商联", "焦点区域");
    assertLine("县侨联 → 青田县侨联（青田县 < 丽水市 < 浙江省）", "焦点区域");
    assertLine("该县 → 青田县", "前文刚提到");
    assertLine("鹤城街道 → 鹤城街道（青田县", "表中同名", "吉林省白城市镇赉县鹤城街道");
    assertLine("该镇 → 未定", "没有着落");
    assertLine("鼓楼区 → 未定", "没有着落", "江苏省南京市鼓楼区");
  }

  @Test
  void showsMentionsWithTypeSecondReadingRuleAndConfidence() {
    assertLine("瓯江侨音 → 瓯江侨音", "品牌，也可读作项目", "可信度 0.950", "quoted-list（引号名单后的总称）");
  }

  @Test
  void showsClaimsWithStatusYearEvidenceAndTheRulesExample() {
    assertLine("青田县侨联 —运营→ 侨智汇平台", "计划中", "2025年", "operates-subject");
    assertLine("丽水市工商联 —运营→ 瓯江侨音", "进行中", "operates-subject（分句的主语单位）");
    assertLine("甬江侨客厅", "不立为事实");
    assertLine("规则 operates-subject", "例：", " operates ");
  }

  @Test
  void showsTheSelfCheck() {
    assertLine("等3个品牌", "说有 3，找到 2");
    assertLine("AMBIGUOUS_REGION", "鼓楼区");
  }

  @Test
  void writesNothingThatSteersATerminal() {
    assertFalse(text.contains("\u202E"));
    assertLine("\\u202E");
  }

  @Test
  void givesJsonWhoseSpansAreItsTexts() {
    assertEquals("document " + String.join(" ", Stage.labels()), String.join(" ", read.keys()));
    int checked = 0;
    for (String stage : List.of("sentences", "candidates", "mentions", "resolution")) {
      for (JsonObject item : items(stage)) {
        assertEquals(item.getString("text"), slice(item), stage);
        checked++;
      }
    }
    assertTrue(checked > 50, "spans: " + checked);
    StringBuilder tokens = new StringBuilder();
    for (JsonObject sentence : items("tokens")) {
      sentence.getArray("tokens").forEach(token -> tokens.append(slice(token.getAsObject())));
    }
    assertEquals(REPORT.replaceAll("\\s", ""), tokens.toString());
  }

  @Test
  void tellsWhatABuildReads() {
    String store = folder.resolve("store").toString();
    CommandLineCase.run("build", report.toString(), "--store", store);
    String facts =
        CommandLineCase.run(
                "query",
                "-e",
                "SELECT ?s ?p ?o { ?c a tupu:Claim ; rdf:subject ?s ; rdf:predicate ?p ;"
                    + " rdf:object ?o }",
                "--format",
                "csv",
                "--store",
                store)
            .out();
    TreeSet<String> told = new TreeSet<>();
    for (JsonObject claim : items("claims")) {
      told.add(
          claim.getObj("subject").getString("iri")
              + ",https://w3id.org/tupu/ontology#"
              + claim.getString("relation")
              + ","
              + claim.getObj("object").getString("iri"));
    }
    assertEquals(facts.lines().skip(1).collect(Collectors.toCollection(TreeSet::new)), told, facts);
    assertTrue(told.size() > 10, facts);
  }

  @Test
  void narrowsToAStageAndASentenceTheSameAgain() {
    String part = done(report, "--stage", "claims", "--stage", "sentences", "--sentence", "5");
    List<String> headings = part.lines().filter(line -> line.startsWith("==")).toList();
    assertEquals(List.of("== 句子 sentences ==", "== 事实 claims =="), headings);
    assertEquals(1, part.lines().filter(line -> line.startsWith("  句")).count(), part);
    assertTrue(part.contains("侨智汇平台") && !part.contains("瓯江侨音"), part);
    part.lines().forEach(line -> assertTrue((text + "\n").contains(line + "\n"), line));
    assertEquals(json, done(report, "--format", "json"));
  }

  @Test
  void speaksEnglishToo() {
    String english = done(report, "--lang", "en", "--stage", "check", "--stage", "candidates");
    assertTrue(english.contains("an idiom, doctrine or metaphor"), english);
    assertTrue(english.contains("3 stated, 2 found"), english);
  }

  @Test
  void readsOtherFormatsAndTellsWhatTheAnalystDecided() throws IOException {
    Path page = folder.resolve("页.html");
    Files.write(
        page,
        ("<html><head><meta charset='gb18030'></head><body><h1>丽水市综述</h1>"
                + "<p>青田县打造“瓯江侨音”品牌，建成“侨乡会客厅”。</p></body></html>")
            .getBytes(Charset.forName("GB18030")));
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.writeString(own.resolve("stops.tsv"), "name\n侨乡会客厅\n");
    Files.writeString(
        own.resolve("curation.tsv"),
        "action\tsubject\tdetail\twho\twhen\twhy\n"
            + "rename\tBrand 瓯江侨音\t青田侨音\t李\t2026-03-02\t新名\n");
    String decided = done(page, "--knowledge", own);
    assertTrue(decided.contains("侨乡会客厅  知识目录中的停用名"), decided);
    assertTrue(decided.contains("瓯江侨音 → 青田侨音"), decided);
    assertTrue(decided.contains("决定  rename  Brand 瓯江侨音  青田侨音  李  2026-03-02  新名"), decided);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "missing.txt | | 1 | missing.txt: cannot be read: no such file",
        ". | | 1 | is a folder; explain takes one file",
        "empty.txt | | 1 | is empty",
        "blank.txt | | 1 | has no text in it",
        "table.xyz | | 1 | has no known suffix; tupu reads .txt",
        "丽水.txt | --stage words | 2 | no such stage: 'words', there are outline, sentences,",
        "丽水.txt | --format xml | 2 | unknown format 'xml', text or json",
        "丽水.txt | --lang fr | 2 | unknown language 'fr', zh or en",
        "丽水.txt | --sentence 99 | 2 | --sentence must be from 1 to ",
        "丽水.txt | --sentence x | 2 | wants a whole number, not 'x'",
        "丽水.txt | --knowledge nowhere | 1 | nowhere",
      })
  void saysInOneLineWhatIsWrong(String file, String option, int code, String part)
      throws IOException {
    Files.writeString(folder.resolve("empty.txt"), "");
    Files.writeString(folder.resolve("blank.txt"), " \n\n　\n");
    Files.writeString(folder.resolve("table.xyz"), "丽水市");
    List<Object> arguments = new ArrayList<>(List.of(folder.resolve(file)));
    if (option != null) {
      arguments.addAll(List.of(option.split(" ")));
    }
    CommandLineCase.Result result = run(arguments.toArray());
    assertEquals(code, result.code(), result.err());
    assertEquals("", result.out());
    assertEquals(1, result.err().lines().count(), result.err());
    assertTrue(result.err().contains(part), result.err());
    assertFalse(result.err().contains("internal error"), result.err());
  }
}
