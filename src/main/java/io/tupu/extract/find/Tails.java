package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Words;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.knowledge.WordSet;
import io.tupu.nlp.Token;
import io.tupu.text.Span;
import java.util.List;
import java.util.Optional;

/** Reads the tail of a body's name, what follows its pin: 委统战部 in 市委统战部. Thread-safe. */
final class Tails {
  private static final String ORGAN = BodyFinder.ORGAN;
  private static final String BODY = BodyFinder.BODY;
  private static final long HEADS = RuleBook.sign(ORGAN, "head") | RuleBook.sign(BODY, "head");
  private static final List<Match<List<Sense>>> NONE = List.of();
  private static final int LONGEST = 22;

  private final WordSet bare;
  private final WordSet organs;
  private final WordSet vague;
  private final WordSet vagueStarts;

  Tails(RuleBook rules) {
    bare = rules.set(BODY, "bare");
    organs = rules.set(ORGAN, "head");
    vague = rules.set(ORGAN, "generic");
    vagueStarts = rules.set(ORGAN, "not_first");
  }

  /** The furthest end of a head that the words after a pin lead to without a break. */
  Optional<Integer> end(Passage passage, int from) {
    Optional<Integer> best = Optional.empty();
    int limit = Math.min(passage.text().length(), from + LONGEST);
    int open = 0;
    for (int end = from + 1; end <= limit; end++) {
      char c = passage.text().charAt(end - 1);
      boolean part = Character.isLetterOrDigit(c) && c != '暨' || "()（）·-".indexOf(c) >= 0;
      if (!part || breaks(passage, from, end) || best.isPresent() && over(passage, best.get())) {
        break;
      }
      open += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
      if (open == 0 && heads(passage, from, end) && complete(passage, end)) {
        best = Optional.of(end);
      }
    }
    return best;
  }

  /**
   * 民宗局<b>指导</b>该寺, 商会<b>组织</b>会员, 统战部<b>联合</b>国清寺: what a whole name is said to do is not part of
   * it.
   */
  private static boolean acts(Passage passage, int at) {
    Token token = passage.tokenAt(at);
    if (passage.text().startsWith("联合国", at)) {
      return true;
    }
    return token.span().start() == at
        && token.span().length() > 1
        && passage
            .words()
            .from(at, ORGAN, "acts")
            .filter(m -> m.end() == token.span().end())
            .isPresent()
        && "部处办局科室组会站".indexOf(passage.charAt(token.span().end())) < 0;
  }

  private boolean heads(Passage passage, int from, int end) {
    if (!passage.words().mayEnd(end, HEADS)) {
      return false;
    }
    for (Match<List<Sense>> match : passage.words().to(end)) {
      boolean head = Words.has(match, ORGAN, "head") || Words.has(match, BODY, "head");
      boolean first = match.start() == from;
      if (match.start() >= from
          && head
          && (match.end() - match.start() > 1 || first || whole(passage, from, match))
          && !(first
              && bare.contains(passage.text().substring(from, end))
              && !local(passage, end))) {
        return true;
      }
    }
    return false;
  }

  /** 某镇商会: the chamber of a place so small has no other name. */
  private static boolean local(Passage passage, int end) {
    return passage.text().startsWith("商会", end - 2)
        && "镇乡道街村".indexOf(passage.charAt(end - 3)) >= 0;
  }

  /** A head of one character (局, 办, 会) needs a name before it. */
  private static boolean whole(Passage passage, int from, Match<List<Sense>> match) {
    boolean room =
        passage.charAt(match.start()) == '厅'
            && "客展大礼餐事歌".indexOf(passage.charAt(match.start() - 1)) >= 0;
    boolean word = passage.words().to(match.end(), ORGAN, "fused").isPresent();
    return match.start() - from >= 1
        && !word
        && !room
        && passage.charAt(match.start()) != '委'
        && passage.boundary(match.end());
  }

  /** The name ends here: 市委 in 市委书记, not in 市委员, nor in 市委会, which is a party's. */
  static boolean complete(Passage passage, int end) {
    boolean verb = passage.charAt(end - 1) == '办' && "好了起成有过出得".indexOf(passage.charAt(end)) >= 0;
    boolean committee = passage.charAt(end - 1) == '委' && passage.charAt(end) == '会';
    if (verb || committee || "员民化".indexOf(passage.charAt(end)) >= 0) {
      return false;
    }
    return passage.boundary(end)
        || passage.charAt(end) == '长'
        || passage.words().from(end, ORGAN, "post").isPresent();
  }

  /** 统战部<b>部长</b>某某率考察团, 统战部<b>沿</b>河布点: with a post the name is over, and with what it does. */
  private static boolean over(Passage passage, int at) {
    Token next = passage.tokenAt(Math.min(at, passage.text().length() - 1));
    boolean goesOn = next.span().start() == at && next.tag().matches("[pd]");
    return goesOn || passage.words().from(at, ORGAN, "post").isPresent() || acts(passage, at);
  }

  /** Whether a word that no name holds starts at a token and ends here. */
  private static boolean breaks(Passage passage, int from, int end) {
    boolean bound = passage.words().mayEnd(end, Edges.BOUNDARY);
    List<Match<List<Sense>>> words = bound ? passage.words().to(end) : NONE;
    for (int i = 0; i < words.size(); i++) {
      Match<List<Sense>> match = words.get(i);
      if (match.start() >= from
          && Words.has(match, "boundary", "word")
          && !Words.has(match, ORGAN, "inner")
          && passage.boundary(match.start())
          && passage.boundary(end)
          && !Edges.fixed(passage, match.start(), end)) {
        return true;
      }
    }
    Token token = passage.tokenAt(end - 1);
    return token.span().end() == end
        && token.span().start() >= from
        && token.span().length() > 1
        && token.tag().equals("v")
        && passage.words().from(token.span().start(), ORGAN, "inner").isEmpty()
        && !Edges.fixed(passage, token.span().start(), end);
  }

  /** 市直部门, 区级学校, 市各级党委: kinds of bodies, not one. */
  boolean vague(String tail) {
    return vague.covers(tail)
        || vagueStarts.longestAt(tail, 0) > 0
        || Numerals.count(tail, 0).end() > 0;
  }

  /** 统战部, 工商联: a body only with a pin. */
  boolean organ(String name) {
    return organs.contains(name);
  }

  /** A stretch that ends in an organ's head: what a list of organs may go on with. */
  static boolean organHead(Passage passage, Span span) {
    for (Match<List<Sense>> match : passage.words().to(span.end())) {
      if (match.start() >= span.start() && Words.has(match, ORGAN, "head") && span.length() >= 2) {
        return true;
      }
    }
    return false;
  }
}
