package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Words;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import java.util.List;
import java.util.Optional;

/**
 * The noun phrase that follows a quotation or a list and the head in it: 等一批基层统战工作实践创新<b>品牌</b>.
 *
 * @param start where the phrase starts
 * @param end after the last head word
 * @param head the last head word
 * @param rule whose head it is; a rejecting rule too
 * @param listed whether 等 stands before it
 * @param count stated between 等 and the head; 0 when none
 * @param weak whether ordinary phrases end in the head, too
 */
record HeadPhrase(
    int start, int end, String head, Rule rule, boolean listed, int count, boolean weak) {
  private static final int NEAR = 4;
  private static final int LONGEST = 24;
  private static final int LEAD = 6;
  private static final List<String> NOMINAL = List.of("n", "vn", "nz", "b", "j", "an", "nn");
  private static final String REJECT = "RejectHead";
  private static final String HEAD = "HeadNoun";

  boolean rejects() {
    return rule.kind().equals(REJECT);
  }

  /** Not worth a head that was found before it: 品牌群众<b>点</b>赞, 公众号主<b>阵地</b>. */
  private boolean slight() {
    return rejects() || weak();
  }

  /**
   * Reads the phrase that starts at {@code at}; empty when no head word follows before the phrase
   * breaks off.
   */
  static Optional<HeadPhrase> after(Passage passage, int at) {
    Optional<HeadPhrase> next = next(passage, at);
    Optional<HeadPhrase> whole = whole(passage, at, next);
    if (whole.isPresent()) {
      return whole;
    }
    boolean said = next.filter(p -> !p.rejects()).isPresent();
    return said || passage.charAt(at) != '等' ? next : described(passage, at).or(() -> next);
  }

  /** “兴乡荟”乡贤助力基层社会治理实践创新<b>基地</b>、: what the phrase ends in, where nothing sure comes before. */
  private static Optional<HeadPhrase> whole(Passage passage, int at, Optional<HeadPhrase> before) {
    boolean sure =
        before
            .filter(p -> !p.rejects() && !p.weak() && !p.rule().id().equals("team-head"))
            .isPresent();
    if (sure
        || at >= passage.text().length()
        || passage.charAt(at) == '等'
        || "vpcdum".indexOf(passage.tokenAt(at).tag().charAt(0)) >= 0) {
      return Optional.empty();
    }
    int end = at;
    while (end < passage.text().length()
        && end - at <= LONGEST
        && Character.isLetter(passage.charAt(end))
        && "的了把被将在是等".indexOf(passage.charAt(end)) < 0) {
      end++;
    }
    boolean closed = "、，。；,;“等".indexOf(passage.charAt(end)) >= 0;
    return closed && end - at > NEAR
        ? headAt(passage, at, end, false, 0)
            .filter(p -> !p.rejects() && !p.weak() && p.head().length() > 1)
        : Optional.empty();
  }

  /** 等叫得响、立得住的品牌, 等文化、法律服务品牌: a clause or a list says what the list is of. */
  private static Optional<HeadPhrase> described(Passage passage, int at) {
    int of = -1;
    int comma = -1;
    int limit = Math.min(passage.text().length(), at + LONGEST);
    for (int end = at + 1; end < limit; end++) {
      char c = passage.charAt(end);
      of = c == '的' ? end : of;
      comma = c == '、' ? end : comma;
      if (!Character.isLetterOrDigit(c) && c != '、') {
        break;
      }
    }
    int last = of < 0 ? comma : of;
    return last < 0
        ? Optional.empty()
        : next(passage, last + 1)
            .filter(p -> !p.rejects() && !p.weak())
            .map(p -> new HeadPhrase(at, p.end(), p.head(), p.rule(), true, 0, false));
  }

  private static Optional<HeadPhrase> next(Passage passage, int at) {
    boolean listed = passage.charAt(at) == '等';
    Numerals.Count count = stated(passage, at);
    int end = count.end();
    Optional<HeadPhrase> best = Optional.empty();
    int limit = Math.min(passage.text().length(), end + LONGEST);
    boolean of = false;
    if (!listed && end == at && verbFirst(passage, at)) {
      return Optional.empty();
    }
    while (end < limit) {
      char c = passage.charAt(end);
      if (c == '的' && !of && end - at <= NEAR && best.isEmpty()) {
        of = true;
        end++;
        continue;
      }
      int next = Math.min(limit, passage.tokenAt(end).span().end());
      if (!Character.isLetterOrDigit(c)
          || Character.isDigit(c) && best.isPresent()
          || stops(passage, end, next, best.filter(b -> !b.rejects() && !(listed && b.weak())))
              && !(listed && best.filter(b -> !b.weak()).isEmpty() && closes(passage, end))) {
        break;
      }
      end = next;
      Optional<HeadPhrase> here = headAt(passage, at, end, listed, count.value());
      boolean kept = best.isPresent() && !best.get().rejects() && !best.get().weak();
      if (here.isPresent() && !(kept && here.get().slight())) {
        best = here;
      }
    }
    return best;
  }

  /** The count that such a phrase begins with. */
  static Numerals.Count stated(Passage passage, int at) {
    if (passage.charAt(at) != '等') {
      return Numerals.count(passage.text(), at);
    }
    int from = at + 1;
    return Numerals.count(
        passage.text(),
        passage.words().from(from, "bare-head", "plural").map(Match::end).orElse(from));
  }

  /** “…”学习党的二十大精神: a new phrase begins. */
  private static boolean verbFirst(Passage passage, int at) {
    if (at >= passage.text().length() || !passage.tokenAt(at).tag().equals("v")) {
      return false;
    }
    if (passage.words().from(at, "quoted-subject", "after").isPresent()
        && passage.words().from(at).stream().noneMatch(HeadPhrase::isHead)) {
      return true;
    }
    int end = passage.tokenAt(at).span().end();
    boolean soon = false;
    for (int to = at + 1; to <= Math.min(passage.text().length(), end + 3); to++) {
      for (Match<List<Sense>> word : passage.words().to(to)) {
        soon |= word.start() >= at && isHead(word);
      }
    }
    return !soon;
  }

  private static boolean stops(Passage passage, int start, int end, Optional<HeadPhrase> best) {
    boolean headed = best.isPresent();
    String tag = passage.tokenAt(start).tag();
    for (Match<List<Sense>> word : passage.words().from(start)) {
      if (word.end() >= end && isHead(word)) {
        return false;
      }
    }
    boolean word =
        passage.words().from(start, "boundary", "word").filter(m -> m.end() == end).isPresent();
    return switch (tag.charAt(0)) {
      case 'p', 'c', 'd', 'r', 'u', 'y' -> true;
      case 'v' -> headed || word && !tag.equals("vn");
      case 'm', 'q' -> headed;
      default -> word && headed;
    };
  }

  /** 等…工作实践<b>创新品牌</b>。: words of action that only lead to the head. */
  private static boolean closes(Passage passage, int start) {
    int end = start;
    while (end < passage.text().length() && Character.isLetter(passage.charAt(end))) {
      end++;
    }
    int last = end;
    return end - start <= LEAD
        && passage.words().to(last).stream()
            .anyMatch(m -> m.start() > start && isHead(m) && m.end() - m.start() > 1);
  }

  /** “共享客厅”里: where, not what. */
  private static boolean locative(Passage passage, int from, Match<List<Sense>> match) {
    return match.start() == from && match.end() == from + 1 && passage.charAt(from) == '里';
  }

  /** 会 in 社会治理, 营 in 营商环境: no head of what goes on. */
  private static boolean inside(Passage passage, int from, Match<List<Sense>> match) {
    boolean goesOn =
        match.end() < passage.text().length()
            && Character.isLetter(passage.charAt(match.end()))
            && NOMINAL.contains(passage.tokenAt(match.end()).tag());
    return match.end() - match.start() == 1 && match.start() > from && goesOn;
  }

  private static boolean isHead(Match<List<Sense>> match) {
    List<Sense> senses = match.value();
    for (int i = 0; i < senses.size(); i++) {
      if (head(senses.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean head(Sense sense) {
    return sense.slot().equals("head")
        && (sense.rule().kind().equals(HEAD) || sense.rule().kind().equals(REJECT));
  }

  private static Optional<HeadPhrase> headAt(
      Passage passage, int from, int end, boolean listed, int count) {
    for (Match<List<Sense>> match : passage.words().to(end)) {
      if (match.start() < from
          || !isHead(match)
          || locative(passage, from, match)
          || inside(passage, from, match)) {
        continue;
      }
      Sense sense = match.value().stream().filter(HeadPhrase::head).findFirst().orElseThrow();
      String word = passage.text().substring(match.start(), end);
      boolean weak = Words.has(match, sense.rule().id(), "weak");
      return Optional.of(new HeadPhrase(from, end, word, sense.rule(), listed, count, weak));
    }
    return Optional.empty();
  }
}
