package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Quote;
import io.tupu.extract.passage.Words;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.knowledge.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says which quotations are no names: slogans, idioms, honours, numbered catchwords, quoted speech.
 */
final class QuoteJudge {
  static final String LEAD = "quoted-reject-lead";
  private static final int LONGEST_NAME = 34;
  private static final int LOOK_BACK = 10;

  private static final Pattern AIM =
      Pattern.compile("为(?:工作|总体?|发展)?(?:目标|思路|宗旨|理念|主线|原则|导向|愿景|目的|核心|要求|遵循|指引|方向|标准|追求)");

  /** A question, a refusal, the end of a sentence: somebody's words. */
  private static final Pattern SAID =
      Pattern.compile("多少|什么|怎么|哪[里个些]|[不没][来到了起上出得]|[吗呢]$|.{5}了$|^(?:但|我们|他们|你们)");

  /** 以商引商, 以侨招商: a way of doing. */
  private static final Pattern BY = Pattern.compile("以.[引招促带兴育].");

  private final Rule lead;
  private final WordSet idioms;
  private final WordSet suffixes;
  private final WordSet whole;
  private final Rule form;

  QuoteJudge(RuleBook rules) {
    lead = rules.rule(LEAD);
    idioms = rules.set("quoted-reject-word", "word");
    form = rules.rule("quoted-reject-form");
    suffixes = rules.set("quoted-reject-form", "suffix");
    whole = rules.set("quoted-reject-form", "not_suffix");
  }

  /** Whether the form of the quotation alone rules it out. */
  boolean shapeless(String inner) {
    return inner.length() < 2
        || inner.length() > LONGEST_NAME
        || ends(inner)
        || wordless(inner)
        || inner.startsWith("《")
        || maySay(inner) && SAID.matcher(inner).find();
  }

  /** Whether a character stands where all that is said has one. */
  private static boolean maySay(String inner) {
    int last = inner.length() - 1;
    for (int i = 0; i <= last; i++) {
      if ("多什怎哪不没".indexOf(inner.charAt(i)) >= 0) {
        return true;
      }
    }
    return "但我他你".indexOf(inner.charAt(0)) >= 0 || "吗呢了".indexOf(inner.charAt(last)) >= 0;
  }

  private static boolean ends(String inner) {
    for (int i = 0; i < inner.length(); i++) {
      if ("。！？!?；".indexOf(inner.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean wordless(String inner) {
    for (int i = 0; i < inner.length(); i++) {
      int c = inner.codePointAt(i);
      if (Character.isLetter(c) || c == '+' || c == '＋') {
        return false;
      }
    }
    return true;
  }

  /** “315”: with 工作法 after it a name. */
  static boolean digits(String inner) {
    return inner.length() > 1 && inner.chars().allMatch(Character::isDigit);
  }

  /** 以“…”为目标: what is aimed at. */
  boolean aim(Passage passage, int end) {
    int to = Math.min(passage.text().length(), end + 6);
    return AIM.matcher(passage.text().substring(end, to)).lookingAt();
  }

  /** A slogan, idiom or metaphor of the language. */
  boolean idiom(String inner) {
    return idioms.contains(inner) || BY.matcher(inner).matches();
  }

  /** 绿色崛起示范县: what a region wants to become; 链条化: how; 区、街道、社区, 区—街道—社区: a mere list. */
  boolean slogan(String inner) {
    return suffixes.longestEnd(inner) > 0 && whole.longestEnd(inner) == 0
        || inner.codePoints().filter(c -> c == '—' || c == '→').count() > 1
        || inner.indexOf('、') > 0
            && java.util.Arrays.stream(inner.split("、")).allMatch(p -> p.length() <= 2);
  }

  /** 三个聚焦, 六项重点. */
  boolean numbered(String inner) {
    int at = 0;
    while (at < inner.length()
        && (Edges.isHanNumeral(inner.charAt(at)) || Character.isDigit(inner.charAt(at)))) {
      at++;
    }
    if (at == 0 || at >= inner.length() || inner.length() > 6 || inner.indexOf('·') >= 0) {
      return false;
    }
    for (String measure : form.words("measure")) {
      if (inner.startsWith(measure, at)) {
        return true;
      }
    }
    return inner.startsWith("大", at) && inner.length() <= 5;
  }

  /** The verb before a list that says that no name follows: 增强“四个意识”, 荣获全省“…”. */
  Optional<Match<List<Sense>>> rejectingLead(Passage passage, int at) {
    int clause = passage.clauseStart(at);
    for (int end = at; end > Math.max(clause, at - LOOK_BACK); end--) {
      Optional<Match<List<Sense>>> match = passage.words().to(end, LEAD, "lead");
      if (match.isPresent()
          && match.get().start() >= clause
          && (end == at || match.get().end() - match.get().start() > 1)
          && passage.boundary(match.get().start())) {
        return match;
      }
      if (passage.words().to(end, "verb", "strong").isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Verbs such as 围绕 reject only what no head says to be a name. */
  boolean forgives(Match<List<Sense>> match, Passage passage) {
    return lead.words("unless_head").contains(passage.text().substring(match.start(), match.end()));
  }

  /** 他说：“…” and other direct speech. */
  boolean speech(Passage passage, Quote quote) {
    char before = passage.charAt(quote.outer().start() - 1);
    String inner = quote.inner().slice(passage.text());
    boolean sentence = inner.indexOf('，') >= 0 || inner.indexOf(',') >= 0 || inner.length() > 14;
    return (before == '：' || before == ':' || before == '，') && sentence && !listed(passage, quote);
  }

  private static boolean listed(Passage passage, Quote quote) {
    char next = passage.charAt(quote.outer().end());
    return next == '、' || next == '“' || next == '等';
  }

  static boolean has(Optional<Match<List<Sense>>> match, String rule, String slot) {
    return match.isPresent() && Words.has(match.get(), rule, slot);
  }
}
