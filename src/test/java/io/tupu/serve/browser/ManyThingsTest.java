package io.tupu.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.store.GraphStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pages over more than they show at once. */
@ExtendWith(InBrowser.class)
class ManyThingsTest {
  private static final int BRANDS = 1_000;

  @TempDir private static Path folder;
  @AutoClose private static Workbench workbench;

  private final Browser browser;

  ManyThingsTest(Browser browser) {
    this.browser = browser;
  }

  @BeforeAll
  static void put() {
    GraphStore store = GraphStore.open(folder.resolve("store"));
    ManyThings.put(store, BRANDS, List.of("Brand"));
    workbench = Workbench.over(store);
  }

  @BeforeEach
  void light() {
    browser.dark(false).size(1280, 900);
  }

  @Test
  void anAnswerOfManyRowsShowsTheFirstAndGivesAll() throws Exception {
    browser.open(workbench.at("/ask/cities-with-brand"));
    browser.see("#answer", "前 500 行，共 1,000 行").click("#answer [data-format=XLSX]");
    String sheet = Workbook.sheet(browser.downloaded(".xlsx"));
    assertEquals(BRANDS + 1, sheet.split("<row ", -1).length - 1);
    browser.click("#answer [data-format=CSV]");
    String csv = new String(browser.downloaded(".csv"), StandardCharsets.UTF_8);
    assertEquals(BRANDS + 1, csv.lines().count());
    assertTrue(csv.startsWith("\uFEFF"), "Excel would not know that it is UTF-8");
    browser.clickOn("全部载入");
    browser.until("all rows", () -> browser.all(".resulthead + .note").isEmpty() ? true : null);
    assertEquals("1,000 行", browser.text(".resulthead [role=status]"));
    browser.open(workbench.at("/ask/cities-with-brand?lang=en"));
    browser.see("#answer", "The first 500 of 1,000 rows").see("Load all");
  }

  @Test
  void aQuestionThatWasPutTogetherHasItsFirstRowsAndAllInFiles() throws Exception {
    browser.traffic().asked();
    browser.open(workbench.at("/ask?a=City&rel=runs&b=Brand&go=1"));
    browser.see("#answer", "前 500 行，共 1,000 行").click("#answer [data-format=XLSX]");
    String sheet = Workbook.sheet(browser.downloaded(".xlsx"));
    assertEquals(BRANDS + 1, sheet.split("<row ", -1).length - 1);
    browser.click("#answer [data-format=CSV]");
    String csv = new String(browser.downloaded(".csv"), StandardCharsets.UTF_8);
    assertEquals(BRANDS + 1, csv.lines().count());
    List<String> rows =
        browser.traffic().asked().stream().filter(q -> q.contains("?brandName")).toList();
    assertTrue(!rows.isEmpty() && rows.stream().allMatch(q -> q.contains("LIMIT")), "" + rows);
    browser.clickOn("全部载入");
    browser.until("all rows", () -> browser.all(".resulthead + .note").isEmpty() ? true : null);
    assertEquals("1,000 行", browser.text(".resulthead [role=status]"));
  }

  @Test
  void aThingWithManyFactsIsDraggedWithSomeOfThemAndKeepsAll() {
    // Places by forces are of no matter here, and take a while.
    browser.open(workbench.at("/graph?all=1&layout=grid")).see(".graphpage", "个事物").settled();
    Object counts =
        browser.later(
            """
            const done = arguments[arguments.length - 1];
            const canvas = document.querySelector('.canvas');
            const cy = canvas._cyreg.cy;
            const hub = cy.nodes().max(node => node.degree()).ele;
            const box = canvas.getBoundingClientRect();
            const at = hub.renderedPosition();
            const event = n => ({ bubbles: true, cancelable: true, button: 0, buttons: 1,
              clientX: box.x + at.x + 9 * n, clientY: box.y + at.y });
            const seen = () => hub.connectedEdges().filter(edge => edge.visible()).length;
            const before = { ...hub.position() };
            const all = seen();
            canvas.querySelector('canvas').dispatchEvent(new MouseEvent('mousedown', event(0)));
            for (const n of [1, 2, 3]) window.dispatchEvent(new MouseEvent('mousemove', event(n)));
            const some = seen();
            window.dispatchEvent(new MouseEvent('mouseup', event(3)));
            setTimeout(() => done([all > 200 && some > 50 && some < 200, seen() === all,
              hub.position().x > before.x].join()), 300);
            """);
    assertEquals("true,true,true", counts);
  }
}
