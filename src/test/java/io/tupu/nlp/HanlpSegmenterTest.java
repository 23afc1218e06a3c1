package io.tupu.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import io.tupu.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words and tags are those of HanLP itself. */
class HanlpSegmenterTest {
  private static final Segment HANLP =
      new ViterbiSegment()
          .enableAllNamedEntityRecognize(false)
          .enableCustomDictionary(false)
          .enablePartOfSpeechTagging(true)
          .enableOffset(true);
  private static final Segmenter OURS = new HanlpSegmenter();

  private static List<Token> hanlp(String text) {
    List<Token> tokens = new ArrayList<>();
    for (Term term : HANLP.seg(text)) {
      Span span = new Span(term.offset, term.offset + term.length());
      tokens.add(new Token(span, term.nature.toString()));
    }
    return tokens;
  }

  private static void compare(String text) {
    assertEquals(hanlp(text), OURS.segment(text), text);
  }

  @Test
  void agreesOnReports() throws IOException {
    for (String folder : List.of("seeds", "src/test/resources/gold")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          for (String line : Files.readString(file).split("\n")) {
            compare(line);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "。",
        "3.14，2,000．5元",
        "三千零五十六点七八",
        "二〇二三年1月1日",
        "①②③Ⅳ㈠",
        "ABC-def+123abc.45.",
        "\uD840\uDC00在\uD83D\uDE00街\uD800",
        "\u0000\t\r\n\uFFFF",
        "末##末始##始未##人"
      })
  void agreesOnOddities(String text) {
    compare(text);
  }

  @Test
  void agreesOnRandomText() throws IOException {
    String report = Files.readString(Path.of("seeds/000_39a2b7bde9679e74.txt"));
    String marks = "0123456789.,，．一二三百万第年月%％abcXYZ-—…“”()（） \t㎡①Ⅲ\uD83D\uDE00";
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        String from = random.nextInt(3) == 0 ? marks : report;
        text.append(from.charAt(random.nextInt(from.length())));
      }
      compare(text.toString());
    }
  }
}
