package io.tupu.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Questions put together from parts, and answers in every form. */
@ExtendWith(InBrowser.class)
class AskPageTest {
  private final Browser browser;
  private final Workbench workbench;

  AskPageTest(Browser browser, Workbench workbench) {
    this.browser = browser;
    this.workbench = workbench;
  }

  @BeforeEach
  void open() {
    browser.dark(false).open(workbench.at("/ask"));
  }

  @Test
  void aQuestionIsPutTogetherAndShowsItsSparql() {
    browser.choose("select[name=b]", "项目").choose("select[name=condition]", "城市是");
    browser.see(".builder", "条件没有填完");
    browser.fill(".conditions .finder input", "huangshi");
    browser.see(".suggestions", "黄石市").click(".conditions .suggestions li");
    browser.click("input[name=s]").click(".builder form > button");
    browser.see("#answer table", "黄石市").see("#answer table", "暖侨行动");
    assertTrue(browser.text("#answer thead").contains("原文"), browser.text("#answer thead"));
    browser.click(".builder .query summary").see(".builder pre", "tupu:runs ?program");
    String before = browser.text("#answer tbody");
    browser.open(URI.create(browser.address())).see("#answer table", "暖侨行动");
    assertEquals(before, browser.text("#answer tbody"));
  }

  @Test
  void relationsFitTheTypesAndGoBothWays() {
    browser.choose("select[name=a]", "组织");
    String relations = browser.text("select[name=rel]");
    assertTrue(relations.contains("运营") && !relations.contains("开展"), relations);
    browser.choose("select[name=rel]", "位于");
    browser.choose("select[name=condition]", "区域在此区域");
    browser.fill(".conditions .finder input", "竹溪县");
    browser.see(".suggestions", "竹溪县").click(".conditions .suggestions li");
    browser.click(".builder form > button").see("#answer table", "竹溪县知联会");
    browser.see("#answer table", "中峰镇中心学校");
  }

  @Test
  void whatGoesOnIsFoundByItsStatus() {
    browser.choose("select[name=a]", "区域").choose("select[name=b]", "举措");
    browser.choose("select[name=condition]", "状态是");
    browser.choose(".conditions li:first-child select", "计划");
    browser.click(".builder form > button").see("#answer", "没有");
    browser.choose(".conditions li:first-child select", "进行中");
    browser.click(".builder form > button").see("#answer", "行");
    browser.click(".builder .query summary");
    String sparql = browser.text(".builder pre");
    assertTrue(sparql.contains("tupu:Running") && !sparql.contains("?region tupu:runs"), sparql);
  }

  @Test
  void answersToFormsComeAsChartAndMatrix() {
    browser.open(workbench.at("/ask/counts-by-type-and-region")).clickOn("图表");
    browser.one(".bars .bar");
    browser.clickOn("矩阵").see("#answer table.matrix", "荆州市");
    browser.open(URI.create(browser.address())).see("#answer table.matrix", "荆州市");
  }

  @Test
  void aFormSuggestsTheThingsItAsksFor() {
    browser.open(workbench.at("/ask/organizations-of-county")).settled();
    browser.fill("form.question .finder input", "danjiangkou");
    browser.see("form.question .suggestions", "丹江口市").click("form.question .suggestions li");
    browser.see("#answer table", "丹江口市");
    assertTrue(browser.address().contains("name="), browser.address());
  }

  @Test
  void anExcelFileHoldsNamesAndIris() throws Exception {
    browser.open(workbench.at("/ask/organizations-of-county")).settled();
    browser.one("[data-format=XLSX]");
    browser.click("[data-format=XLSX]");
    String sheet = Workbook.sheet(browser.downloaded(".xlsx"));
    assertTrue(sheet.contains("竹溪县知联会") && sheet.contains("/id/organization/"), sheet);
    browser.click("[data-format=CSV]");
    String csv = new String(browser.downloaded(".csv"), StandardCharsets.UTF_8);
    assertTrue(csv.startsWith("\uFEFF组织,组织 IRI,所在地"), csv);
  }

  @Test
  void namesOfStatesAreInTheLanguageOfThePage() {
    browser.open(workbench.at("/ask/what-a-region-runs?lang=en")).see("#answer tbody", "running");
    assertTrue(!browser.text("#answer tbody").contains("进行中"));
    browser.open(workbench.at("/ask/what-a-region-runs")).see("#answer tbody", "进行中");
    browser.see("#answer tbody", "同上");
  }

  @Test
  void aNameThatNothingHasIsToldAndLeadsBack() {
    browser.open(workbench.at("/ask/organizations-of-county?name=不存在县"));
    browser.see("[role=alert]", "没有叫这个名称的事物").clickOn("回到这个问题");
    browser.see("#answer table", "竹溪县知联会");
    browser.traffic().troubles(); // The console tells that the answer is 400.
  }

  @Test
  void questionsAreFoundAmongTheirs() {
    browser.fill(".sieve", "组织 哪些");
    browser.until(
        "few", () -> browser.all(".questioncards > li:not([hidden])").size() == 3 ? 1 : null);
    browser.fill(".sieve", "zzz").see("#main", "没有这样的问题");
  }

  @Test
  void anAnswerIsHadByAProgramToo() {
    browser.open(workbench.at("/ask/organizations-of-county")).click(".code summary");
    browser.choose(".code select", "Python").see(".code pre", "urllib.request.urlopen");
    browser.see(".code pre", "竹溪县");
    browser.choose(".code select", "curl").see(".code pre", "--data-urlencode query='PREFIX");
  }

  @Test
  void theQueryOfAQuestionRunsOnce() {
    browser.traffic().asked();
    browser.open(workbench.at("/ask/cities-with-brand")).one("[data-format=XLSX]");
    browser.see("#answer table", "十堰市");
    List<String> again = browser.traffic().asked();
    assertTrue(again.stream().noneMatch(query -> query.contains("CONTAINS")), again.toString());
  }

  @Test
  void anAnswerBeginsInTheFormThatSaysMost() {
    browser.open(workbench.at("/ask/city-type-matrix")).see("#answer table.matrix", "荆州市");
    browser.open(workbench.at("/ask/graph-of-a-region")).see("#answer", "条事实");
    browser.one("#answer canvas");
    browser.open(workbench.at("/ask/programs-of-several-cities")).one("#answer .bars");
  }

  @Test
  void formsSpeakTheLanguageOfThePageOnOneLine() {
    browser.open(workbench.at("/ask?lang=en")).see("form.question", "name contains");
    browser.open(workbench.at("/ask/initiatives-with-status?lang=en"));
    browser.choose("form.question select", "finished").click("form.question button");
    browser.until("the choice", () -> browser.address().contains("status=Finished") ? true : null);
    browser.open(workbench.at("/ask")).see("form.question", "区域");
    Object tall =
        browser.js(
            "return [...document.querySelectorAll('form.question label')]"
                + ".filter(label => label.offsetHeight > 60).map(label => label.textContent)");
    assertEquals(List.of(), tall);
  }
}
