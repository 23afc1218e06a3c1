package io.tupu.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/**
 * The way of someone who has no mouse: from the search to the sentence and a file, from a question
 * to a spreadsheet, through a graph. At each step of Tab the focus goes on in the order of the
 * page, to something that is to be seen, says what it is, and shows that it has the focus.
 */
@ExtendWith(InBrowser.class)
class KeyboardTest {
  private static final int STEPS = 150;

  /** What has the focus: its name, its role, and what is wrong with it. */
  private static final String FOCUS =
      """
      const e = document.activeElement;
      if (e === document.body) return { name: '', role: 'body', wrong: '' };
      const wrong = [];
      const style = getComputedStyle(e);
      const around = e.closest('.CodeMirror-focused, .CodeMirror');
      const ring = s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
      if (!ring(style) && !(around && ring(getComputedStyle(around)))) wrong.push('no ring');
      const box = (around ?? e).getBoundingClientRect();
      if (box.width < 1 || box.height < 1) wrong.push('no size');
      if (box.bottom < 1 || box.top > innerHeight - 1 || box.right < 1 || box.left > innerWidth - 1) wrong.push('out of sight');
      const last = window.lastFocus;
      if (last?.isConnected && !(last.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) wrong.push('goes back');
      if (e.tabIndex > 0) wrong.push('jumps the queue');
      window.lastFocus = e;
      return { name: '', role: e.getAttribute('role') ?? e.localName, wrong: wrong.join(', '),
        css: e.matches(arguments[0]) };
      """;

  private final Browser browser;
  private final Workbench workbench;

  KeyboardTest(Browser browser, Workbench workbench) {
    this.browser = browser;
    this.workbench = workbench;
  }

  @BeforeEach
  void light() {
    browser.dark(false).size(1280, 900);
  }

  @AfterEach
  void asBefore() {
    light();
  }

  private Browser open(String path) {
    browser.open(workbench.at(path));
    return browser;
  }

  /** Presses Tab until this has the focus, and checks all that had it on the way. */
  private void tabTo(String css) {
    browser.js("window.lastFocus = null");
    for (int i = 0; i < STEPS; i++) {
      browser.press(Keys.TAB);
      if (look(css)) {
        return;
      }
    }
    throw new AssertionError(css + " is not reached by Tab at " + browser.address());
  }

  private boolean look(String css) {
    Map<?, ?> focus = (Map<?, ?>) browser.js(FOCUS, css);
    String name = browser.focused().getAccessibleName();
    String what = focus.get("role") + " “" + name + "” at " + browser.address();
    assertEquals("", focus.get("wrong"), what);
    assertTrue(focus.get("role").equals("body") || !name.isBlank(), "no name: " + what);
    return Boolean.TRUE.equals(focus.get("css"));
  }

  @Test
  void fromTheSearchToTheSentenceInItsDocumentAndAFile() {
    open("/").press(Keys.TAB);
    assertEquals("跳到正文", browser.focused().getText());
    assertTrue(browser.focused().getRect().y >= 0, "the skip link is not to be seen");
    browser.press(Keys.ENTER);
    assertEquals("main", browser.js("return document.activeElement.id"));
    browser.press("/");
    assertEquals("combobox", browser.focused().getAriaRole());
    browser.press("jingzhou").see(".suggestions", "荆州市");
    assertEquals("true", browser.focused().getDomAttribute("aria-expanded"));
    browser.press(Keys.ESCAPE);
    assertTrue(!browser.all(".suggestions").get(0).isDisplayed(), "Escape left the suggestions");
    browser.press(Keys.BACK_SPACE).see(".suggestions", "荆州市").press(Keys.ARROW_DOWN);
    assertTrue(browser.focused().getDomAttribute("aria-activedescendant").endsWith("-0"));
    browser.press(Keys.ENTER).see("h1", "荆州市").settled();
    tabTo("#facts-from .source");
    browser.press(Keys.ENTER).see("h1", "汇聚基层统战力量").settled();
    assertTrue(browser.address().contains("#char="), browser.address());
    browser.one(".reading .lit");
    open("/id/region/421000");
    tabTo("aside a[href*='tupu.gexf']");
    browser.press(Keys.ENTER);
    String gexf = new String(browser.downloaded(".gexf"), StandardCharsets.UTF_8);
    assertTrue(gexf.contains("荆江石榴红"), gexf);
  }

