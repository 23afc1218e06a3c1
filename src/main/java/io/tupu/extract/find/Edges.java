package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Words;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.nlp.Token;
import java.util.List;
import java.util.Optional;

/** Where a name without quotation marks begins: found from its head to the left, token by token. */
final class Edges {
  /** The sign of words at which a name may begin or end. */
  static final long BOUNDARY = RuleBook.sign("boundary", "word");

  private Edges() {}

  /**
   * The leftmost start of a noun phrase that ends where its head starts.
   *
   * @param floor no further left than this
   * @return {@code headStart} itself when nothing can belong to the phrase
   */
  static int left(Passage passage, int headStart, int floor) {
    return left(passage, headStart, floor, false);
  }

  /**
   * @param strict stop at every verb: places and bodies have none in their names, initiatives may
   */
  static int left(Passage passage, int headStart, int floor, boolean strict) {
    int edge = headStart;
    while (edge > floor) {
      if (strict && passage.charAt(edge - 1) == '暨') {
        break;
      }
      Token token = passage.tokenAt(edge - 1);
      int start = Math.max(floor, token.span().start());
      boolean verb =
          strict && edge - start > 1 && token.tag().equals("v") && !fixed(passage, start, edge);
      boolean stop = verb || stops(passage, token, start, edge);
      int crossed = crossed(passage, start, edge);
      if (stop || crossed < edge) {
        edge = crossed;
        break;
      }
      edge = start;
    }
    return edge < headStart - 2 && "在与及把由进赴以是则".indexOf(passage.charAt(edge)) >= 0
        ? edge + 1
        : edge;
  }

  /**
   * Where a word of the boundary list ends inside the token: 走访|华锐 is cut as 走 + 访华, 在|下沙 as 在下 +
   * 沙.
   */
  private static int crossed(Passage passage, int start, int end) {
    for (int at = end - 1; at > start; at--) {
      if (!passage.words().mayEnd(at, BOUNDARY)) {
        continue;
      }
      for (Match<List<Sense>> word : passage.words().to(at)) {
        boolean lone =
            word.end() - word.start() == 1 && "在与及把".indexOf(passage.charAt(word.start())) < 0;
        if (!lone
            && Words.has(word, "boundary", "word")
            && word.start() <= start
            && passage.boundary(word.start())
            && !fixed(passage, word.start(), end)) {
          return at;
        }
      }
    }
    return end;
  }

  private static boolean stops(Passage passage, Token token, int start, int end) {
    String text = passage.text();
    char first = text.charAt(start);
    if (!Character.isLetterOrDigit(first)) {
      return "·+-－＋—".indexOf(first) < 0
          || first == '—' && text.startsWith("——", Math.max(0, start - 1))
          || text.startsWith("——", start)
          || start == 0
          || !Character.isLetterOrDigit(text.charAt(start - 1));
    }
    if (fixed(passage, start, end)) {
      return false;
    }
    if (passage.words().mayEnd(end, BOUNDARY)) {
      for (Match<List<Sense>> word : passage.words().to(end)) {
        if (word.start() <= start && Words.has(word, "boundary", "word")) {
          return true;
        }
      }
    }
    String tag = token.tag();
    return switch (tag.charAt(0)) {
      case 'p', 'c', 'u', 'd', 'r', 'y', 'e', 'o', 'w', 't' ->
          end - start > 1 || "的了着过地得之等所".indexOf(first) >= 0 || tag.equals("p") || tag.equals("w");
      case 'q' -> first != '届' && first != '周' && numeral(text, start);
      default -> false;
    };
  }

  /** Inside a fixed phrase that holds such a word: 新的社会阶层, 文化和旅游. */
  static boolean fixed(Passage passage, int start, int end) {
    for (int at = Math.max(0, start - 8); at <= start; at++) {
      Optional<Match<List<Sense>>> phrase = passage.words().from(at, "fixed", "phrase");
      if (phrase.isPresent() && phrase.get().end() >= end) {
        return true;
      }
    }
    return false;
  }

  /** A measure word right after a number: 24个. */
  private static boolean numeral(String text, int at) {
    return at > 0 && (Character.isDigit(text.charAt(at - 1)) || isHanNumeral(text.charAt(at - 1)));
  }

  static boolean isHanNumeral(char c) {
    return "一二三四五六七八九十百千万两几数".indexOf(c) >= 0;
  }
}
