package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short name that the text explains (以下简称) is the same thing, in that document. */
class ShortNameTest {
  @TempDir static Path folder;
  private static JsonObject explained;

  @BeforeAll
  static void read() throws IOException {
    explained =
        explain(
            """
            浙留联2025年工作总结

            浙江省留学人员联合会（以下简称“浙留联”）在丽水设立站点。浙留联开通“留学助力”热线。
            丽水市知识界人士联谊会，简称“知界会”，打造“瓯江智库服务团”品牌（以下简称“瓯智团”）。“瓯智团”走进青田县，知界会牵头开展“瓯智讲堂”活动。
            青田县建成“华侨文化交流展示中心”（又称侨展中心），由县侨联运营。侨展中心接待3万人。
            丽水经济技术开发区（下称丽水经开区）办好“侨商茶座”。丽水经开区推出“经开e侨”平台。
            莲都区打造“处州夜校”“处州书房”，统称“处州双星”。
            """);
  }

  private static JsonObject explain(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("简称.txt"), text);
    CommandLineCase.Result result =
        CommandLineCase.run("explain", file.toString(), "--format", "json");
    assertEquals(0, result.code(), result.err());
    return JSON.parse(result.out());
  }

  /** The titles of the things that a text is taken to mention by this form. */
  private static List<String> meant(JsonObject read, String form) {
    List<String> titles = new ArrayList<>();
    read.getArray("mentions")
        .map(mention -> mention.getAsObject())
        .filter(mention -> mention.getString("text").equals(form))
        .forEach(mention -> titles.add(mention.getObj("entity").getString("name")));
    return titles;
  }

  private static TreeSet<String> facts(JsonObject read, String relation) {
    TreeSet<String> facts = new TreeSet<>();
    read.getArray("claims")
        .map(claim -> claim.getAsObject())
        .filter(claim -> claim.getString("relation").equals(relation))
        .forEach(
            claim ->
                facts.add(
                    claim.getObj("subject").getString("name")
                        + " "
                        + claim.getObj("object").getString("name")));
    return facts;
  }

  @Test
  void ofAnOrganizationIsThatOrganizationBeforeAndAfter() {
    String full = "浙江省留学人员联合会";
    assertEquals(List.of(full, full, full), meant(explained, "浙留联"));
    assertEquals(List.of("丽水市知识界人士联谊会", "丽水市知识界人士联谊会"), meant(explained, "知界会"));
  }

  @Test
  void ofABrandOrPlatformIsThatThing() {
    assertEquals(List.of("瓯江智库服务团", "瓯江智库服务团"), meant(explained, "瓯智团"));
    assertEquals(List.of("华侨文化交流展示中心", "华侨文化交流展示中心"), meant(explained, "侨展中心"));
    assertEquals(List.of("丽水经济技术开发区", "丽水经济技术开发区"), meant(explained, "丽水经开区"));
  }

  @Test
  void standsForItsThingInFacts() {
    TreeSet<String> operates = facts(explained, "operates");
    assertTrue(operates.contains("浙江省留学人员联合会 留学助力热线"), operates.toString());
    assertTrue(operates.contains("丽水市知识界人士联谊会 瓯智讲堂活动"), operates.toString());
    TreeSet<String> all = facts(explained, "runs");
    all.addAll(operates);
    assertTrue(all.stream().noneMatch(f -> f.matches(".*(浙留联|知界会|瓯智团|侨展中心).*")), all.toString());
  }

  @Test
  void ofSeveralTogetherIsNoneOfThem() {
    assertEquals(List.of("处州书房"), meant(explained, "处州书房"));
    assertTrue(!meant(explained, "处州双星").contains("处州书房"));
  }

  @Test
  void isUnknownInOtherDocuments() throws IOException {
    JsonObject other = explain("丽水市2025年综述\n\n知界会牵头开展“瓯智讲堂”活动。");
    assertEquals(List.of(), meant(other, "知界会"));
  }
}
