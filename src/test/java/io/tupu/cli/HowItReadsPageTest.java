package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.explain.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/how-it-reads.md shows what {@code tupu explain} prints, and no stage is left out. */
class HowItReadsPageTest {
  private static final Path PAGE = Path.of("docs/how-it-reads.md");

  @TempDir Path folder;

  @Test
  void showsWhatComes() throws IOException {
    RunnablePage page = new RunnablePage(folder);
    List<String> out = List.of();
    int shown = 0;
    for (RunnablePage.Block block : RunnablePage.blocks(PAGE)) {
      switch (block.kind()) {
        case "file" -> page.write(block);
        case "sh" -> out = page.run(block.text().strip()).lines().toList();
        default -> {
          assertTrue(
              Collections.indexOfSubList(out, block.lines()) >= 0,
              block.text() + "is no part of\n" + String.join("\n", out));
          shown++;
        }
      }
    }
    assertEquals(Stage.values().length + 1, shown, "each stage, and one of them as JSON");
  }
}
