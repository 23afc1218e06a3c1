package io.tupu.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The way of someone who knows neither RDF nor this project. */
@ExtendWith(InBrowser.class)
class NewcomerTest {
  @Test
  void fromPinyinToTheSentenceInItsDocument(Browser browser, Workbench workbench) {
    browser.dark(false).size(1280, 900).open(workbench.at("/"));
    browser.fill(".finder input[name=q]", "jingzhou").see(".suggestions", "荆州市");
    browser.press(Keys.ARROW_DOWN, Keys.ENTER).see("h1", "荆州市");
    browser.see("#facts-from", "同心美荆江").see("#small-graph svg", "湖北省");
    browser.click("#facts-from .source").see("h1", "汇聚基层统战力量");
    assertTrue(browser.address().contains("#char="), browser.address());
    assertTrue(!browser.all(".reading .lit").isEmpty(), "no sentence is lit");
    assertTrue(!browser.all(".margin .now").isEmpty(), "no fact is lit");
  }

  @Test
  void aSentenceStandsOnceBesideTheFactsThatItSays(Browser browser, Workbench workbench) {
    browser.dark(false).size(1280, 900).open(workbench.at("/id/region/421000"));
    browser.see("#facts-from", "荆江石榴红");
    Object most =
        browser.js(
            """
            const groups = [...document.querySelectorAll('#facts-from > ul.facts')];
            const twice = groups.some(group => {
              const said = [...group.querySelectorAll('.said > .quote')].map(one => one.textContent);
              return new Set(said).size < said.length;
            });
            return twice ? -1 : Math.max(...groups.flatMap(group =>
              [...group.querySelectorAll('ul.who')].map(who => who.children.length)));
            """);
    assertTrue(((Number) most).intValue() >= 5, "facts of one sentence: " + most);
    // Each fact still leads to its own claim.
    browser.clickOn("论断：荆江石榴红").see("h1", "荆州市 开展 荆江石榴红");
  }

  @Test
  void theStartPageShowsAFactWithTheSentenceThatSaysIt(Browser browser, Workbench workbench) {
    for (String[] lang : new String[][] {{"zh", "例如"}, {"en", "For example"}}) {
      browser.open(workbench.at("/?lang=" + lang[0])).see(".example", lang[1]);
      Object said =
          browser.js(
              """
              const ends = [...document.querySelectorAll('.example > p:first-child a')];
              const marks = [...document.querySelectorAll('.example mark')].map(one => one.textContent);
              return ends.length === 2 && ends.every(end => marks.includes(end.textContent));
              """);
      assertEquals(true, said, browser.text(".example"));
    }
    String sentence = browser.text(".example .quote");
    browser.click(".example .meta a");
    browser.until("the sentence", () -> lit(browser).contains(sentence) ? true : null);
  }

  /** What is lit in a document, of which names are pieces of their own. */
  private static String lit(Browser browser) {
    return String.valueOf(
        browser.js(
            """
            const lit = [...document.querySelectorAll('.reading .lit')];
            return lit.map(piece => piece.textContent).join('');
            """));
  }

  @Test
  void aHeadingOfADocumentLooksLikeOne(Browser browser, Workbench workbench) {
    browser.dark(false).open(workbench.at("/doc/003_c44066cb8e9ea5ef")).see(".heading", "# ");
    Object weights =
        browser.js(
            """
            return [...document.querySelectorAll('.passage > p')].map(p =>
              [p.textContent.startsWith('#'), getComputedStyle(p).fontWeight > 500].join())
              .filter((pair, i, all) => all.indexOf(pair) === i).sort().join(' ');
            """);
    assertEquals("false,false true,true", weights);
  }

  @Test
  void fromTheMatrixToTheSentences(Browser browser, Workbench workbench) {
    browser.dark(false).open(workbench.at("/overview")).see("table", "荆州市");
    browser.click(".cell[aria-label^='荆州市 · 品牌']").see(".drill", "荆江石榴红");
    assertEquals(1, browser.all(".drill .quote").size(), "the one sentence stands once");
    assertTrue(browser.address().contains("cell="), browser.address());
    browser.open(workbench.at("/overview?view=shared&lang=en")).see("#view", "万企兴万村");
    browser.open(workbench.at("/overview?view=tree")).see(".tree", "湖北省");
    browser
        .open(workbench.at("/overview?view=compare&by=years&a=2022&b=2023"))
        .see("#view", "只在 2022");
  }

