package io.tupu.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The SPARQL page as a person uses it. */
@ExtendWith(InBrowser.class)
class QueryPageTest {
  private final Browser browser;
  private final Workbench workbench;

  QueryPageTest(Browser browser, Workbench workbench) {
    this.browser = browser;
    this.workbench = workbench;
  }

  @BeforeEach
  void open() {
    browser.dark(false).open(workbench.at("/query"));
    browser.one(".CodeMirror");
  }

  private void write(String query) {
    browser.js("document.querySelector('.CodeMirror').CodeMirror.setValue(arguments[0])", query);
  }

  private String written() {
    return String.valueOf(
        browser.js("return document.querySelector('.CodeMirror').CodeMirror.getValue()"));
  }

  /** Puts the cursor there and types. */
  private void type(int line, int column, CharSequence... keys) {
    browser.js(
        "const c = document.querySelector('.CodeMirror').CodeMirror; c.focus();"
            + "c.setCursor({line: arguments[0], ch: arguments[1]})",
        line,
        column);
    browser.press(keys);
  }

  @Test
  void namesStandForIrisAndPrefixesAreAdded() {
    write("SELECT ?city ?brand { ?city tupu:runs ?brand . ?brand a tupu:Brand }");
    browser.clickOn("运行").see("#answer table", "十堰市").see("#answer table", "十星统战");
    assertTrue(written().startsWith("PREFIX tupu: <https://w3id.org/tupu/ontology#>"), written());
    assertFalse(browser.text("#answer table").contains("/id/region/"));
    browser.clickOn("显示标识").see("#answer table", "https://w3id.org/tupu/id/region/420300");
  }

  @Test
  void completesThingsByPinyinAndClassesByTheirChineseName() {
    write("SELECT * {  tupu:runs ?x . ?x a  }");
    type(0, 11, "shiyan", Keys.chord(Keys.CONTROL, Keys.SPACE));
    browser.see(".CodeMirror-hints", "十堰市").press(Keys.ENTER);
    browser.until("the IRI", () -> written().contains("id/region/420300> tupu:runs") ? true : null);
    type(1, written().lines().toList().get(1).length() - 1, "平台");
    browser.see(".CodeMirror-hints", "tupu:Platform").press(Keys.ENTER);
    browser.until("the class", () -> written().contains("tupu:Platform}") ? true : null);
    assertTrue(written().startsWith("PREFIX tupu:"), written());
  }

  @Test
  void saysInTheUsersLanguageAtWhichLineAFaultIs() {
    write("SELECT * {\n  ?x a ?y .\n}}\n");
    browser.see("第 3 行有误，这里应为").clickOn("运行");
    browser.see("#answer", "第 3 行第").see("#answer", "这个查询有误");
    browser.one(".faultline");
    List<String> said = browser.traffic().troubles();
    assertEquals(1, said.size(), said.toString());
    assertTrue(said.get(0).contains("400"), said.toString());
    write("SELECT ?x (COUNT(?y) AS ?n) { ?x tupu:runs ?y }");
    browser.clickOn("运行").see("#answer", "既不在 GROUP BY 中");
    browser.traffic().troubles();
  }

  @Test
  void aLinkShowsTheSameAndTheHistoryKeepsIt() {
    String query = "SELECT (COUNT(*) AS ?count) { ?document a tupu:Document }";
    write(query);
    browser.clickOn("运行").see("#answer table", "5");
    String link = browser.address();
    assertTrue(link.contains("query="), link);
    browser.open(URI.create(link)).see("#answer table", "5");
    browser.click("summary").see(".past", "SELECT (COUNT(*) AS ?count)");
  }

  @Test
  void theGalleryIsAtHandAndItsAnswerComesAsChartMatrixAndGraph() {
    browser.choose(".querytools select", "各区域各类举措和组织的数目");
    browser.see("#answer table", "荆州市").clickOn("图表");
    browser.one(".bars .bar");
    browser.clickOn("矩阵").see("#answer table.matrix", "品牌");
    browser.click("[data-way=network]").see("#answer", "条事实");
    browser.one("#answer canvas");
    assertTrue(browser.address().contains("as=network"), browser.address());
  }

  @Test
  void aTableForExcelRunsNoFormula() {
    write("SELECT ?text ?n { VALUES (?text ?n) { (\"=1+1\" -2) (\"a,\\\"b\\\"\" 3) } }");
    browser.clickOn("运行").see("#answer table", "=1+1").click("[data-format=CSV]");
    String csv = new String(browser.downloaded(".csv"), StandardCharsets.UTF_8);
    assertEquals("\uFEFFtext,n\r\n'=1+1,-2\r\n\"a,\"\"b\"\"\",3\r\n", csv);
  }

  @Test
  void triplesComeAsATableAndTurtle() {
    String query =
        "PREFIX tupu: <https://w3id.org/tupu/ontology#> CONSTRUCT { ?a tupu:runs ?b }"
            + " { ?a tupu:runs ?b } LIMIT 3";
    String asked = URLEncoder.encode(query, StandardCharsets.UTF_8);
    browser.open(workbench.at("/query?query=" + asked)).see("#answer", "3 行").see("开展");
    browser.clickOn("Turtle").see("#answer pre", "tupu:runs");
  }

  @Test
  void aTruthIsSaidInAWord() {
    write("ASK { ?x a tupu:Document }");
    browser.clickOn("运行").see("#answer", "是");
  }
}
