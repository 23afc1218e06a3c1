package io.tupu.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The readings are those of HanLP itself. */
class HanlpRomanizerTest {
  private static final HanlpRomanizer OURS = new HanlpRomanizer();

  private static void compare(String text) {
    List<String> syllables = new ArrayList<>();
    for (Pinyin syllable : PinyinDictionary.convertToPinyin(text, true)) {
      syllables.add(
          syllable == null || syllable == Pinyin.none5
              ? ""
              : syllable.getPinyinWithoutTone().replace('ü', 'v'));
    }
    assertEquals(syllables, OURS.syllables(text), text);
    assertEquals(
        String.join(" ", syllables.stream().filter(s -> !s.isEmpty()).toList()),
        OURS.pinyin(text),
        text);
  }

  @Test
  void agreesOnReports() throws IOException {
    for (String folder : List.of("seeds", "src/test/resources/gold")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          Files.readAllLines(file).forEach(HanlpRomanizerTest::compare);
        }
      }
    }
  }

  @Test
  void agreesOnRandomText() {
    Random random = new Random(11);
    String common = "一不重行长乐单大参朝曾还着了地得的省会都给率种女绿吕旅略虐";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(
            switch (random.nextInt(4)) {
              case 0 -> (char) (0x4E00 + random.nextInt(0x51A6));
              case 1 -> (char) random.nextInt(1 << 16);
              default -> common.charAt(random.nextInt(common.length()));
            });
      }
      compare(text.toString());
    }
    compare("𩽾𩾌与𩽾");
    compare("");
  }
}
