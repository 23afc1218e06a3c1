package io.tupu.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void everythingIsEscaped() {
    String page = new Html().element("p", "<b>&\"'", "title", "\"><x y='").page();
    assertEquals(
        "<!DOCTYPE html>\n<p title=\"&quot;&gt;&lt;x y=&#39;\">&lt;b&gt;&amp;&quot;&#39;</p>\n",
        page);
  }

  @Test
  void whatSteersTextIsNotLetThrough() {
    String page = new Html().element("p", "a\u0000\u001b\u0085\u202e\u2066b\n汉\ud842\udfb7").page();
    assertFalse(page.matches("(?s).*[\\x00\\x1b\\x85\u202e\u2066].*"), page);
    assertEquals("<!DOCTYPE html>\n<p>a\ufffd\ufffd\ufffd\ufffd\ufffdb\n汉\ud842\udfb7</p>\n", page);
  }

  @Test
  void openElementsAreEnded() {
    assertEquals(
        "<!DOCTYPE html>\n<div><ul><li>x</li>\n</ul>\n</div>\n",
        new Html().open("div").open("ul").open("li").text("x").page());
  }
}
