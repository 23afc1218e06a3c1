package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/knowledge.md: its files are written, its commands run, and what it shows is what comes. */
class KnowledgePageTest {
  @TempDir Path folder;

  @Test
  void doesWhatItSays() throws IOException {
    RunnablePage page = new RunnablePage(folder);
    int ran = 0;
    String out = "";
    for (RunnablePage.Block block : RunnablePage.blocks(Path.of("docs/knowledge.md"))) {
      switch (block.kind()) {
        case "file" -> page.write(block);
        case "sh" -> {
          for (String line : block.lines()) {
            out = page.run(line, "--store", folder.resolve("store").toString());
            assertFalse(out.contains("IDLE_DECISION"), out);
            ran++;
          }
        }
        case "text" -> assertEquals(block.lines(), out.lines().map(String::stripTrailing).toList());
        default -> throw new AssertionError("what is " + block.kind() + "?");
      }
    }
    assertEquals(6, ran);
  }
}
