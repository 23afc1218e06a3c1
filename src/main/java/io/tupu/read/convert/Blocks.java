package io.tupu.read.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * A sequence of blocks in the making: paragraphs, headings, items, rows. Text goes into the block
 * that is open; ending it puts it in order.
 */
final class Blocks {
  /** A longer heading is a paragraph that someone has made large. */
  private static final int LONGEST_HEADING = 90;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();

  /**
   * @param text of one or more lines
   * @param heading level; 0 for none
   * @param close whether it stands right below the block before, without a blank line
   */
  record Block(String text, int heading, boolean close) {}

  void add(char[] chars, int start, int length, boolean linesCount) {
    for (int i = start; i < start + length; i++) {
      char c = chars[i];
      boolean second = i > start && Character.isHighSurrogate(chars[i - 1]);
      if (c == '\n' || c == '\u2028' || c == '\u2029') {
        open.append(linesCount ? '\n' : ' ');
      } else if (Character.isHighSurrogate(c)) {
        boolean paired = i + 1 < start + length && Character.isLowSurrogate(chars[i + 1]);
        open.append(paired ? c : '\uFFFD');
      } else if (Character.isLowSurrogate(c)) {
        open.append(second ? c : '\uFFFD');
      } else if (Radicals.is(c)) {
        open.append(Radicals.ideograph(c));
      } else if (!Character.isISOControl(c) || c == '\t') {
        open.append(c);
      } else {
        open.append(' ');
      }
    }
  }

  void lineBreak() {
    open.append('\n');
  }

  /** Ends the open block, if there is anything in it. */
  void end(String prefix, int heading, boolean close) {
    String text = tidy(open.toString());
    open.setLength(0);
    if (!text.isEmpty()) {
      boolean head = heading > 0 && text.length() <= LONGEST_HEADING && text.indexOf('\n') < 0;
      blocks.add(new Block(prefix + text, head ? heading : 0, close));
    }
  }

  void add(Block block) {
    blocks.add(block);
  }

  void addAll(Blocks others) {
    blocks.addAll(others.blocks);
  }

  List<Block> blocks() {
    return blocks;
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** Everything on one line. */
  String flat() {
    StringJoiner line = new StringJoiner(" ");
    blocks.forEach(block -> line.add(block.text().replace('\n', ' ')));
    return line.toString();
  }

  /** Runs of spaces as one, none at the ends of lines, at most one blank line. */
  private static String tidy(String text) {
    StringBuilder tidy = new StringBuilder(text.length());
    int newlines = 0;
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        newlines++;
      } else if (c == ' ' || c == '\t' || c == '\u00A0') {
        space = true;
      } else {
        if (newlines > 0 && tidy.length() > 0) {
          tidy.append(newlines > 1 ? "\n\n" : "\n");
        } else if (space && newlines == 0 && tidy.length() > 0) {
          tidy.append(' ');
        }
        tidy.append(c);
        newlines = 0;
        space = false;
      }
    }
    return tidy.toString();
  }
}
