package io.tupu.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that explore and ask, in both languages, light and dark; the weight of all pages. */
@ExtendWith(InBrowser.class)
class PagesTest {
  private static final long FIRST_VIEW = 300_000;
  private static final long PICTURE = 200_000;

  private final Browser browser;
  private final Workbench workbench;

  PagesTest(Browser browser, Workbench workbench) {
    this.browser = browser;
    this.workbench = workbench;
  }

  private Browser open(String path, String lang) {
    String address = path + (path.contains("?") ? "&" : "?") + "lang=" + lang;
    return browser.open(workbench.at(address)).settled();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/graph",
        "/graph?focus=id/region/420300",
        "/graph?focus=id/region/420300&view=list",
        "/ask",
        "/ask/organizations-of-county",
        "/query",
        "/ontology.html"
      })
  void axeFindsNothingInEitherLanguageOrLight(String path) {
    for (String lang : new String[] {"zh", "en"}) {
      open(path, lang).dark(false);
      assertEquals(List.of(), Axe.violations(browser), path + " " + lang);
      assertEquals(
          lang.equals("zh") ? "zh-CN" : "en", browser.js("return document.documentElement.lang"));
    }
    browser.dark(true);
    assertEquals(List.of(), Axe.contrast(browser), path + " dark");
    browser.dark(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/graph",
        "/graph?all=1",
        "/ask",
        "/ask/counts-by-type-and-region",
        "/id/region/420200",
        "/doc/003_c44066cb8e9ea5ef",
        "/find?q=%E5%90%8C%E5%BF%83",
        "/overview",
        "/downloads",
        "/help",
        "/ontology.html"
      })
  void aFirstViewIsLight(String path) {
    browser.forget().traffic().bytes();
    open(path, "zh");
    long bytes = browser.traffic().bytes();
    System.out.println("first view of " + path + ": " + bytes / 1_000 + " kB over the wire");
    assertTrue(bytes > 1_000 && bytes < FIRST_VIEW, path + ": " + bytes + " bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/graph?focus=id/region/420300", "/ask", "/query"})
  void fitsAPhone(String path) {
    browser.size(390, 800);
    open(path, "zh");
    Object wide = browser.js("return document.documentElement.scrollWidth");
    browser.size(1280, 900);
    assertTrue(((Number) wide).longValue() <= 390, path + " is " + wide + " wide");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/overview", "/graph"})
  void whatABoxAsksForFitsIntoIt(String path) {
    for (String lang : new String[] {"zh", "en"}) {
      open(path, lang);
      Object cut =
          browser.js(
              """
              const pen = document.createElement('canvas').getContext('2d');
              return [...document.querySelectorAll('input[placeholder]')].filter(box => {
                const style = getComputedStyle(box);
                pen.font = style.font;
                const room = box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
                return room > 0 && pen.measureText(box.placeholder).width > room;
              }).map(box => box.placeholder).join();
              """);
      assertEquals("", cut, path + " " + lang);
    }
  }

  /** {@code mvn test -Dtest=PagesTest -Dscreens=true} makes the pictures of the README anew. */
  @ParameterizedTest
  @EnabledIfSystemProperty(named = "screens", matches = "true")
  @CsvSource({
    "start, /",
    "thing, /id/region/421000",
    "document, /doc/003_c44066cb8e9ea5ef",
    "graph, /graph?focus=id/region/420300&focus=id/region/421000",
    "ask, /ask/cities-with-brand"
  })
  void makesPictures(String name, String path) throws Exception {
    browser.dark(false).size(1280, 800);
    open(path, "zh");
    Thread.sleep(4_000); // Drawings settle.
    Path file = Path.of("docs/screens", name + ".png");
    browser.picture(file);
    browser.size(1280, 900);
    assertTrue(Files.size(file) <= PICTURE, name + " has " + Files.size(file) + " bytes");
  }

  @Test
  void theSwitchOfTheLanguageKeepsWhatIsShown() {
    open("/graph?focus=id/region/420300", "zh").clickOn("English");
    browser.see(".side h2", "十堰市").see("Layout");
  }
}
