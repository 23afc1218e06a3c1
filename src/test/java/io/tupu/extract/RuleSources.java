package io.tupu.extract;

import io.tupu.knowledge.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The strings of the extraction's source code, to hold them against the rules. */
final class RuleSources {
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)+");
  private static final Pattern LOOK_UP = Pattern.compile("\\brule\\(\\s*\"([^\"]*)\"\\s*\\)");

  private RuleSources() {}

  static TreeSet<String> literals() {
    TreeSet<String> found = new TreeSet<>();
    for (String source : sources()) {
      collect(LITERAL, source, found);
    }
    return found;
  }

  /** Literals that look like the id of a rule, and what is looked up. */
  static TreeSet<String> ids() {
    TreeSet<String> found = literals();
    found.removeIf(literal -> !ID.matcher(literal).matches());
    for (String source : sources()) {
      collect(LOOK_UP, source, found);
    }
    return found;
  }

  /**
   * Whether mentions or claims carry the rule's id: not that of word lists which only steer others.
   */
  static boolean reported(Rule rule) {
    return !rule.type().isEmpty() && !rule.kind().equals("HeadNoun")
        || rule.kind().equals("Lexicon");
  }

  private static void collect(Pattern pattern, String source, TreeSet<String> found) {
    Matcher matcher = pattern.matcher(source);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
  }

  private static List<String> sources() {
    return Stream.of("extract", "propose").flatMap(name -> sources(name).stream()).toList();
  }

  private static List<String> sources(String name) {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/tupu", name))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(RuleSources::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
