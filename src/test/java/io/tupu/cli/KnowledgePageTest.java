package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/knowledge.md: its files are written, its commands run, and what it shows is what comes. */
class KnowledgePageTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\S+)(?: (\\S+))?\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir Path folder;

  @Test
  void doesWhatItSays() throws IOException {
    int ran = 0;
    String out = "";
    Matcher block = BLOCK.matcher(Files.readString(Path.of("docs/knowledge.md")));
    while (block.find()) {
      switch (block.group(1)) {
        case "file" -> {
          Path file = folder.resolve(block.group(2));
          Files.createDirectories(file.getParent());
          Files.writeString(file, block.group(3));
        }
        case "sh" -> {
          for (String line : block.group(3).strip().split("\n")) {
            CommandLineCase.Result result = CommandLineCase.run(words(line));
            assertEquals(0, result.code(), line + ": " + result.err());
            assertTrue(!result.out().contains("IDLE_DECISION"), result.out());
            out = result.out();
            ran++;
          }
        }
        case "text" -> assertEquals(lines(block.group(3)), lines(out));
        default -> throw new AssertionError("what is " + block.group(1) + "?");
      }
    }
    assertEquals(6, ran);
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::stripTrailing).toList();
  }

  /** The words of a command; folders of the page are in the test's. */
  private String[] words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      String text = word.group(1) != null ? word.group(1) : word.group(2);
      words.add(Files.isDirectory(folder.resolve(text)) ? folder.resolve(text).toString() : text);
    }
    assertEquals("./tupu", words.remove(0));
    words.addAll(List.of("--store", folder.resolve("store").toString()));
    return words.toArray(String[]::new);
  }
}
