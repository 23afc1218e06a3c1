package io.tupu.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.text.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: spans are in range and in order, and no letter is lost or read twice. */
class RandomTextTest {
  private static final List<String> PARTS =
      List.of(
          "武汉市",
          "统战工作",
          "记者",
          "通讯员 王",
          "2023年",
          "9月1日,",
          "。",
          "，",
          "、",
          "“",
          "”",
          "（",
          "）",
          "《",
          "》",
          "\n",
          "\n\n",
          "\n\n\n\n",
          "  \n",
          "\r\n",
          "\t",
          " ",
          "\u3000",
          "# ",
          "## ",
          "**",
          "- ",
          "——",
          "一、",
          "（二）",
          "1.",
          "【",
          "】",
          "|",
          "![",
          "](",
          ")",
          ">",
          "---",
          "责任编辑：",
          "来源：",
          "图为",
          "·",
          "第3版",
          "：",
          "？",
          "！",
          "\uD842\uDFB7",
          "\uD83D\uDE00",
          "\uD800",
          "\uDC00",
          "\u0000",
          "\u200B",
          "\uFEFF",
          "abc",
          "12",
          "=cmd|'",
          "张湾区委始终从战略和全局的高度出发坚持对统战工作集中统一领导",
          "\u2028",
          "\u0085",
          "*",
          "#",
          "_",
          "…");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void keepsEveryLetterOnce(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      for (int parts = random.nextInt(120); parts > 0; parts--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      check(text.toString());
    }
  }

  private static void check(String text) {
    Layout layout = new LayoutReader().read(text);
    assertEquals(layout, new LayoutReader().read(text));
    int[] seen = new int[text.length()];
    for (Block block : Outline.blocks(layout)) {
      assertEquals(block.kind() == Block.Kind.HEADING, block.level() > 0);
      int end = 0;
      for (Span piece : block.pieces()) {
        assertTrue(piece.start() >= end && piece.end() <= text.length(), text);
        assertTrue(piece.length() > 0, text);
        end = piece.end();
        for (int i = piece.start(); i < piece.end(); i++) {
          seen[i]++;
        }
      }
    }
    for (int i = 0; i < seen.length; i++) {
      assertTrue(seen[i] <= 1, text);
      boolean letter = Character.isLetterOrDigit(text.codePointAt(i)) && !isAddress(text, i);
      assertFalse(seen[i] == 0 && letter, () -> "lost a letter of " + text);
    }
  }

  /** Whether the character stands in the address of a Markdown image, which is markup. */
  private static boolean isAddress(String text, int i) {
    int line = text.substring(0, i).lastIndexOf('\n') + 1;
    return text.substring(line, i).matches(".*!\\[.*\\]\\([^\u4E00-\u9FFF]*");
  }
}
