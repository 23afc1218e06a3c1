package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Words;
import io.tupu.knowledge.Gazetteer;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.nlp.Token;
import io.tupu.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Recognises regions that no table knows by how their names end: 镇, 村, 社区, 开发区, 都市圈. Thread-safe.
 */
final class RegionForms {
  private static final String FORM = "region-form";
  private static final String CIRCLE = "region-circle";
  private static final long SUFFIXES =
      RuleBook.sign(FORM, "Township")
          | RuleBook.sign(FORM, "Village")
          | RuleBook.sign(CIRCLE, "name")
          | RuleBook.sign(ZoneForms.ZONE, "head");
  private static final List<String> SETTLEMENTS = List.of("Township", "Village");
  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}&&[^是的有在、]]{2,4}");
  private static final Pattern MINORITY = Pattern.compile("(?<=..)民族$");
  private static final int LONGEST_VILLAGE = 6;

  private final Gazetteer gazetteer;
  private final Rule form;
  private final ZoneForms zones;

  RegionForms(Gazetteer gazetteer, RuleBook rules) {
    this.gazetteer = gazetteer;
    this.form = rules.rule(FORM);
    this.zones = new ZoneForms(rules);
  }

  /** Whether a zone's name says only that it is one: 开发区. */
  boolean deictic(String name) {
    return zones.deictic(name);
  }

  /** Adds to the names already found; a name found may become the prefix of a longer one. */
  void find(Passage passage, TreeMap<Integer, RegionName> names) {
    for (int end = 1; end <= passage.text().length(); end++) {
      if (!passage.words().mayEnd(end, SUFFIXES)) {
        continue;
      }
      boolean doubled = passage.charAt(end - 1) == '村' && passage.charAt(end) == '村';
      if (doubled || continued(passage, end)) {
        continue; // 余村村: the village of that name ends with the second
      }
      List<Match<List<Sense>>> words = passage.words().to(end);
      for (int i = 0; i < words.size(); i++) {
        Optional<RegionName> name =
            suffix(words.get(i)) ? named(passage, words.get(i), names) : Optional.empty();
        if (name.isPresent()) {
          Span span = name.get().span();
          names.subMap(span.start(), true, span.end(), false).clear();
          names.put(span.start(), name.get());
          break;
        }
      }
    }
  }

  private static boolean suffix(Match<List<Sense>> word) {
    List<Sense> senses = word.value();
    for (int i = 0; i < senses.size(); i++) {
      if ((senses.get(i).sign() & SUFFIXES) != 0) {
        return true;
      }
    }
    return false;
  }

  private Optional<RegionName> named(
      Passage passage, Match<List<Sense>> suffix, TreeMap<Integer, RegionName> names) {
    Map.Entry<Integer, RegionName> last = names.lowerEntry(suffix.end());
    boolean covered =
        last != null
            && (!Words.has(suffix, CIRCLE, "name")
                || last.getValue().span().length() > suffix.end() - suffix.start())
            && last.getValue().span().end() >= suffix.end()
            && (last.getValue().full() || last.getKey() >= suffix.start());
    boolean office =
        last != null
            && last.getValue().full()
            && last.getValue().span().contains(new Span(suffix.start(), suffix.start() + 1));
    if (covered || office) {
      return Optional.empty();
    }
    for (String level : SETTLEMENTS) {
      if (Words.has(suffix, FORM, level)) {
        boolean part =
            last != null
                && last.getValue().span().end() == suffix.start()
                && !last.getValue().full();
        part |= begins(last, suffix);
        Map.Entry<Integer, RegionName> before = part ? names.lowerEntry(last.getKey()) : last;
        return settlement(passage, suffix, level, floor(before, suffix));
      }
    }
    if (Words.has(suffix, CIRCLE, "name")) {
      Span span = new Span(suffix.start(), suffix.end());
      return Optional.of(
          new RegionName(passage, span, List.of(), "Zone", Optional.empty(), false, CIRCLE));
    }
    return Words.has(suffix, ZoneForms.ZONE, "head")
        ? zones.zone(passage, suffix, floor(last, suffix), last)
        : Optional.empty();
  }

  /** 朝阳 in 朝阳里社区, 白银 in 白银纳村: a short name and one character more make another name. */
  private static boolean begins(Map.Entry<Integer, RegionName> last, Match<List<Sense>> suffix) {
    if (last == null
        || last.getValue().full()
        || last.getValue().span().end() != suffix.start() - 1) {
      return false;
    }
    Passage passage = last.getValue().passage();
    return "里庄家店河山".indexOf(passage.charAt(suffix.start() - 1)) >= 0
        || passage.tokenAt(suffix.start() - 1).tag().equals("v");
  }

  /** 村委会 and 镇党委 follow a name; 村民 and 社区化 do not. */
  private static boolean continued(Passage passage, int end) {
    char next = passage.charAt(end);
    return !passage.boundary(end) && "委党政商乡新工团妇书支民企中统".indexOf(next) < 0
        || next == '民'
            && passage.charAt(end + 1) != '委'
            && passage.charAt(end + 1) != '宗'
            && passage.charAt(end + 1) != '族'
        || next == '级'
        || next == '域'
        || next == '路';
  }

  private static int floor(Map.Entry<Integer, RegionName> last, Match<List<Sense>> suffix) {
    if (last == null) {
      return 0;
    }
    RegionName name = last.getValue();
    return name.span().end() <= suffix.start() ? name.span().end() : 0;
  }

  private Optional<RegionName> settlement(
      Passage passage, Match<List<Sense>> suffix, String level, int floor) {
    if (!ends(passage, suffix, floor)) {
      return Optional.empty();
    }
    int start =
        Edges.left(
            passage, suffix.start(), Math.max(floor, suffix.start() - LONGEST_VILLAGE), true);
    int open = Math.max(floor > 0 ? floor : -1, clauseStart(passage, suffix.start()));
    boolean gap = open >= 0 && suffix.start() - open <= 4 && suffix.start() - open >= 2;
    if (gap
        && han(passage.text().substring(open, suffix.start()))
        && !boundary(passage, open, suffix.start())
        && Stems.nominal(passage, open, suffix.start())) {
      start = open;
    }
    boolean peoples =
        floor > 0
            && passage.charAt(suffix.start() - 1) == '族'
            && suffix.start() - floor <= LONGEST_VILLAGE;
    start = peoples ? floor : start;
    while (!peoples && suffix.start() - start > 4) {
      start = Math.min(suffix.start(), passage.tokenAt(start).span().end());
    }
    if (passage.charAt(start) == '是') {
      start++;
    }
    String part = passage.text().substring(start, suffix.start());
    if (part.isEmpty()
        || part.length() == 1 && start != floor
        || !Stems.named(part)
        || generic(form, MINORITY.matcher(part).replaceFirst(""))
        || Edges.isHanNumeral(part.charAt(part.length() - 1)) && !level.equals("Village")
        || "万百千乡镇村".indexOf(part.charAt(part.length() - 1)) >= 0 && !Stems.doubled(part)
        || part.endsWith("式")
        || part.endsWith("之")
        || Stems.measured(passage, start)
        || part.chars().anyMatch(c -> "的各到给把被与是等".indexOf(c) >= 0)
        || "回进出入驻由".indexOf(part.charAt(part.length() - 1)) >= 0
            && passage.boundary(suffix.start() - 1)
        || part.chars().allMatch(c -> "省市县区镇乡则由以是".indexOf(c) >= 0)
        || level.equals("Township") && Stems.verbal(passage, start, suffix.start())
        || passage.quoteAt(start).filter(q -> !q.title()).isPresent()
        || passage.charAt(start - 1) == '是') {
      return Optional.empty();
    }
    Span span = new Span(start, suffix.end());
    return Optional.of(
        new RegionName(
            passage, span, senses(part, suffix, passage), level, Optional.empty(), false, FORM));
  }

  /** Where a clause starts within a few characters; -1 when it does not. */
  private static int clauseStart(Passage passage, int at) {
    for (int i = at; i >= Math.max(0, at - 4); i--) {
      if (i == 0 || "，,。；;、“”：:|".indexOf(passage.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** 侨乡, 乡村 and 重镇 are words; 汊河镇 may be one, too. */
  private static boolean ends(Passage passage, Match<List<Sense>> suffix, int floor) {
    boolean chained =
        floor > 0
            && Words.has(suffix, FORM, "Village")
            && NAME.matcher(passage.text()).region(floor, suffix.start()).matches()
            && passage.boundary(suffix.end())
            && Stems.nominal(passage, floor, suffix.start());
    if (chained) {
      return true;
    }
    Token token = passage.tokenAt(suffix.start());
    return token.span().start() == suffix.start()
        ? passage.boundary(suffix.end()) || "委党政商".indexOf(passage.charAt(suffix.end())) >= 0
        : token.tag().startsWith("ns") || suffix.end() - suffix.start() > 1;
  }

  private static boolean boundary(Passage passage, int from, int to) {
    return passage.wordsIn(from, to, "boundary", "word").stream()
            .anyMatch(
                m ->
                    passage.boundary(m.start())
                        && passage.boundary(m.end())
                        && m.end() - m.start() > 1)
        || "的在与和及为把到".indexOf(passage.charAt(from)) >= 0;
  }

  /** 白浪街办 is 白浪街道 in the table. */
  private List<Gazetteer.Sense> senses(String part, Match<List<Sense>> suffix, Passage passage) {
    String written = passage.text().substring(suffix.start(), suffix.end());
    String official =
        written.startsWith("街") || written.equals("办事处") ? part + "街道" : part + written;
    return gazetteer.matchesAt(official, 0).stream()
        .filter(match -> match.end() == official.length())
        .findFirst()
        .map(Match::value)
        .orElse(List.of());
  }

  static boolean han(String part) {
    return part.codePoints()
        .allMatch(
            c ->
                c >= 0x4E00 && c <= 0x9FA5
                    || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  static boolean generic(Rule rule, String part) {
    for (String word : rule.words("generic")) {
      if (part.equals(word) || word.length() > 1 && part.endsWith(word)) {
        return true;
      }
    }
    return false;
  }
}
