package io.tupu.serve.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** axe-core, which finds what keeps people with disabilities out of a page. */
final class Axe {
  /** Answers a line for each element that breaks one of the rules. */
  private static final String RUN =
      """
      const [only, done] = arguments;
      axe.run(document, {runOnly: only, resultTypes: ['violations'], preload: false}).then(
        result => done(result.violations.flatMap(v => v.nodes.map(node =>
          `${v.impact} ${v.id} ${node.target.join(' ')}: ${node.failureSummary}`))),
        error => done(['axe failed: ' + error]));
      """;

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final String SCRIPT = script();

  private Axe() {}

  /** What is wrong with the page as it stands by the rules of WCAG 2.2 up to AA, a line each. */
  static List<String> violations(Browser browser) {
    return run(browser, RULES);
  }

  /** Only what cannot be read for want of contrast. */
  static List<String> contrast(Browser browser) {
    return run(browser, List.of("color-contrast"));
  }

  private static List<String> run(Browser browser, List<String> rules) {
    if (!Boolean.TRUE.equals(browser.js("return 'axe' in window"))) {
      browser.js(SCRIPT);
    }
    List<String> found = new ArrayList<>();
    if (browser.later(RUN, rules) instanceof List<?> lines) {
      lines.forEach(line -> found.add(String.valueOf(line)));
    }
    return found;
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
