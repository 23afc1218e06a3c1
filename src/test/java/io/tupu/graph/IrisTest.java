package io.tupu.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.extract.EntityKey;
import io.tupu.nlp.HanlpRomanizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE, new HanlpRomanizer()::pinyin);

  @Test
  void regionsAreTheirCode() {
    assertEquals(
        "https://w3id.org/tupu/id/region/420200", IRIS.entity(EntityKey.region("420200")).getURI());
    assertEquals(Optional.of("420200"), IRIS.code(IRIS.region("420200")));
    assertEquals(
        Optional.empty(), IRIS.code(IRIS.entity(new EntityKey("Region", "武汉都市圈", "420000"))));
  }

  @ParameterizedTest
  @CsvSource({
    "江城同心汇, jiang-cheng-tong-xin-hui",
    "重庆, chong-qing",
    "绿色女儿, lv-se-nv-er",
    "同心+App2, tong-xin-app2",
    "…, x",
  })
  void namesAreSpelled(String name, String slug) {
    String iri = IRIS.entity(new EntityKey("Brand", name, "")).getURI();
    assertTrue(iri.matches("https://w3id.org/tupu/id/brand/" + slug + "-[0-9a-f]{8}"), iri);
  }

  @Test
  void homeTellsHomonymsApart() {
    assertNotEquals(
        IRIS.entity(new EntityKey("Organization", "新联会", "420200")),
        IRIS.entity(new EntityKey("Organization", "新联会", "420300")));
  }

  @Test
  void longNamesAreCut() {
    String iri = IRIS.entity(new EntityKey("Brand", "同心".repeat(100), "")).getURI();
    assertTrue(iri.length() < 120, iri);
  }

  @ParameterizedTest
  @CsvSource({
    "000_39a2b7bde9679e74.txt, doc/000_39a2b7bde9679e74",
    "report-2023.txt, doc/report-2023",
  })
  void plainFileNamesStay(String file, String path) {
    assertEquals(Iris.DEFAULT_BASE + path, IRIS.document(file).getURI());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Report.txt", "report.md", "黄石市 2023.docx", "a b.txt", ".txt", "x-0a1b2c3d.txt"})
  void otherFileNamesGetADigest(String file) {
    String iri = IRIS.document(file).getURI();
    assertTrue(iri.matches("https://w3id.org/tupu/doc/[a-z0-9-]+-[0-9a-f]{8}"), iri);
    assertNotEquals(IRIS.document("report.txt").getURI(), iri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "tupu", "http://", "https://例.org/", "https://x.org/a?b/", "https://x.org/a"})
  void refusesABaseThatIsNone(String base) {
    assertThrows(IllegalArgumentException.class, () -> new Iris(base, h -> h));
  }
}
