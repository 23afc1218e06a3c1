package io.tupu.serve.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, in both languages, light and dark: complete, quiet and open to everyone. */
@ExtendWith(InBrowser.class)
class PagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"/query", "/ontology.html"})
  void axeFindsNothing(String path, Browser browser, Workbench workbench) {
    for (String lang : new String[] {"zh", "en"}) {
      browser.dark(false).open(workbench.at(path + "?lang=" + lang));
      assertEquals(List.of(), Axe.violations(browser), path + " " + lang);
      browser.dark(true);
      assertEquals(List.of(), Axe.contrast(browser), path + " " + lang + " dark");
    }
  }
}
