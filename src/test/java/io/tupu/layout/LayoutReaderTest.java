package io.tupu.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.layout.Block.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutReaderTest {
  private static final String TEXT = "市委统战部打造“博爱·牵手”等7个品牌，开展活动三十场。";

  private static Layout read(String text) {
    return new LayoutReader().read(text);
  }

  /** The kinds of all blocks in order of their first characters. */
  private static String kinds(String text) {
    return Outline.blocks(read(text)).stream()
        .sorted((a, b) -> a.span().compareTo(b.span()))
        .map(block -> block.kind().toString())
        .collect(Collectors.joining(" "));
  }

  @Test
  void emptyTextHasNoArticle() {
    Layout layout = read(" \n\u3000\n");
    assertEquals(List.of(), layout.articles());
    assertEquals("", layout.title());
    assertEquals(OptionalInt.empty(), layout.year());
  }

  @Test
  void oneSentenceIsAParagraphAndTheTitle() {
    Layout layout = read("武汉市打造江城同心汇平台");
    assertEquals("武汉市打造江城同心汇平台", layout.title());
    assertEquals("PARAGRAPH", kinds("武汉市打造江城同心汇平台"));
    assertEquals(80, read("武".repeat(500)).title().length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一、武汉市", "（一）武汉市", "1.武汉市", "【武汉市】", "**武汉市**", "## 武汉市", "武汉市", "武汉市：", "◆武汉市", "·武汉市·",
        "第一章 武汉市"
      })
  void knowsHeadings(String line) {
    assertEquals(
        "TITLE PARAGRAPH HEADING PARAGRAPH",
        kinds("工作综述\n\n" + TEXT + "\n\n" + line + "\n\n" + TEXT));
    assertEquals(
        "TITLE PARAGRAPH HEADING PARAGRAPH", kinds("工作综述\n" + TEXT + "\n" + line + "\n" + TEXT));
  }

  @ParameterizedTest
  @CsvSource({
    "记者马胜江 通讯员陈清, BYLINE",
    "（本报记者 王小明）, BYLINE",
    "来源：新华社, BYLINE",
    "文/图 王小明, BYLINE",
    "责任编辑：王小明, NOISE",
    "上一篇：某县举办培训班, NOISE",
    "版权所有 某某网, NOISE",
    "2023-03-01 08:00, NOISE",
    "分享到：, NOISE",
    "图为活动现场。, CAPTION",
    "▲志愿者在社区, CAPTION",
    "统战之家（王小明 摄）, CAPTION",
    "- 建成统战之家, ITEM",
    "镇 | 阵地 | 单位, ROW",
    "记者在现场看到，夜市很热闹。, PARAGRAPH",
    "编辑部里的统战之家建成了。, PARAGRAPH",
    "问：有多少？, PARAGRAPH",
    "时间都去哪儿了？一件件实事作答。, PARAGRAPH"
  })
  void knowsLinesBetweenParagraphs(String line, Kind kind) {
    assertEquals(
        "TITLE PARAGRAPH " + kind + " PARAGRAPH",
        kinds("工作综述\n\n" + TEXT + "\n\n" + line + "\n\n" + TEXT));
  }

  @Test
  void joinsAcrossAPageBreakInsideAWord() {
    String text = "工作综述\n\n解决问题。收集涉及环境改\n\n善、道路维修等各类问题30个。\n";
    Block paragraph = read(text).articles().get(0).sections().get(0).blocks().get(0);
    assertEquals("解决问题。收集涉及环境改善、道路维修等各类问题30个。", paragraph.text(text));
    assertEquals(2, paragraph.pieces().size());
  }

  @Test
  void keepsParagraphsApartThatEnd() {
    assertEquals("TITLE PARAGRAPH PARAGRAPH", kinds("工作综述\n\n" + TEXT + "\n\n" + TEXT));
  }

  @Test
  void headingsOfSeveralStylesNest() {
    String text = "# 综述\n\n## 甲市\n\n" + TEXT + "\n\n一、组织\n\n" + TEXT + "\n\n## 乙市\n\n" + TEXT;
    List<String> paths =
        read(text).articles().get(0).sections().stream()
            .map(s -> s.headings().stream().map(h -> h.text(text)).collect(Collectors.joining("/")))
            .toList();
    assertEquals(List.of("甲市", "甲市/一、组织", "乙市"), paths);
  }

  @ParameterizedTest
  @CsvSource({
    "2022年张湾区统战工作综述, 一年来进展良好。, 2022",
    "统战工作综述, '2021年，全市进展良好。', 2021",
    "统战工作综述, 一年来进展良好。2021年以来成效显著。, 2021",
    "统战工作综述, 协会于2016年成立。, 0",
    "统战工作综述, 一年来进展良好。, 0"
  })
  void findsTheYearReported(String title, String text, int year) {
    OptionalInt found = read(title + "\n\n" + text + "\n").year();
    assertEquals(year == 0 ? OptionalInt.empty() : OptionalInt.of(year), found);
  }

  @ParameterizedTest
  @CsvSource({
    "发布时间：2023-03-01 16:42　来源：某网, 2023-03-01",
    "九江统战2023-3-1, 2023-03-01",
    "2023年3月1日, 2023-03-01",
    "某市委统战部  2023年3月1日, 2023-03-01",
    "2023-13-45, ",
    "责任编辑：王小明, "
  })
  void findsTheDayOfIssue(String line, LocalDate issued) {
    assertEquals(Optional.ofNullable(issued), read("工作综述\n\n" + TEXT + "\n\n" + line).issued());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "武",
        "“",
        "#",
        "一、武\n",
        "武 \n",
        "武汉，\n\n",
        "|",
        "*",
        "\n",
        "（",
        "记者 武汉\n",
        "9月1日,武\n\n",
        "武汉 ",
        "1. ",
        "**武",
        "- ",
        "——武\n",
        ">"
      })
  void staysLinear(String pattern) {
    String text = pattern.repeat(2_000_000 / pattern.length());
    Layout layout = assertTimeoutPreemptively(Duration.ofMinutes(3), () -> read(text));
    assertTrue(layout.articles().size() >= 0);
  }
}
