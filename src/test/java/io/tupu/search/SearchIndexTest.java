package io.tupu.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.extract.EntityKey;
import io.tupu.extract.Extraction;
import io.tupu.graph.Graphs;
import io.tupu.graph.Sample;
import io.tupu.graph.Vocab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What finds what, on a few names and sentences. */
class SearchIndexTest {
  @TempDir static Path folder;
  private static SearchIndex index;

  @BeforeAll
  static void make() throws IOException {
    index = index(folder, Sample.huangshi(), Sample.danjiangkou(), others());
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static Extraction others() {
    EntityKey city = EntityKey.region("420300");
    EntityKey centre = Sample.key("Platform", "重庆e家亲·5G驿站");
    return Sample.of("others.txt", "十堰市有重庆e家亲·5G驿站、吕梁ＡＢＣ联谊会。商会，同盟。")
        .region("420300", "Prefecture", "十堰市")
        .named("Platform", "重庆e家亲·5G驿站")
        .named("Organization", "吕梁ＡＢＣ联谊会")
        .claim(city, "runs", centre, "十堰市有重庆e家亲·5G驿站")
        .claim(Sample.key("Organization", "吕梁ＡＢＣ联谊会"), "operates", centre, "商会，同盟。")
        .build();
  }

  private static SearchIndex index(Path directory, Extraction... extractions) throws IOException {
    DatasetGraph dataset = DatasetGraphFactory.create();
    for (Extraction extraction : extractions) {
      Graphs.quads(extraction).forEach(dataset::add);
    }
    SearchFiles files =
        new SearchFiles(
            thing -> thing.getURI().endsWith("/420200") ? List.of("冶", "磁湖城") : List.of());
    files.write(dataset, directory);
    return files.open(directory);
  }

  private static Wanted wanted(String text) {
    return new Wanted(text, Optional.empty(), 20, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "同心·律师服务团,        同心·律师服务团,  NAME,     WHOLE",
    "同心律师服务团,         同心·律师服务团,  NAME,     WHOLE",
    "律师服务团,             同心·律师服务团,  ALIAS,    WHOLE",
    "同心·律,                同心·律师服务团,  NAME,     START",
    "律师服务,               同心·律师服务团,  ALIAS,    START",
    "师,                     同心·律师服务团,  NAME,     INSIDE",
    "心律,                   同心·律师服务团,  NAME,     INSIDE",
    "同心 律師,              同心·律师服务团,  NAME,     START",
    "同心律師服務團,         同心·律师服务团,  NAME,     WHOLE",
    "黃石市委統戰部,         黄石市委统战部,   NAME,     WHOLE",
    "tongxinlvshifuwutuan,   同心·律师服务团,  PINYIN,   WHOLE",
    "tong xin lv shi,        同心·律师服务团,  PINYIN,   START",
    "TongXinLüshi,           同心·律师服务团,  PINYIN,   START",
    "tongxinl,               同心·律师服务团,  PINYIN,   START",
    "fuwutuan,               同心·律师服务团,  PINYIN,   INSIDE",
    "txlsfwt,                同心·律师服务团,  INITIALS, WHOLE",
    "txls,                   同心·律师服务团,  INITIALS, START",
    "huangshi,               黄石市,           PINYIN,   START",
    "hss,                    黄石市,           INITIALS, WHOLE",
    "律师 同心,              同心·律师服务团,  NAME,     WORDS",
    "fuwu tongxin,           同心·律师服务团,  PINYIN,   WORDS",
    "统战部同心律师服务团会, 同心·律师服务团,  NAME,     SOME",
    "5g驿站,                 重庆e家亲·5G驿站, NAME,     INSIDE",
    "５Ｇ驿站,               重庆e家亲·5G驿站, NAME,     INSIDE",
    "5g,                     重庆e家亲·5G驿站, NAME,     INSIDE",
    "E家,                    重庆e家亲·5G驿站, NAME,     INSIDE",
    "chongqing,              重庆e家亲·5G驿站, PINYIN,   START",
    "abc,                    吕梁ＡＢＣ联谊会, NAME,     INSIDE",
    "lvliangabc,             吕梁ＡＢＣ联谊会, PINYIN,   START",
    "标题,                   标题,             NAME,     WHOLE",
    "冶,                     黄石市,           KNOWN,    WHOLE",
    "磁湖,                   黄石市,           KNOWN,    START",
    "cihu,                   黄石市,           PINYIN,   START",
  })
  void theFirstThingFoundIs(String text, String label, String by, String at) {
    List<NameHit> hits = index.names(wanted(text)).results();
    assertFalse(hits.isEmpty(), text);
    NameHit first = hits.get(0);
    assertEquals(label + " " + by + " " + at, first.label() + " " + first.by() + " " + first.at());
  }

  @ParameterizedTest
  @ValueSource(strings = {"同心·", "txls", "师", "律师 同心", "统战部同心律师服务团会", "e家", "h"})
  void thePartsAreTheMatchedName(String text) {
    for (NameHit hit : index.names(wanted(text)).results()) {
      assertEquals(hit.matched(), joined(hit.parts()));
      assertTrue(hit.parts().stream().anyMatch(Part::hit), hit.toString());
      assertTrue(hit.score() > 0 && hit.score() <= 1, hit.toString());
    }
  }

  @Test
  void whatWasTypedIsMarked() {
    assertEquals(List.of("同心·律"), marked(index.names(wanted("同心律")).results().get(0).parts()));
    assertEquals(List.of("律师服"), marked(index.names(wanted("lvshif")).results().get(0).parts()));
    assertEquals(
        List.of("同心", "服务"), marked(index.names(wanted("服务 tx")).results().get(0).parts()));
  }

  @Test
  void aThingComesOnceWithItsPlaceAndClasses() {
    Hits<NameHit> hits = index.names(wanted("律师"));
    assertEquals(1, hits.total());
    NameHit hit = hits.results().get(0);
    assertEquals("黄石市", hit.context());
    assertEquals(Vocab.TUPU + "Brand", hit.types().get(0));
    assertEquals(2, hit.facts());
  }

  @Test
  void namesThatTheGraphDoesNotHaveAreNotInSparql() {
    Selection anything = new Selection(List.of(), Optional.empty());
    assertEquals(List.of(), index.raw("磁湖城", anything, -1));
    assertFalse(index.raw("黄石市", anything, -1).isEmpty());
  }

  @Test
  void typesNarrow() {
    String platform = Vocab.TUPU + "Platform";
    Wanted wanted = new Wanted("同心", Optional.of(platform), 20, 0);
    assertEquals(
        List.of("同心驿站"), index.names(wanted).results().stream().map(NameHit::label).toList());
    assertTrue(
        index.sentences(wanted).results().stream().allMatch(s -> s.sentence().contains("驿站")));
  }

  @Test
  void pagesFollowOneAnother() {
    List<String> all = labels(new Wanted("h", Optional.empty(), 100, 0));
    List<String> paged = new ArrayList<>();
    for (int i = 0; i < all.size(); i += 2) {
      paged.addAll(labels(new Wanted("h", Optional.empty(), 2, i)));
    }
    assertTrue(all.size() > 2);
    assertEquals(all, paged);
    assertEquals(List.of(), labels(new Wanted("h", Optional.empty(), 2, 1000)));
  }

  private static List<String> labels(Wanted wanted) {
    return index.names(wanted).results().stream().map(NameHit::iri).toList();
  }

  @Test
  void sentencesAreFoundByAnyPartOfThem() {
    List<SentenceHit> hits = index.sentences(wanted("打造同心律師")).results();
    assertEquals(1, hits.size());
    assertEquals("黄石市打造“同心·律师服务团”等7个品牌", hits.get(0).sentence());
    assertEquals(List.of("打造“同心·律师"), marked(hits.get(0).parts()));
    assertTrue(hits.get(0).iri().contains("#char="));
    assertEquals("标题", hits.get(0).title());
  }

  @Test
  void noPhraseReachesFromOneClauseToTheNext() {
    assertEquals(0, index.sentences(wanted("商会同盟")).total());
    assertEquals(1, index.sentences(wanted("商会 同盟")).total());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "·", "“”", "天方夜谭", "zzzz", "*", "\u0000", "\uD800", "律师 天方"})
  void whatIsNotThereIsNotFound(String text) {
    assertEquals(0, index.names(wanted(text)).total());
    assertEquals(0, index.sentences(wanted(text)).total());
  }

