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
import java.util.regex.Pattern;

/** Tells how much a phrase without quotation marks looks like a proper name. Thread-safe. */
final class BareScores {
  private static final String RULE = "bare-head";
  static final double ENOUGH = 2;
  private static final Pattern YEAR = Pattern.compile("20\\d\\d");
  private static final Pattern NUMBERED =
      Pattern.compile("[百千万双一二三四五六七八九十两]\\p{IsHan}{1,2}[百千万双一二三四五六七八九十两]\\p{IsHan}");
  private static final Pattern LATIN = Pattern.compile("[0-9A-Za-z+]");

  private final WordSet generic;

  BareScores(RuleBook rules) {
    this.generic = rules.set("bare-generic", "word");
  }

  static boolean heads(Match<List<Sense>> word, String slot) {
    return Words.has(word, "program-head", slot) || Words.has(word, "platform-head", slot);
  }

  /** What speaks for a proper name, less what speaks against it; {@link #ENOUGH} is enough. */
  double of(
      Passage passage, Span span, Match<List<Sense>> head, String part, List<RegionName> regions) {
    String word = passage.text().substring(head.start(), head.end());
    boolean weak = heads(head, "common");
    double score = weak ? -1 : 0;
    String coined = proper(part);
    if (coined.isEmpty()) {
      boolean founded =
          !Words.has(head, "platform-head", "weak")
              && passage.words().to(span.start(), RULE, "found").isPresent();
      boolean home = // 建成统战之家
          Words.has(head, "platform-head", "titular")
              && passage.words().to(span.start(), RULE, "create").isPresent();
      boolean said = home || founded && part.length() >= 6;
      return said && !plural(passage, span, head.end()) ? ENOUGH : -1;
    }
    boolean specific = !weak;
    boolean founded =
        passage.words().to(span.start(), RULE, "found").isPresent()
            && Words.has(head, "platform-head", "head");
    if (founded && part.length() >= (specific ? 4 : 6) && !plural(passage, span, head.end())) {
      return ENOUGH + 0.5;
    }
    boolean made = passage.words().to(span.start(), RULE, "create").isPresent();
    boolean several = coinedTokens(passage, span.start(), head.start()) > 0 || coined.length() > 3;
    boolean vague = Words.has(head, "platform-head", "weak");
    if (made
        && !vague
        && !plural(passage, span, head.end())
        && word.length() > 1
        && (!weak || several)
        && coined.length() > 1) {
      return ENOUGH + 0.3;
    }
    if ("市县区州镇".indexOf(part.charAt(0)) >= 0
        && passage.boundary(span.start())
        && coined.length() >= 2
        && !weak
        && Words.has(head, "platform-head", "head")) {
      score += 1.5;
    }
    if (regions.stream()
        .anyMatch(r -> r.span().start() == span.start() && r.span().end() < head.start())) {
      score +=
          specific && Words.has(head, "platform-head", "head") ? 2 : coined.length() > 4 ? 1.5 : 1;
    } else if (regions.stream()
        .anyMatch(r -> span.contains(r.span()) && r.span().end() < head.start())) {
      score += 1.5;
    }
    if (part.startsWith("第") && part.contains("届")
        || part.startsWith("首届")
        || !vague && YEAR.matcher(part).lookingAt()) {
      score += 4;
    }
    if (NUMBERED.matcher(part).find()) {
      score += 2;
    }
    if (LATIN.matcher(part).find()) {
      score += 0.7;
    }
    score += Math.min(1.5, 0.75 * coinedTokens(passage, span.start(), head.start()));
    if (created(passage, span.start())) {
      score += word.length() > 1 && coined.length() >= 4 ? 1.5 : 0.8;
    }
    if (heads(head, "strong")) {
      score += 1;
    }
    if (plural(passage, span, head.end())
        || !passage.wordsIn(span.start(), head.start(), RULE, "plural").isEmpty()) {
      score -= 3;
    }
    return score;
  }

  /** Whether more than words that any initiative may be called by make the name. */
  boolean coined(String name) {
    return proper(name).length() > 1;
  }

  /** What is left of the modifiers without words that any initiative may be called by. */
  private String proper(String part) {
    StringBuilder left = new StringBuilder();
    int at = 0;
    while (at < part.length()) {
      int step = generic.longestAt(part, at);
      if (step == 0) {
        left.append(part.charAt(at));
      }
      at += Math.max(1, step);
    }
    return left.toString();
  }

  /** Characters that the dictionary knows no longer word for: a sign of a coined name. */
  private static int coinedTokens(Passage passage, int start, int end) {
    int singles = 0;
    for (int at = start; at < end; ) {
      Token token = passage.tokenAt(at);
      if (token.span().length() == 1
          && !token.tag().startsWith("w")
          && !token.tag().startsWith("m")
          && !token.tag().startsWith("q")) {
        singles++;
      }
      at = Math.max(at + 1, token.span().end());
    }
    return singles;
  }

  private static boolean created(Passage passage, int start) {
    for (int end = start; end >= Math.max(0, start - 4); end--) {
      if (passage.words().to(end, RULE, "create").isPresent()) {
        return true;
      }
      char c = passage.charAt(end - 1);
      if ("，。、；,;“”\n".indexOf(c) >= 0) {
        return false;
      }
    }
    return false;
  }

  private static boolean plural(Passage passage, Span span, int end) {
    if (Numerals.plural(passage.text(), end)) {
      return true;
    }
    for (int at = span.start(); at >= Math.max(0, span.start() - 3); at--) {
      if (passage.words().to(at, RULE, "plural").isPresent()) {
        return true;
      }
    }
    int from = Math.max(0, span.start() - 4);
    for (int at = from; at < span.start(); at++) {
      Numerals.Count count = Numerals.count(passage.text(), at);
      boolean events = count.end() > at && "次期场届".indexOf(passage.charAt(count.end() - 1)) >= 0;
      if (count.end() == span.start() && count.value() != 1 && !events) {
        return true;
      }
    }
    return false;
  }
}
