package io.tupu.serve.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.w3c.dom.Document;

/** What someone finds out who knows neither RDF nor this project, beginning at the start page. */
@ExtendWith(InBrowser.class)
class FourQuestionsTest {
  private final Browser browser;
  private final Workbench workbench;

  FourQuestionsTest(Browser browser, Workbench workbench) {
    this.browser = browser;
    this.workbench = workbench;
  }

  @BeforeEach
  void start() {
    browser.dark(false).open(workbench.at("/"));
  }

  @Test
  void whichCitiesRunBrandsOfAName() {
    browser.click("nav a[href='/ask']").clickOn("哪些城市开展“同心”品牌，原文怎么说");
    for (String city : List.of("十堰市", "襄阳市", "宜昌市", "荆州市", "黄石市")) {
      browser.see("#answer", city);
    }
  }

  @Test
  void whatACityRunsAndWhereThatIsSaid() {
    browser.fill("main [role=search] input[name=q]", "jingzhou");
    browser.see(".suggestions", "荆州市").press(Keys.ARROW_DOWN, Keys.ENTER);
    browser.see("h1", "荆州市").see("main", "开展").see("main", "荆江石榴红");
    assertTrue(browser.text("main").contains("“荆江石榴红”"), "no sentence that says so");
  }

  @Test
  void whichProgramsCitiesShare() {
    browser.click("nav a[href='/ask']").clickOn("不止一个城市开展的项目");
    browser.see("#answer", "暖侨行动").see("#answer", "九江市、黄石市");
  }

  @Test
  void theOrganizationsOfACountyAsFilesToTakeAway() throws Exception {
    browser.click("nav a[href='/ask']").clickOn("一个县（市、区）的组织");
    browser.see("#answer table", "竹溪县知联会").click("[data-format=XLSX]");
    assertTrue(Workbook.sheet(browser.downloaded(".xlsx")).contains("竹溪县知联会"));
    browser.click("[data-format=GEXF]");
    Document gexf =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(browser.downloaded(".gexf")));
    assertTrue(gexf.getElementsByTagName("node").getLength() > 10);
    assertTrue(gexf.getElementsByTagName("edge").getLength() > 10);
  }

  @Test
  void fromSearchToEvidenceToDownload() {
    browser.click("nav a[href='/graph']");
    browser.fill(".graphpage .tools input", "shixingtongzhan");
    browser.see(".graphpage .suggestions", "十星统战").click(".graphpage .suggestions li");
    browser.see(".side h2", "十星统战").clickOn("列表").clickOn("看“十堰市 开展 十星统战”的原句");
    browser.see(".side .quote", "十星统战").click(".menu summary").click("[data-format=GEXF]");
    assertTrue(browser.downloaded(".gexf").length > 1_000);
  }
}
