package io.tupu.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number before a heading or an item, by its style: 第一章, 第一节, 一、, （一）, 1., （1）, ①, from the
 * outermost to the innermost.
 *
 * @param rank of the style, smaller for outer ones, above 0
 * @param end offset behind the number
 */
record Numbering(int rank, int end) {
  private static final String FIRST = "第一二三四五六七八九十（(";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(第[一二三四五六七八九十百\\d]{1,4}[章篇编])"
              + "|(第[一二三四五六七八九十百\\d]{1,4}(?:节|部分))"
              + "|([一二三四五六七八九十]{1,3}[、．.])"
              + "|([（(][一二三四五六七八九十]{1,3}[）)]、?)"
              + "|(\\d{1,2}[、．.](?!\\d))"
              + "|([（(]\\d{1,2}[）)]|\\d{1,2}[）)])"
              + "|([①-⑳])");

  /** What a number of any style begins with. */
  private static boolean opens(char c) {
    return c >= '0' && c <= '9' || c >= '①' && c <= '⑳' || FIRST.indexOf(c) >= 0;
  }

  /** The number at the start of the text, or null. */
  static Numbering of(String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (!opens(text.charAt(0)) || !matcher.lookingAt()) {
      return null;
    }
    int rank = 1;
    while (matcher.group(rank) == null) {
      rank++;
    }
    return new Numbering(rank, matcher.end());
  }
}
