package io.tupu.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question typed into the search box leads to the question of the gallery that is meant. */
@ExtendWith(InBrowser.class)
class AskedTest {
  private final Browser browser;
  private final Workbench workbench;

  AskedTest(Browser browser, Workbench workbench) {
    this.browser = browser;
    this.workbench = workbench;
  }

  private String asked(String text) {
    if (!browser.address().contains("/find")) {
      browser.open(workbench.at("/find"));
    }
    return String.valueOf(
        browser.later(
            """
            const [text, done] = arguments;
            import('/web/ask/asked.js').then(module => module.asked(text))
              .then(found => done(found.map(one => [one.name, ...Object.values(one.values)].join(' ')).join(' | ')))
              .catch(error => done(String(error)));
            """,
            text));
  }

  @ParameterizedTest
  @CsvSource({
    "哪些城市运营同心品牌, cities-with-brand 同心",
    "哪些城市开展“同心”品牌？, cities-with-brand 同心",
    "哪些地方有同心品牌, cities-with-brand 同心",
    "同心品牌在哪些城市, cities-with-brand 同心",
    "哪些城市开展暖侨项目, cities-with-initiative 暖侨",
    "荆州市开展什么，原文怎么说, what-a-region-runs 荆州市",
    "荆州市开展什么, what-a-region-runs 荆州市",
    "荆州市有哪些项目, what-a-region-runs 荆州市",
    "荆州市做了哪些工作, what-a-region-runs 荆州市",
    "荆州市有哪些品牌, brands-of-region 荆州市",
    "荆州有什么品牌, brands-of-region 荆州市",
    "湖北省的品牌, brands-of-region 湖北省",
    "两个城市共有的项目, programs-of-several-cities",
    "哪些项目是两个城市都开展的, programs-of-several-cities",
    "哪些项目不止一个城市在做, programs-of-several-cities",
    "竹溪县有哪些组织, organizations-of-county 竹溪县",
    "竹溪县有什么机构？, organizations-of-county 竹溪县",
    "竹溪县的组织有哪些, organizations-of-county 竹溪县",
    "列出竹溪县所有组织, organizations-of-county 竹溪县",
    "请问竹溪县有多少个组织, organizations-of-county 竹溪县",
    "黄石市和咸宁市都开展什么, initiatives-of-two-regions 黄石市 咸宁市",
    "黄石市与咸宁市共同开展的举措, initiatives-of-two-regions 黄石市 咸宁市",
    "比较黄石市和九江市, two-regions-compared 黄石市 九江市",
    "黄石市和九江市有什么区别, two-regions-compared 黄石市 九江市",
    "哪些文件写到荆州市, documents-about-a-region 荆州市",
    "十堰市的关系图, graph-of-a-region 十堰市",
    "湖北省下辖各地开展多少举措, regions-below 湖北省",
    "谁在运营十星统战, who-operates 十星统战",
    "黄石市委统战部在哪里, where-a-thing-lies 黄石市委统战部",
    "2022年有哪些举措, initiatives-of-a-year 2022",
    "2022年报告的项目, initiatives-of-a-year 2022",
    "哪些区域没有品牌, regions-without-brand",
    "各城市开展多少举措, cities-by-initiatives",
    "哪个城市的举措最多, cities-by-initiatives",
    "各地有多少组织, organizations-by-region",
    "各县有哪些平台, platforms-by-county",
    "which cities run 同心 brands, cities-with-brand 同心",
    "What does 荆州市 run and where does it say so?, what-a-region-runs 荆州市",
    "which programs do two cities share, programs-of-several-cities",
    "which organizations are there in 竹溪县, organizations-of-county 竹溪县"
  })
  void leadsToTheQuestion(String text, String question) {
    assertTrue(asked(text).split(" [|] ")[0].equals(question), text + ": " + asked(text));
  }

  @ParameterizedTest
  @CsvSource({"同心", "荆州市", "竹溪县知联会", "江城同心汇", "同心·律师服务团", "石榴红", "<script>品"})
  void aNameIsNoQuestion(String name) {
    assertEquals("", asked(name));
  }

  @Test
  void standsAboveTheResultsAndIsAnswered() {
    browser.dark(false).open(workbench.at("/"));
    browser.fill("main [role=search] input[name=q]", "竹溪县有哪些组织").click("main [role=search] button");
    browser.see(".meant", "也许您想问").see(".meant", "竹溪县").clickOn("一个县（市、区）的组织");
    browser.see("#answer table", "竹溪县知联会");
    browser.open(workbench.at("/find?lang=en&q=which+cities+run+石榴红+brands"));
    browser.see(".meant", "You may be asking").clickOn("Which cities run 石榴红 brands");
    browser.see("#answer table", "荆江石榴红");
  }
}
