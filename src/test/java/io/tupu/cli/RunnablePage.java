package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation whose blocks are files ({@code ```file NAME}), commands ({@code
 * ```sh}) and what these print ({@code ```text}, {@code ```json}).
 */
final class RunnablePage {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\S+)(?: (\\S+))?\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  private final Path folder;

  /**
   * @param folder where files are written and commands are at home
   */
  RunnablePage(Path folder) {
    this.folder = folder;
  }

  /** A block. */
  record Block(String kind, String name, String text) {
    List<String> lines() {
      return text.lines().map(String::stripTrailing).toList();
    }
  }

  static List<Block> blocks(Path page) throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(page));
    while (block.find()) {
      blocks.add(new Block(block.group(1), block.group(2), block.group(3)));
    }
    return blocks;
  }

  void write(Block block) throws IOException {
    Path file = folder.resolve(block.name());
    Files.createDirectories(file.getParent());
    Files.writeString(file, block.text());
  }

  /** What one line prints; it must succeed. */
  String run(String line, String... more) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      String text = word.group(1) != null ? word.group(1) : word.group(2);
      words.add(Files.exists(folder.resolve(text)) ? folder.resolve(text).toString() : text);
    }
    assertEquals("./tupu", words.remove(0));
    words.addAll(List.of(more));
    CommandLineCase.Result result = CommandLineCase.run(words.toArray(String[]::new));
    assertEquals(0, result.code(), line + ": " + result.err());
    return result.out();
  }
}
