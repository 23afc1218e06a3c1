package io.tupu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tupu.eval.Annotation;
import io.tupu.eval.Gold;
import io.tupu.knowledge.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The extractor knows nothing of the documents that it is measured by. */
class SeedNamesTest {
  private static final Pattern TOLD = Pattern.compile("黄石|十堰|张湾|丹江口|竹溪|九江|荆江|江城同心汇|襄掌柜|神农云");
  private static final List<Path> PLACES = List.of(Path.of("src/main"), Path.of("ontology"));

  @Test
  void noPlaceOfTheSeedsStandsInCodeOrRules() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path place : PLACES) {
      for (Path file : files(place)) {
        int number = 0;
        for (String line : Files.readAllLines(file)) {
          number++;
          if (TOLD.matcher(line).find() && !free(line)) {
            found.add(file + ":" + number + " " + line.strip());
          }
        }
      }
    }
    assertEquals(List.of(), found);
  }

  private static boolean free(String line) {
    String plain = line.strip();
    return plain.startsWith("#") || plain.matches("tupux:(example|expect) .*");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().matches("region(s|-names|-words).*"))
          .sorted()
          .toList();
    }
  }

  /** Neither a brand, program or platform of any gold document. */
  @Test
  void noInitiativeOfTheGoldIsAWordOfARule() throws IOException {
    TreeSet<String> words = new TreeSet<>();
    for (Rule rule : Shipped.KNOWLEDGE.rules().all()) {
      rule.words().values().forEach(words::addAll);
    }
    TreeSet<String> known = new TreeSet<>();
    for (String folder : List.of("seeds", "dev")) {
      for (Annotation gold : Gold.readAll(Path.of("src/test/resources/gold", folder))) {
        for (Annotation.Item item : gold.items()) {
          if (!item.optional() && !item.type().equals("Region") && words.contains(item.name())) {
            known.add(item.type() + " " + item.name());
          }
        }
      }
    }
    Gaps.of("word").forEach(word -> known.removeIf(name -> name.endsWith(" " + word)));
    known.removeIf(name -> general(name.substring(name.indexOf(' ') + 1)));
    assertEquals(new TreeSet<>(), known);
  }

  /** National bodies and parties are part of the language. */
  private static boolean general(String name) {
    return Stream.of("organization-national", "organization-party-branch")
        .map(Shipped.KNOWLEDGE.rules()::rule)
        .flatMap(rule -> rule.words().values().stream())
        .anyMatch(list -> list.contains(name));
  }
}
