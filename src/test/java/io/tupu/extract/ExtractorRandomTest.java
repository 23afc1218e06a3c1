package io.tupu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.graph.GraphMapper;
import io.tupu.graph.Iris;
import io.tupu.graph.Schema;
import io.tupu.graph.Vocab;
import io.tupu.text.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: nothing is thrown, spans are in range, and the time is bounded. */
class ExtractorRandomTest {
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final GraphMapper MAPPER =
      new GraphMapper(new Iris(Iris.DEFAULT_BASE, hanzi -> ""), Schema.load());

  /** Pieces of the language, marks, and what no text should hold. */
  private static final List<String> PARTS =
      List.of(
          "金华市",
          "浙江省",
          "义乌",
          "青田县",
          "下沙镇",
          "望潮村",
          "阳光社区",
          "经济技术开发区",
          "经开区",
          "都市圈",
          "市",
          "县",
          "区",
          "村",
          "市委统战部",
          "市工商联",
          "团市委",
          "县新联会",
          "民盟",
          "支部",
          "民建金华市委会",
          "商会",
          "有限公司",
          "小学",
          "寺",
          "打造",
          "开展",
          "建成",
          "由",
          "牵头",
          "在",
          "落地",
          "下设",
          "旗下的",
          "依托",
          "联合",
          "和",
          "、",
          "等",
          "等5个品牌",
          "等7家企业",
          "品牌",
          "行动",
          "工程",
          "活动",
          "平台",
          "驿站",
          "之家",
          "小程序",
          "服务队",
          "拟",
          "将",
          "未",
          "第三届",
          "首届",
          "“",
          "”",
          "‘",
          "’",
          "「",
          "」",
          "『",
          "』",
          "《",
          "》",
          "\"",
          "（",
          "）",
          "(",
          ")",
          "同心",
          "双招双引",
          "石榴红",
          "1",
          "2023年",
          "一二三",
          "＋",
          "·",
          "－",
          "—",
          "。",
          "，",
          "；",
          "：",
          "！",
          "\n",
          "\r\n",
          "\n\n",
          " ",
          "\u3000",
          "\t",
          "ＡＰＰ",
          "app",
          "\uD842\uDFB7",
          "\uD83D\uDE00",
          "\uD800",
          "\uDC00",
          "\u0000",
          "\u200B",
          "\uFEFF",
          "\u2028",
          "# ",
          "## ",
          "一、",
          "（二）",
          "- ",
          "|",
          "**");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void readsAnything(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 150; round++) {
      StringBuilder text = new StringBuilder();
      for (int parts = random.nextInt(150); parts > 0; parts--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      check(text.toString());
    }
  }

  @TestFactory
  Stream<DynamicTest> endsInBoundedTime() {
    return Stream.of(
        large("100 kB without a stop", 6_000, i -> "金华市统战工作"),
        large("2 MB in one line", 25_000, i -> "金华市侨联打造“" + coined(i) + "”品牌，在下沙镇望潮村建成驿站"),
        large("20,000 quotations in a list", 20_000, i -> "“" + coined(i) + "帮”、"),
        large("20,000 quotations in sentences", 20_000, i -> "实施“" + coined(i) + "”工程。"),
        large("20,000 quotations in lines", 20_000, i -> "打造“" + coined(i) + "”品牌\n"),
        large("quotations without end", 50_000, i -> "“‘「『《".substring(i % 5, i % 5 + 1)),
        large("ends without quotations", 50_000, i -> "”’」』》".substring(i % 5, i % 5 + 1)),
        large("straight marks", 50_000, i -> "\""),
        large("20,000 headings", 20_000, i -> "## 金华市" + coined(i) + "\n内容。\n"),
        large("5,000 zones", 5_000, i -> "金华" + coined(i) + "开发区成立。"),
        large("10,000 bodies", 10_000, i -> "由" + coined(i) + "商会牵头、"),
        large("parts of parts", 5_000, i -> "“" + coined(i) + "”下设“" + coined(i + 1) + "”，"),
        large("a chain of regions", 10_000, i -> "浙江省金华市"),
        large("NULs", 100_000, i -> "\u0000"),
        large("ideographic spaces", 100_000, i -> "\u3000"),
        large("astral characters", 50_000, i -> "\uD842\uDFB7"),
        large("one character", 50_000, i -> "市"));
  }

  private static DynamicTest large(String name, int times, IntFunction<String> part) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          StringBuilder text = new StringBuilder();
          for (int i = 0; i < times; i++) {
            text.append(part.apply(i));
          }
          String whole = text.toString();
          inRange(assertTimeoutPreemptively(LONG, () -> Shipped.read(whole)), whole);
        });
  }

  /** A name of its own for each number. */
  private static String coined(int number) {
    StringBuilder name = new StringBuilder();
    for (int rest = number; rest > 0 || name.isEmpty(); rest /= 10) {
      name.append("晨岚澄皓霁朗煦芳菲蔚".charAt(rest % 10));
    }
    return name.append("心").toString();
  }

  private static void check(String text) {
    Extraction extraction = Shipped.read(text);
    assertEquals(extraction, Shipped.read(text), text);
    inRange(extraction, text);
    anchorsAreSlices(extraction);
  }

  private static void inRange(Extraction extraction, String text) {
    Set<EntityKey> keys = new TreeSet<>();
    extraction.entities().forEach(e -> keys.add(e.key()));
    Set<EntityKey> mentioned = new TreeSet<>();
    for (Mention mention : extraction.mentions()) {
      assertFalse(mention.span().slice(text).isBlank(), text);
      assertTrue(keys.contains(mention.entity()), text);
      mentioned.add(mention.entity());
    }
    for (Claim claim : extraction.claims()) {
      assertFalse(claim.evidence().slice(text).isBlank(), text);
      assertTrue(keys.contains(claim.subject()) && keys.contains(claim.object()), text);
      assertFalse(claim.subject().equals(claim.object()), text);
    }
    List<Span> remarks = new ArrayList<>();
    extraction.diagnostics().forEach(d -> remarks.add(d.span()));
    extraction.tallies().forEach(t -> remarks.add(t.span()));
    remarks.forEach(span -> assertFalse(span.slice(text).isBlank(), text));
    for (Entity entity : extraction.entities()) {
      assertFalse(entity.name().isBlank(), text);
      assertTrue(mentioned.contains(entity.key()) || entity.key().coded(), entity + text);
    }
  }

  /** What the graph quotes stands in the text that it stores, where it says. */
  private static void anchorsAreSlices(Extraction extraction) {
    List<Quad> anchors = new ArrayList<>();
    StringBuilder stored = new StringBuilder();
    MAPPER.map(
        extraction,
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            if (quad.getPredicate().equals(Vocab.ANCHOR_OF)) {
              anchors.add(quad);
            } else if (quad.getPredicate().equals(Vocab.IS_STRING)) {
              stored.append(quad.getObject().getLiteralLexicalForm());
            }
          }
        });
    for (Quad anchor : anchors) {
      String[] range = anchor.getSubject().getURI().split("#char=")[1].split(",");
      int begin = stored.offsetByCodePoints(0, Integer.parseInt(range[0]));
      int end = stored.offsetByCodePoints(0, Integer.parseInt(range[1]));
      assertEquals(stored.substring(begin, end), anchor.getObject().getLiteralLexicalForm());
    }
  }
}
