package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.nlp.Token;

/** What may stand before 镇, 村, 社区 and be the name of one. */
final class Stems {
  private Stems() {}

  /** 余村 of 余村村. */
  static boolean doubled(String part) {
    return part.length() == 2 && part.endsWith("村");
  }

  /** Han characters, and a number that does not come first: 友谊17社区, but not 第1首村歌. */
  static boolean named(String part) {
    if (part.startsWith("第") && part.length() > 1 && Character.isDigit(part.charAt(1))) {
      return false;
    }
    StringBuilder letters = new StringBuilder(part.substring(0, 1));
    part.chars().skip(1).filter(c -> c < '0' || c > '9').forEach(c -> letters.append((char) c));
    return RegionForms.han(letters.toString());
  }

  /** No adverb, verb or preposition: 起初社区, 推进村, 费用由街道 are no names. */
  static boolean nominal(Passage passage, int from, int to) {
    for (int at = from; at < to; at = Math.max(at + 1, passage.tokenAt(at).span().end())) {
      Token token = passage.tokenAt(at);
      boolean word = token.span().length() > 1 && "vdpc".indexOf(token.tag().charAt(0)) >= 0;
      boolean preposition = token.tag().equals("p") && "由以从对向为".indexOf(passage.charAt(at)) >= 0;
      if (word && !token.tag().equals("vn") || preposition) {
        return false;
      }
    }
    return true;
  }

  /** 一幅村美民富的画卷: a number and its measure word. */
  static boolean measured(Passage passage, int at) {
    Token first = passage.tokenAt(at);
    return passage.charAt(at) == '一'
        && first.tag().equals("m")
        && passage.tokenAt(first.span().end()).tag().equals("q");
  }

  /** A verb in it: no township is called so. */
  static boolean verbal(Passage passage, int from, int to) {
    for (int at = from; at < to; at = Math.max(at + 1, passage.tokenAt(at).span().end())) {
      if (passage.tokenAt(at).tag().equals("v")) {
        return true;
      }
    }
    return false;
  }
}