  @Test
  void twoRegionsAreCompared(Browser browser, Workbench workbench) {
    browser.dark(false).open(workbench.at("/overview?view=compare")).see("#view", "两个区域");
    for (String[] side : new String[][] {{"第一个", "荆州市"}, {"第二个", "黄石市"}}) {
      browser.fill("#view input[aria-label='" + side[0] + "']", side[1]);
      browser.see("#view .suggestions", side[1]).press(Keys.ARROW_DOWN, Keys.ENTER);
    }
    browser.see("#view .three", "荆江石榴红").see("#view .three", "暖侨行动");
    assertTrue(browser.address().contains("a=id"), browser.address());
    browser.clickOn("荆江石榴红").see("h1", "荆江石榴红").see("#facts-to", "荆州市");
  }

  @Test
  void searchFindsNamesAndSentencesAndListsTypes(Browser browser, Workbench workbench) {
    browser.dark(false).open(workbench.at("/find?q=同心")).see("#view", "江城同心汇").see("mark", "同心");
    browser.open(workbench.at("/find?type=Platform&lang=en")).see("#view", "江城同心汇");
    browser.open(workbench.at("/find?q=%3Cscript%3E没有")).see("#view", "没有找到“<script>没有”");
  }

  @Test
  void aThingAndItsNeighboursAreTakenAway(Browser browser, Workbench workbench) throws Exception {
    browser.dark(false).open(workbench.at("/id/region/421000"));
    browser.see("aside", "它和与它相连的").click("aside a[href*='tupu.xlsx']");
    assertTrue(Workbook.sheet(browser.downloaded(".xlsx")).contains("荆江石榴红"));
    browser.click("aside a[href*='tupu.csv.zip']").click("aside a[href*='tupu.gexf']");
    assertTrue(browser.downloaded(".zip").length > 1_000);
    String gexf = new String(browser.downloaded(".gexf"), StandardCharsets.UTF_8);
    assertTrue(gexf.contains("<node ") && gexf.contains("荆江石榴红"), gexf);
    browser.click("aside a[href*='tupu.ttl?']");
    String turtle = new String(browser.downloaded(".ttl"), StandardCharsets.UTF_8);
    assertTrue(turtle.contains("id/region/421000"), turtle);
    browser.open(workbench.at("/doc/003_c44066cb8e9ea5ef")).see("它说的事实");
    browser.click("a[href*='tupu.gexf']");
    assertTrue(browser.downloaded(".gexf").length > 10_000);
  }

  @Test
  void downloadsComeToShowTheirSizes(Browser browser, Workbench workbench) {
    browser.dark(false).open(workbench.at("/downloads"));
    browser.until("sizes", () -> sizes(browser) ? true : null);
    assertTrue(browser.text("main table").contains("…"), "no check sums");
  }

  private static boolean sizes(Browser browser) {
    // The others follow, one after the other.
    return browser.all("main tr[data-file] td.number").stream()
        .limit(4)
        .allMatch(cell -> cell.getText().endsWith("B"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/find",
        "/overview",
        "/downloads",
        "/help",
        "/id/region/421000.html",
        "/doc/000_39a2b7bde9679e74.html"
      })
  void axeFindsNothing(String path, Browser browser, Workbench workbench) {
    browser.dark(false).open(workbench.at(path)).settled();
    assertEquals(List.of(), Axe.violations(browser), path);
    assertEquals(1, browser.all("body > footer").size(), path);
    browser.dark(true);
    assertEquals(List.of(), Axe.contrast(browser), path + " dark");
    browser.dark(false).open(workbench.at(path + "?lang=en")).settled();
    assertEquals(List.of(), Axe.violations(browser), path + " en");
  }
}
