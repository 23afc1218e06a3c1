package io.tupu.extract.passage;

import io.tupu.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds quotations in linear time: “…”, ‘…’, 「…」, 『…』, 《…》 and straight marks, nested ones too. A
 * mark without its partner within {@value #LONGEST} characters quotes nothing.
 */
final class Quotes {
  private static final int LONGEST = 120;
  private static final int DEEPEST = 4;
  private static final String OPEN = "“‘「『《";
  private static final String CLOSE = "”’」』》";

  private Quotes() {}

  /** By start, the outer before the inner. */
  static List<Quote> in(String text) {
    List<Quote> quotes = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    int straight = -1;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (ideograph(c)) {
        continue;
      }
      if (OPEN.indexOf(c) >= 0) {
        open.push(at);
      } else if (CLOSE.indexOf(c) >= 0) {
        close(text, at, c, open, quotes);
      } else if (c == '"') {
        if (straight >= 0 && at - straight <= LONGEST && at > straight + 1) {
          quotes.add(quote(straight, at, false));
          straight = -1;
        } else {
          straight = at;
        }
      } else if (c == '\n') {
        open.clear();
        straight = -1;
      }
    }
    quotes.sort((a, b) -> a.outer().compareTo(b.outer()));
    return List.copyOf(quotes);
  }

  /** Most characters are no marks. */
  static boolean ideograph(char c) {
    return c >= '\u4E00' && c <= '\u9FFF';
  }

  private static void close(String text, int at, char c, Deque<Integer> open, List<Quote> quotes) {
    char partner = OPEN.charAt(CLOSE.indexOf(c));
    if (!opened(text, partner, open)) {
      return;
    }
    while (text.charAt(open.peek()) != partner) {
      open.pop();
    }
    int start = open.pop();
    if (at - start <= LONGEST && at > start + 1) {
      quotes.add(quote(start, at, c == '》'));
    }
  }

  /** Whether the partner is among the marks opened last. */
  private static boolean opened(String text, char partner, Deque<Integer> open) {
    int depth = 0;
    for (int start : open) {
      if (text.charAt(start) == partner) {
        return true;
      }
      if (++depth == DEEPEST) {
        return false;
      }
    }
    return false;
  }

  private static Quote quote(int start, int end, boolean title) {
    return new Quote(new Span(start, end + 1), new Span(start + 1, end), title);
  }
}
