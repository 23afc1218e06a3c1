package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Words;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.knowledge.WordSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a name's heads make of it: its reading and the second readings. */
final class Readings {
  private static final String BRAND = "Brand";
  private static final String PROGRAM = "Program";
  private static final String MARKS = "“”‘’「」『』\"";
  private static final Pattern MARK = Pattern.compile("[" + MARKS + "]");
  private static final Pattern QUALIFIER = Pattern.compile("^(特色|主要|重点|统战|活动)(?=..)");

  private final RuleBook rules;
  private final Map<String, Rule> byHead;
  private final WordSet all;
  private final WordSet strong;

  Readings(RuleBook rules) {
    this.rules = rules;
    List<Rule> kinds = new ArrayList<>();
    for (Rule rule : rules.all()) {
      if (QuotedFinder.isHead(rule)) {
        kinds.add(rule);
      }
    }
    Map<String, Rule> words = new TreeMap<>();
    TreeSet<String> sure = new TreeSet<>();
    for (Rule rule : kinds) {
      for (String word : rule.words("head")) {
        words.putIfAbsent(word, rule);
        if (!rule.words("weak").contains(word)) {
          sure.add(word);
        }
      }
    }
    this.byHead = words;
    this.all = new WordSet(words.keySet());
    this.strong = new WordSet(sure);
  }

  /** Without the marks of quotations inside it. */
  static String plain(String inner) {
    for (int i = 0; i < inner.length(); i++) {
      if (MARKS.indexOf(inner.charAt(i)) >= 0) {
        return MARK.matcher(inner).replaceAll("").strip();
      }
    }
    return inner.strip();
  }

  /** The head rule whose longest word the name ends in. */
  Optional<Rule> ownHead(String name) {
    int length = all.longestEnd(name.substring(Math.min(1, name.length())));
    return length == 0
        ? Optional.empty()
        : Optional.of(byHead.get(name.substring(name.length() - length)));
  }

  /** The head rule of a word that is a head and nothing else: 品牌, 特色活动. */
  Optional<Rule> head(String word) {
    return Optional.ofNullable(byHead.get(QUALIFIER.matcher(word).replaceFirst("")))
        .filter(rule -> !rule.type().equals("Organization"));
  }

  /** Whether the name's own head is a word that ordinary phrases end in, too. */
  boolean weakOwnHead(String name) {
    int length = all.longestEnd(name.substring(Math.min(1, name.length())));
    return length == 0 || strong.longestEnd(name.substring(Math.min(1, name.length()))) == 0;
  }

  /** Whether the name itself says that it is a course of action: …行动, …计划. */
  boolean strongOwnHead(String name) {
    return rules.rule("program-head").words("strong").stream()
        .anyMatch(w -> name.endsWith(w) && name.length() > w.length() + 1);
  }

  /** A head right before the quotation: 议事空间“月湖小聚”, 特色品牌：“甲”“乙”. */
  Optional<Rule> headBefore(Passage passage, int at) {
    int end = at;
    while (end > 0 && "：:—-（( 有".indexOf(passage.charAt(end - 1)) >= 0 && at - end < 3) {
      end--;
    }
    for (Match<List<Sense>> match : passage.words().to(end)) {
      for (Sense sense : match.value()) {
        if (sense.slot().equals("head")
            && QuotedFinder.isHead(sense.rule())
            && match.end() - match.start() > 1
            && !sense.rule().words("weak").contains(passage.text().substring(match.start(), end))
            && !sense.rule().id().equals("team-head")) {
          return Optional.of(sense.rule());
        }
      }
    }
    return Optional.empty();
  }

  /** Local names of classes, the reading first. */
  List<String> types(Rule head, Optional<Rule> own, String inner) {
    Set<String> types = new LinkedHashSet<>();
    types.add(head.type());
    own.map(Rule::type).ifPresent(types::add);
    if (head.type().equals(BRAND) && types.size() == 1) {
      types.add(PROGRAM);
    } else if (head.type().equals(PROGRAM) && own.isEmpty()) {
      types.add(BRAND);
    } else if (head.type().equals("Organization")) {
      types.add(BRAND);
    }
    return List.copyOf(types);
  }

  /** Whether the title keeps the head that follows the quotation: “三送”活动 does, “鄞铃响”品牌 does not. */
  boolean keepsHead(String inner, HeadPhrase tail) {
    String type = tail.rule().type();
    boolean weak = tail.weak() && inner.length() > 4;
    if (tail.listed() || weak || type.equals(BRAND) || inner.endsWith(tail.head())) {
      return false;
    }
    return type.equals("Organization")
        || inner.length() <= 4
        || rules.rule("program-head").words("head").contains(tail.head())
            && tail.head().length() <= 3
            && !tail.head().equals("活动");
  }

  static boolean head(Match<List<Sense>> match, String rule) {
    return Words.has(match, rule, "head");
  }
}
