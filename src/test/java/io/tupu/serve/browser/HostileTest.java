package io.tupu.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.extract.EntityKey;
import io.tupu.graph.Sample;
import io.tupu.serve.Served;
import io.tupu.store.GraphStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A document full of markup, quotes and formulas: everywhere it is text, and nothing of it runs.
 */
@ExtendWith(InBrowser.class)
class HostileTest {
  private static final List<String> NAMES =
      List.of(
          "<script>window.harm=1</script>",
          "<img src=x onerror=window.harm=1>",
          "\"'><svg/onload=window.harm=1>",
          "=cmd|' /C calc'!A0",
          "${window.harm=1}{{constructor}}");

  @TempDir static Path folder;
  private static Workbench workbench;
  private static Sample sample;

  private final Browser browser;

  HostileTest(Browser browser) {
    this.browser = browser;
  }

  @BeforeAll
  static void serve() {
    EntityKey city = EntityKey.region("420200");
    StringBuilder text = new StringBuilder();
    NAMES.forEach(name -> text.append("黄石市打造").append(name).append("。"));
    sample = Sample.of("hostile.txt", text.toString()).region("420200", "Prefecture", "黄石市");
    for (String name : NAMES) {
      sample.named("Brand", name);
      sample.claim(city, "runs", Sample.key("Brand", name), "黄石市打造" + name);
    }
    GraphStore store = GraphStore.open(folder.resolve("store"));
    Served.put(store, sample.build());
    workbench = Workbench.over(store);
  }

  @AfterAll
  static void stop() {
    if (workbench != null) {
      workbench.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/id/region/420200",
        "/doc/hostile",
        "/find?q=script",
        "/overview",
        "/graph?focus=id/region/420200",
        "/graph?focus=id/region/420200&view=list",
        "/ask/brands-of-region?name=黄石市",
        "/ask/brands-of-region?name=黄石市&as=network",
        "/query?query=SELECT*%7B?s+?p+?o%7D"
      })
  void isTextOnEveryPage(String path) {
    browser.dark(false).open(workbench.at(path.replace("黄石市", "%E9%BB%84%E7%9F%B3%E5%B8%82")));
    browser.settled();
    assertEquals(null, browser.js("return window.harm ?? null"), path);
    assertEquals(0, browser.all("main img[src=x], main script, main svg[onload]").size(), path);
  }

  @Test
  void isReadAsItIsInTheList() {
    browser.dark(false).open(workbench.at("/graph?focus=id/region/420200&view=list"));
    for (String name : NAMES) {
      browser.see(".listing", name);
    }
  }

  @Test
  void runsNoFormulaInATable() {
    browser
        .dark(false)
        .open(workbench.at("/ask/brands-of-region?name=%E9%BB%84%E7%9F%B3%E5%B8%82"));
    browser.see("#answer table", "=cmd").click("[data-format=CSV]");
    String csv = new String(browser.downloaded(".csv"), StandardCharsets.UTF_8);
    assertTrue(csv.contains("'=cmd|"), csv);
  }
}
