package io.tupu.layout;

import java.util.List;

/**
 * Finds text that was cut at a fixed width, as old web pages and mails are: runs of lines of nearly
 * one width, most of which stop in the middle of a sentence.
 */
final class Wrapping {
  private static final int WIDEST = 100;
  private static final int NARROWEST = 20;

  private final List<Line> lines;
  private final List<Shape> shapes;
  private final boolean[] joins;
  private int pageWidth;

  private Wrapping(List<Line> lines, List<Shape> shapes) {
    this.lines = lines;
    this.shapes = shapes;
    this.joins = new boolean[lines.size()];
  }

  /** For each line whether the next one goes on in it. */
  static boolean[] of(List<Line> lines, List<Shape> shapes) {
    Wrapping wrapping = new Wrapping(lines, shapes);
    wrapping.eachRun(true);
    if (wrapping.pageWidth > 0) {
      wrapping.eachRun(false);
    }
    return wrapping.joins;
  }

  private void eachRun(boolean longRuns) {
    for (int from = 0; from < lines.size(); ) {
      int to = from + 1;
      while (to < lines.size() && lines.get(to).gap() == 0) {
        to++;
      }
      if (longRuns && isWrapped(from, to)) {
        join(from, to);
      } else if (!longRuns && to - from == 2 && isFullAndOpen(from) && isText(to - 1)) {
        joins[from] = true;
      }
      from = to;
    }
  }

  private boolean isText(int i) {
    return shapes.get(i).form() == Form.TEXT;
  }

  private boolean isFullAndOpen(int i) {
    int width = width(i);
    String text = lines.get(i).text();
    return isText(i)
        && width * 10 >= pageWidth * 7
        && width <= pageWidth + 4
        && !Punctuation.endsSentence(text);
  }

  private int width(int i) {
    Line line = lines.get(i);
    return line.text().length() > WIDEST
        ? WIDEST + 1
        : Punctuation.columns(line.text()) + line.indent();
  }

  private boolean isWrapped(int from, int to) {
    int texts = 0;
    int open = 0;
    int openWithMark = 0;
    int openWidth = 0;
    int ended = 0;
    int widest = 0;
    for (int i = from; i < to; i++) {
      if (!isText(i)) {
        continue;
      }
      String text = lines.get(i).text();
      texts++;
      widest = Math.max(widest, width(i));
      if (Punctuation.hasStop(text)) {
        ended++;
      }
      if (i + 1 < to && widest <= WIDEST && !Punctuation.endsSentence(text)) {
        open++;
        openWidth += width(i);
        openWithMark += Punctuation.hasStop(text) || Punctuation.hasComma(text) ? 1 : 0;
      }
    }
    boolean shape = texts >= 3 && widest <= WIDEST && widest >= NARROWEST && ended > 0;
    boolean mostOpen = open * 2 >= texts - 1 && openWithMark * 3 >= open;
    return shape && mostOpen && openWidth * 10L >= 7L * open * widest;
  }

  private void join(int from, int to) {
    int width = 0;
    int margin = Integer.MAX_VALUE;
    for (int i = from; i < to; i++) {
      width = Math.max(width, isText(i) ? width(i) : 0);
      margin = Math.min(margin, lines.get(i).indent());
    }
    pageWidth = Math.max(pageWidth, width);
    for (int i = from; i + 1 < to; i++) {
      boolean fresh = i == from || !joins[i - 1];
      boolean newParagraph = lines.get(i + 1).indent() > margin + 1;
      joins[i] = isText(i + 1) && !newParagraph && runsOn(i, width, fresh);
    }
  }

  private boolean runsOn(int i, int width, boolean fresh) {
    Form form = shapes.get(i).form();
    String text = lines.get(i).text();
    if (form == Form.NUMBERED) {
      return width(i) * 10 >= width * 9;
    }
    if (form != Form.TEXT && form != Form.ITEM && form != Form.DASH) {
      return false;
    }
    if (Punctuation.endsSentence(text)) {
      return width(i) >= width - 3 && !lines.get(i).hardEnd();
    }
    return !fresh || width(i) * 10 >= width * 6 || !Shaper.headingLike(text);
  }
}
