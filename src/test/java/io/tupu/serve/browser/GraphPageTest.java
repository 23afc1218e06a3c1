package io.tupu.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.w3c.dom.Document;

/** The graph page as a person uses it: by mouse, by keyboard, as a list. */
@ExtendWith(InBrowser.class)
class GraphPageTest {
  private static final String SEEN = ".graphpage > .note[role=status]";
  private static final String CITY = "/graph?focus=id/region/420300";

  private final Browser browser;
  private final Workbench workbench;

  GraphPageTest(Browser browser, Workbench workbench) {
    this.browser = browser;
    this.workbench = workbench;
  }

  @BeforeEach
  void light() {
    browser.dark(false);
  }

  private Browser open(String path) {
    return browser.open(workbench.at(path));
  }

  @Test
  void beginsAtAThingFoundByPinyinAndKeepsTheAddress() {
    open("/graph").see("从一个事物开始");
    browser.fill(".graphpage .tools input", "shiyanshi");
    browser.see(".graphpage .suggestions", "十堰市").click(".graphpage .suggestions li");
    browser.see(".side h2", "十堰市").see(SEEN, "个事物");
    assertTrue(browser.address().contains("focus=id%2Fregion%2F420300"), browser.address());
    String seen = browser.settled().text(SEEN);
    browser.open(java.net.URI.create(browser.address()));
    assertEquals(seen, browser.text(SEEN));
  }

  @Test
  void expandsByRelationWithCountsUntilAllAreThere() {
    open("/graph?focus=id/region/420000").see(".expansions", "位于");
    String before = browser.text(SEEN);
    browser.until(
        "all to be expanded",
        () -> {
          if (browser.all("[data-expand]").isEmpty()) {
            return true;
          }
          browser.click("[data-expand]").settled();
          return null;
        });
    assertFalse(browser.text(".expansions").contains("展开"));
    assertFalse(browser.text(SEEN).equals(before) && before.contains("隐去"));
    assertTrue(browser.address().contains("focus="));
  }

  @Test
  void everyFactShowsItsSentenceInTheListAndInTheDrawing() {
    open(CITY + "&view=list").see(".listing", "十星统战");
    browser.clickOn("看“十堰市 开展 十星统战”的原句");
    browser.see(".side .quote", "十星统战").see(".side .meta", "置信度");
  }

  @Test
  void aClickOnALineShowsTheSentenceAndASecondOneOnAThingItsRelations() {
    open(CITY).see(SEEN, "个事物");
    List<?> middle =
        (List<?>)
            browser.js(
                "const cy = document.querySelector('.canvas')._cyreg.cy;"
                    + "const edge = cy.edges().filter(e => e.data('local') === 'runs')[0];"
                    + "const { x, y } = edge.renderedMidpoint(); return [x, y];");
    browser.clickAt(".canvas", number(middle.get(0)), number(middle.get(1)));
    browser.see(".side .quote", "打造").see(".side .meta", "置信度");
    List<?> thing =
        (List<?>)
            browser.js(
                "const cy = document.querySelector('.canvas')._cyreg.cy;"
                    + "const { x, y } = cy.nodes('[?wanted]').renderedPosition(); return [x, y];");
    browser.clickAt(".canvas", number(thing.get(0)), number(thing.get(1)));
    browser.see(".side h2", "十堰市").see(".expansions", "开展");
  }

  private static int number(Object pixels) {
    return ((Number) pixels).intValue();
  }

  @Test
  void filtersByTypeRelationConfidenceYearAndDocument() {
    open("/graph?all=1").see(SEEN, "条事实");
    String all = browser.text(SEEN);
    browser.click("input[value=locatedIn]").see(SEEN, "筛选隐去");
    String without = browser.text(SEEN);
    assertFalse(without.equals(all));
    browser.click("input[value=Organization]");
    browser.until("fewer", () -> browser.text(SEEN).equals(without) ? null : true);
    assertTrue(browser.address().contains("rel=locatedIn"), browser.address());
    assertTrue(browser.address().contains("type=Organization"), browser.address());
    browser.clickOn("全部显示");
    browser.until("all again", () -> browser.text(SEEN).equals(all) ? true : null);
    open("/graph?all=1&year=2022&year=2023").see(SEEN, "隐去");
    open("/graph?all=1&min=0.9").see(SEEN, "隐去");
    open("/graph?all=1&only=doc/003_c44066cb8e9ea5ef").see(SEEN, "隐去");
  }

  @Test
  void findsThePathsBetweenTwoThings() {
    open(CITY);
    browser.click(".pathbox > summary");
    for (String[] end : new String[][] {{"from", "十堰市"}, {"to", "荆州市"}}) {
      browser.fill("input[name=" + end[0] + "]", end[1]);
      browser.see(".paths .suggestions", end[1]).click(".paths .suggestions li");
    }
    browser.click(".paths > button").see(".paths [role=status]", "最短路径，2 步");
    assertTrue(browser.address().contains("path="), browser.address());
    browser.see(SEEN, "个事物");
    browser.clickOn("列表").see(".listing", "荆州市");
  }

  @Test
  void isReachableByKeyboard() {
    open(CITY);
    browser.js("document.querySelector('.canvas').focus()");
    browser.press(Keys.ARROW_RIGHT);
    browser.until("a neighbour", () -> browser.text(".side h2").equals("十堰市") ? null : true);
    String neighbour = browser.text(".side h2");
    browser.press(Keys.DELETE).see(".side", "点一个事物");
    browser.press("l").see(".listing", "十堰市");
    assertFalse(browser.text(".listing").contains(neighbour), neighbour);
  }

  @Test
  void givesWhatIsSeenAsFiles() throws Exception {
    open(CITY + "&rel=locatedIn").see(SEEN, "隐去");
    browser.click(".menu summary");
    for (String format : List.of("PNG", "SVG", "GEXF", "GraphML", "CSV")) {
      browser.click(".menu [data-format=" + format + "]");
    }
    byte[] png = browser.downloaded(".png");
    assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
    assertTrue(xml(browser.downloaded(".svg")).getElementsByTagName("text").getLength() > 5);
    Document gexf = xml(browser.downloaded(".gexf"));
    Document graphml = xml(browser.downloaded(".graphml"));
    int edges = gexf.getElementsByTagName("edge").getLength();
    assertEquals(edges, graphml.getElementsByTagName("edge").getLength());
    assertTrue(browser.text(SEEN).contains(edges + " 条事实"), browser.text(SEEN));
    assertEquals(
        gexf.getElementsByTagName("node").getLength(),
        graphml.getElementsByTagName("node").getLength());
    String csv = new String(browser.downloaded(".csv"), StandardCharsets.UTF_8);
    assertTrue(csv.startsWith("\uFEFF主体,关系,客体"), csv);
    assertEquals(edges + 1, csv.lines().count(), csv);
    assertFalse(csv.contains("位于"), csv);
  }

  private static Document xml(byte[] bytes) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  @Test
  void laysOutInEveryWay() {
    open(CITY);
    for (String layout : List.of("同心圆", "层级", "圆环", "网格", "力导向")) {
      browser.choose(".tools select", layout);
      assertEquals(List.of(), browser.traffic().troubles(), layout);
    }
  }
}