  @Test
  void anyTextCanBeLookedForAndFindsItselfAsAName() throws IOException {
    Random random = new Random(20);
    String signs = "同心驿站石榴红ab5Ａ·“”，。 -<&'\"\\\t\u200b𠮷臺龘0\uD83C\uDDE8";
    for (int round = 0; round < 12; round++) {
      List<String> names =
          IntStream.range(0, 6).mapToObj(i -> text(signs, random)).distinct().toList();
      Sample sample = Sample.of("n.txt", String.join("\n", names));
      names.forEach(name -> sample.named("Brand", name));
      Path directory = Files.createDirectory(folder.resolve("round-" + round));
      try (SearchIndex made = index(directory, sample.build())) {
        for (String name : names) {
          List<NameHit> hits = made.names(wanted(name)).results();
          boolean found = hits.stream().anyMatch(hit -> hit.matched().equals(name));
          assertTrue(found || new Spelling().name(name).text().isEmpty(), name);
          hits.forEach(hit -> assertEquals(hit.matched(), joined(hit.parts())));
          made.sentences(wanted(text(signs, random)));
        }
      }
    }
  }

  private static String text(String signs, Random random) {
    int[] points = signs.codePoints().toArray();
    return "心"
        + IntStream.range(0, 1 + random.nextInt(9))
            .mapToObj(i -> Character.toString(points[random.nextInt(points.length)]))
            .collect(Collectors.joining());
  }

  private static String joined(List<Part> parts) {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  private static List<String> marked(List<Part> parts) {
    return parts.stream().filter(Part::hit).map(Part::text).toList();
  }
}
