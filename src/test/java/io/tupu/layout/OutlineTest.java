package io.tupu.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The outlines of the seeds and of the pages in {@code layouts}, each compared with a reviewed
 * dump. {@code -Dupdate=true} writes the dumps anew; review the difference.
 */
class OutlineTest {
  private static final Path LAYOUTS = Path.of("src/test/resources/layouts");

  static List<Path> texts() throws IOException {
    List<Path> texts = new ArrayList<>();
    for (Path folder : List.of(Path.of("seeds"), LAYOUTS)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".txt")).forEach(texts::add);
      }
    }
    texts.sort(Comparator.naturalOrder());
    return texts;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isAsReviewed(Path file) throws IOException {
    String text = Files.readString(file);
    String outline = Outline.of(text, new LayoutReader().read(text));
    Path golden = LAYOUTS.resolve(file.getFileName().toString().replace(".txt", ".outline"));
    if (Boolean.getBoolean("update")) {
      Files.writeString(golden, outline);
    }
    assertEquals(Files.readString(golden), outline);
  }
}