  @Test
  void theFourQuestionsFromTheStartPageAndTheLastAsFiles() throws Exception {
    open("/");
    tabTo("form[action='/ask/cities-with-brand'] button");
    browser.press(Keys.ENTER).see("#answer table", "十堰市").see("#answer table", "襄阳市");
    open("/").press("/").press("荆州市开展什么，哪里说的", Keys.ENTER).see(".meant", "荆州市").settled();
    tabTo(".meant a");
    browser.press(Keys.ENTER).see("#answer table", "荆江石榴红").see("#answer", "“荆江石榴红”");
    open("/");
    tabTo("a[href='/ask/programs-of-several-cities']");
    browser.press(Keys.ENTER).see("#answer", "暖侨行动").see("#answer", "九江市、黄石市");
    open("/");
    tabTo("form[action='/ask/organizations-of-county'] button");
    browser.press(Keys.ENTER).see("#answer table", "竹溪县知联会").settled();
    tabTo("[data-format=XLSX]");
    browser.press(Keys.ENTER);
    assertTrue(Workbook.sheet(browser.downloaded(".xlsx")).contains("竹溪县知联会"));
    tabTo("[data-format=GEXF]");
    browser.press(Keys.ENTER);
    String gexf = new String(browser.downloaded(".gexf"), StandardCharsets.UTF_8);
    assertTrue(gexf.contains("<node ") && gexf.contains("竹溪县知联会"), gexf);
  }

  @Test
  void fromAQuestionToASpreadsheetOnAPhoneInTheDark() throws Exception {
    browser.dark(true).size(390, 800);
    open("/ask/organizations-of-county?lang=en").settled();
    tabTo("form.question input[type=search], form.question input[name=name]");
    browser.press(Keys.chord(Keys.CONTROL, "a"), "danjiangkou").see(".suggestions", "丹江口市");
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    browser.until("another answer", () -> browser.address().contains("name=") ? true : null);
    browser.see("#answer table", "丹江口市").settled();
    tabTo("#answer [role=tab][aria-selected=true]");
    browser.press(Keys.ARROW_RIGHT);
    assertEquals("tab", browser.focused().getAriaRole());
    browser.press(Keys.ARROW_LEFT).see("#answer table", "丹江口市");
    tabTo("[data-format=XLSX]");
    browser.press(Keys.ENTER);
    assertTrue(Workbook.sheet(browser.downloaded(".xlsx")).contains("丹江口市"));
  }

  @ParameterizedTest
  @CsvSource({"zh, false", "en, true"})
  void throughAGraph(String lang, boolean dark) {
    browser.dark(dark);
    open("/graph?focus=id/region/420300&lang=" + lang).see(".side h2", "十堰市").settled();
    tabTo(".canvas");
    assertEquals("application", browser.focused().getAriaRole());
    assertTrue(
        browser.focused().getAccessibleName().contains(lang.equals("zh") ? "方向键" : "Arrow keys"));
    browser.press(Keys.ARROW_RIGHT);
    browser.until("a neighbour", () -> browser.text(".side h2").equals("十堰市") ? null : true);
    String spoken =
        browser.js("return document.querySelector('.graphpage > .unseen').textContent").toString();
    assertTrue(spoken.startsWith(lang.equals("zh") ? "已选：" : "Selected: "), spoken);
    browser.press(Keys.ESCAPE);
    browser.until("nothing", () -> browser.all(".side h2").isEmpty() ? true : null);
    browser.press("l").see(".listing", "十堰市");
    tabTo(".listing td button[aria-label*='十星统战']");
    browser.press(Keys.ENTER).one(".side .quote");
    String fact =
        browser.js("return document.querySelector('.graphpage > .unseen').textContent").toString();
    assertTrue(fact.contains(lang.equals("zh") ? "原文" : "in the text"), fact);
    browser.js("document.querySelector('.skip').focus()");
    tabTo(".menu summary");
    browser.press(Keys.ENTER).one(".menu [data-format=GEXF]");
    browser.press(Keys.ESCAPE);
    assertTrue(browser.all(".menu[open]").isEmpty(), "Escape left the menu");
    assertEquals("summary", browser.js("return document.activeElement.localName"));
  }

  /** No page keeps the focus: Tab comes to the end of each, and that within reason. */
  @ParameterizedTest
  @CsvSource({"/, zh", "/overview, en", "/query, zh", "/ask, en", "/downloads, zh", "/help, en"})
  void tabComesToTheEndOfThePage(String path, String lang) {
    open(path + "?lang=" + lang).settled();
    if (path.equals("/query")) {
      browser.one(".CodeMirror");
      tabTo(".CodeMirror textarea");
      browser.press("#").press(Keys.ESCAPE);
    }
    browser.js(
        "const all = [...document.querySelectorAll('main a, main button, main input, main summary')]"
            + ".filter(e => e.checkVisibility());"
            + "if (all.length > 20) all.at(-10).focus();");
    tabTo("footer a:last-of-type");
  }
}
