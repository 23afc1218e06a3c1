package io.tupu.serve.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a document that is shown as one paragraph.
 *
 * @param begin offset in the document, in code points
 * @param text without the line break
 */
record Passage(int begin, int[] text) {
  /** A line without end is cut, so that a page stays a page. */
  private static final int LONGEST = 4_000;

  private static final int PAGE = 20_000;

  int end() {
    return begin + text.length;
  }

  boolean blank() {
    for (int c : text) {
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return false;
      }
    }
    return true;
  }

  /**
   * How many characters at its beginning say that it is a heading, as in Markdown; 0 for others.
   */
  int heading() {
    int signs = 0;
    while (signs < text.length && text[signs] == '#') {
      signs++;
    }
    boolean heading = signs > 0 && signs <= 6 && signs < text.length && text[signs] == ' ';
    return heading ? signs + 1 : 0;
  }

  /** Whether something that begins there is shown with this passage; its line break counts too. */
  boolean holds(int offset) {
    return offset >= begin && offset <= end();
  }

  /** Text between two offsets of the document. */
  String slice(int from, int to) {
    return new String(text, from - begin, to - from);
  }

  /** The document in lines, and those in pages of at most so many code points or one line. */
  static List<List<Passage>> pages(String document) {
    int[] all = document.codePoints().toArray();
    List<List<Passage>> pages = new ArrayList<>();
    List<Passage> page = new ArrayList<>();
    int length = 0;
    for (int from = 0; from < all.length; ) {
      int to = from;
      while (to < all.length && all[to] != '\n' && to - from < LONGEST) {
        to++;
      }
      if (length > 0 && length + to - from > PAGE) {
        pages.add(page);
        page = new ArrayList<>();
        length = 0;
      }
      page.add(new Passage(from, java.util.Arrays.copyOfRange(all, from, to)));
      length += to - from;
      from = to < all.length && all[to] == '\n' ? to + 1 : to;
    }
    if (!page.isEmpty() || pages.isEmpty()) {
      pages.add(page);
    }
    return pages;
  }
}
