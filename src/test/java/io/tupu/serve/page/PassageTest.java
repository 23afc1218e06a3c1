package io.tupu.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PassageTest {
  @Test
  void offsetsAreCodePointsOfTheDocument() {
    List<Passage> page = Passage.pages("𠀀市\n\n三市").get(0);
    assertEquals(List.of(0, 3, 4), page.stream().map(Passage::begin).toList());
    assertEquals("三市", page.get(2).slice(4, 6));
    assertTrue(page.get(1).blank());
    assertTrue(page.get(0).holds(1));
  }

  @Test
  void aLongDocumentComesInPagesThatTogetherAreAllOfIt() {
    String text = ("一".repeat(999) + "\n").repeat(100) + "二".repeat(30_000);
    List<List<Passage>> pages = Passage.pages(text);
    assertTrue(pages.size() > 5, "pages " + pages.size());
    String all =
        pages.stream()
            .flatMap(List::stream)
            .map(p -> p.slice(p.begin(), p.end()))
            .collect(Collectors.joining());
    assertEquals(text.replace("\n", ""), all);
  }

  @Test
  void nothingIsOnePage() {
    assertEquals(1, Passage.pages("").size());
  }

  @Test
  void theLongestNameIsMarked() {
    Html html = new Html().open("html").open("body").open("main").open("p");
    Marked.write("荆州打造“同心荆州”", List.of("荆州", "同心荆州", ""), html);
    String page = html.page();
    assertTrue(page.contains("<p><mark>荆州</mark>打造“<mark>同心荆州</mark>”</p>"), page);
  }
}
