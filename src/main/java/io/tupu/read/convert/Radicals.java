package io.tupu.read.convert;

import java.text.Normalizer;

/**
 * Radicals as characters of their own, which the fonts of many PDFs put in place of the ideographs
 * that look the same. The ones of simplified script have no decomposition in Unicode; these are
 * from its table of equivalent ideographs.
 */
final class Radicals {
  private static final String RADICALS = "⺟⺠⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⻑⻁⺫";
  private static final String IDEOGRAPHS = "母民西见角贝车长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙龟長虎目";

  private Radicals() {}

  static boolean is(char c) {
    return c >= '\u2E80' && c <= '\u2FDF';
  }

  /** The ideograph; the radical itself where there is none. */
  static String ideograph(char radical) {
    int at = RADICALS.indexOf(radical);
    return at >= 0
        ? IDEOGRAPHS.substring(at, at + 1)
        : Normalizer.normalize(String.valueOf(radical), Normalizer.Form.NFKC);
  }
}
