package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tupu.explain.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/how-it-reads.md shows what {@code tupu explain} prints, and no stage is left out. Where the
 * rules have changed, the page as it should be is left in target/how-it-reads.md.
 */
class HowItReadsPageTest {
  private static final Path PAGE = Path.of("docs/how-it-reads.md");

  @TempDir Path folder;

  @Test
  void showsWhatComes() throws IOException {
    RunnablePage page = new RunnablePage(folder);
    String written = Files.readString(PAGE);
    String right = written;
    List<String> out = List.of();
    int shown = 0;
    for (RunnablePage.Block block : RunnablePage.blocks(PAGE)) {
      switch (block.kind()) {
        case "file" -> page.write(block);
        case "sh" -> out = page.run(block.text().strip()).lines().toList();
        default -> {
          right = right.replace(block.text(), part(out, block.lines().get(0)));
          shown++;
        }
      }
    }
    Files.writeString(Files.createDirectories(Path.of("target")).resolve("how-it-reads.md"), right);
    assertEquals(right, written, "if the change is meant: cp target/how-it-reads.md docs/");
    assertEquals(Stage.values().length + 1, shown, "each stage, and one of them as JSON");
  }

  /** From a heading to the next blank line, or to the end of a JSON array. */
  private static String part(List<String> out, String heading) {
    int from = out.indexOf(heading);
    int to = from;
    while (from >= 0 && to < out.size() && !out.get(to).isBlank() && !out.get(to).equals("}")) {
      to++;
    }
    return from < 0
        ? ""
        : out.subList(from, to).stream().collect(Collectors.joining("\n", "", "\n"));
  }
}
