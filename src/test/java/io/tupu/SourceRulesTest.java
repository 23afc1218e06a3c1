package io.tupu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that hold for the text of the sources. */
class SourceRulesTest {
  private static final int LONGEST = 300;
  private static final Pattern SPARQL =
      Pattern.compile(
          "(?i)\\b(SELECT\\s+(DISTINCT\\s+)?[?*(]|(ASK|CONSTRUCT)\\s*\\{|DESCRIBE\\s+[?<]"
              + "|PREFIX\\s+\\w*:\\s*<|(INSERT|DELETE)\\s+(DATA\\s*)?\\{)");

  private static List<Path> sources(String root, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      return files.filter(f -> f.toString().endsWith(".java")).filter(wanted).sorted().toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Queries are files of {@code queries}; only help texts show some. */
  @Test
  void noQueryStandsInTheCode() throws IOException {
    List<Path> found =
        sources("src/main/java", f -> !f.startsWith("src/main/java/io/tupu/cli")).stream()
            .filter(f -> SPARQL.matcher(text(f)).find())
            .toList();
    assertEquals(List.of(), found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"SELECT ?a\"",
        "\"select distinct *\"",
        "ASK { ?a",
        "\"PREFIX tupu: <",
        "DELETE { ?s",
        "CONSTRUCT{",
        "INSERT DATA {"
      })
  void aQueryWouldBeFound(String code) {
    assertTrue(SPARQL.matcher(code).find());
  }

  @Test
  void noFileIsLong() throws IOException {
    List<String> found =
        sources("src", f -> true).stream()
            .filter(f -> text(f).lines().count() > LONGEST)
            .map(f -> f + ": does it still do one thing?")
            .toList();
    assertEquals(List.of(), found);
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    List<Path> missing =
        sources("src/main/java", f -> true).stream()
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !folder.endsWith("tupu"))
            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
            .toList();
    assertEquals(List.of(), missing);
  }
}
