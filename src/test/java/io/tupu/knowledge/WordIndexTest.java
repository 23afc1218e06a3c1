package io.tupu.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WordIndexTest {
  private static final String LETTERS = "同心县市区一-𠀀";

  private static String random(Random random, int longest) {
    StringBuilder word = new StringBuilder();
    for (int left = 1 + random.nextInt(longest); left > 0; left--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  /** Looked for one by one. */
  private static List<String> slowly(Map<String, String> words, String text, int at) {
    List<String> found = new ArrayList<>();
    words.keySet().stream()
        .filter(word -> text.startsWith(word, at))
        .sorted(Comparator.comparingInt(word -> -word.length()))
        .forEach(found::add);
    return found;
  }

  @Test
  void findsAllWordsAtAPlaceTheLongestFirst() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      Map<String, String> words = new TreeMap<>();
      for (int i = random.nextInt(40); i >= 0; i--) {
        String word = random(random, 5);
        words.put(word, "value of " + word);
      }
      WordIndex<String> index = new WordIndex<>(words);
      String text = random(random, 60);
      for (int at = 0; at < text.length(); at++) {
        List<String> found = new ArrayList<>();
        for (WordIndex.Match<String> match : index.matchesAt(text, at)) {
          assertEquals(at, match.start());
          found.add(text.substring(at, match.end()));
          assertEquals("value of " + text.substring(at, match.end()), match.value());
        }
        assertEquals(slowly(words, text, at), found, text + " at " + at);
      }
    }
  }

  @Test
  void takesAnyNumberOfWordsWithOneBeginningAndWordsOfAnyLength() {
    Map<String, Integer> words = new TreeMap<>();
    for (int i = 0; i < 70_000; i++) {
      words.put("同心" + Character.toString(0x4E00 + i % 300) + i / 300, i);
    }
    String longest = "同心" + "圆".repeat(70_000);
    words.put(longest, -1);
    WordIndex<Integer> index = new WordIndex<>(words);
    assertEquals(-1, index.matchesAt("在" + longest, 1).get(0).value());
    for (int i = 0; i < 70_000; i += 7_000) {
      String word = "同心" + Character.toString(0x4E00 + i % 300) + i / 300;
      assertEquals(i, index.matchesAt(word, 0).get(0).value());
    }
  }
}
