package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Words;
import io.tupu.knowledge.Rule;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.nlp.Token;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds organizations: organs and bodies pinned by a region or by 市, 县, 区, parties' branches,
 * proper names.
 */
public final class BodyFinder {
  static final String ORGAN = "organization-organ";
  static final String BODY = "organization-body";
  private static final String DEICTIC = "省市县区州盟旗镇乡村";
  private static final int LONGEST_TAIL = 22;

  private final Rule organ;
  private final Rule body;
  private final PartyFinder parties;
  private final BodyLists lists;

  public BodyFinder(RuleBook rules) {
    this.organ = rules.rule(ORGAN);
    this.body = rules.rule(BODY);
    this.parties = new PartyFinder(rules);
    this.lists = new BodyLists(rules);
  }

  /** By place, without overlaps but that a branch may contain the branch above it. */
  public List<BodyName> find(Passage passage, List<RegionName> regions) {
    TreeMap<Integer, BodyName> found = new TreeMap<>();
    List<BodyName> branches = parties.find(passage, regions);
    branches.forEach(name -> found.putIfAbsent(name.span().start(), name));
    named(passage, found);
    pinnedByRegion(passage, regions, found);
    pinnedByDeixis(passage, regions, found);
    proper(passage, regions, found);
    lists.find(passage, regions, found);
    coordinated(passage, regions, found);
    List<BodyName> all = new ArrayList<>(found.values());
    branches.stream().filter(name -> !all.contains(name)).forEach(all::add);
    return all;
  }

  /** Adds unless something found earlier overlaps. */
  static boolean add(TreeMap<Integer, BodyName> found, BodyName name) {
    Map.Entry<Integer, BodyName> before = found.lowerEntry(name.span().end());
    if (before != null && before.getValue().span().overlaps(name.span())) {
      return false;
    }
    found.put(name.span().start(), name);
    return true;
  }

  private void named(Passage passage, TreeMap<Integer, BodyName> found) {
    for (int at = 0; at < passage.text().length(); at++) {
      for (Match<List<Sense>> match : passage.words().from(at)) {
        boolean fixed =
            Words.has(match, "organization-national", "name")
                || Words.has(match, "organization-youth", "head");
        if (fixed && passage.boundary(at) && "省市县区州".indexOf(passage.charAt(at - 1)) < 0) {
          boolean youth = Words.has(match, "organization-youth", "head");
          String text = passage.text().substring(match.start(), match.end());
          add(
              found,
              new BodyName(
                  passage,
                  new Span(match.start(), match.end()),
                  List.of(),
                  youth ? text.substring(1, 2) : "",
                  text,
                  "",
                  false,
                  youth ? "organization-youth" : "organization-national"));
          break;
        }
      }
    }
  }

  private void pinnedByRegion(
      Passage passage, List<RegionName> regions, TreeMap<Integer, BodyName> found) {
    for (int i = 0; i < regions.size(); i++) {
      int last = i;
      while (last + 1 < regions.size()
          && regions.get(last + 1).span().start() == regions.get(last).span().end()) {
        last++;
      }
      List<RegionName> chain = regions.subList(i, last + 1);
      int from = regions.get(last).span().end();
      boolean bracketed = "(（".indexOf(passage.charAt(chain.get(0).span().start() - 1)) >= 0;
      Optional<Integer> end =
          bracketed ? Optional.empty() : tailEnd(passage, from, chain.get(0).span().start());
      if (end.isPresent() && tenant(regions.get(last), passage.text().substring(from, end.get()))) {
        Span span = new Span(from, end.get());
        add(
            found,
            new BodyName(
                passage, span, List.of(), "", span.slice(passage.text()), "", false, BODY));
      } else if (end.isPresent()
          && end.get() > from
          && !vague(passage.text().substring(from, end.get()))) {
        add(
            found,
            new BodyName(
                passage,
                new Span(chain.get(0).span().start(), end.get()),
                chain,
                "",
                passage.text().substring(from, end.get()),
                "",
                false,
                ORGAN));
      }
      i = last;
    }
  }

  /** A firm in a park does not carry the park's name. */
  private static boolean tenant(RegionName region, String tail) {
    return region.level().equals("Zone")
        && region.senses().isEmpty()
        && tail.matches(".{3,}(公司|集团|厂)");
  }

  private void pinnedByDeixis(
      Passage passage, List<RegionName> regions, TreeMap<Integer, BodyName> found) {
    for (int at = 0; at < passage.text().length(); at++) {
      if (deicticLength(passage.text(), at) == 0 || !deictic(passage, regions, at)) {
        continue;
      }
      int from = at + deicticLength(passage.text(), at);
      Optional<Integer> end = tailEnd(passage, from, at);
      if (end.isEmpty() || vague(passage.text().substring(from, end.get()))) {
        continue;
      }
      int start = at > 0 && "我本该".indexOf(passage.charAt(at - 1)) >= 0 ? at - 1 : at;
      add(
          found,
          new BodyName(
              passage,
              new Span(start, end.get()),
              List.of(),
              passage.text().substring(at, from),
              passage.text().substring(from, end.get()),
              "",
              false,
              ORGAN));
    }
  }

  /** 市直部门, 区级学校, 市各级党委: kinds of bodies, not one. */
  private boolean vague(String tail) {
    return generic(organ, tail) || organ.words("not_first").stream().anyMatch(tail::startsWith);
  }

  /** 市, 县 … or a word for a kind of region: 自治区, 新区, 街道. */
  private int deicticLength(String text, int at) {
    for (String word : organ.words("deictic")) {
      if (text.startsWith(word, at)) {
        return word.length();
      }
    }
    return DEICTIC.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
  }

  private static boolean deictic(Passage passage, List<RegionName> regions, int at) {
    char before = passage.charAt(at - 1);
    if ("全各每两多级省市县区州乡镇村".indexOf(before) >= 0 || !passage.boundary(at)) {
      return false;
    }
    return regions.stream()
        .noneMatch(
            r ->
                r.span().start() <= at
                    && at < r.span().end()
                    && !(r.weak() && r.senses().isEmpty()));
  }

  /** The furthest end of a head that the words after a pin lead to without a break. */
  private Optional<Integer> tailEnd(Passage passage, int from, int start) {
    Optional<Integer> best = Optional.empty();
    int limit = Math.min(passage.text().length(), from + LONGEST_TAIL);
    for (int end = from + 1; end <= limit; end++) {
      char c = passage.text().charAt(end - 1);
      if (!Character.isLetterOrDigit(c) && "()（）·-".indexOf(c) < 0 || breaks(passage, from, end)) {
        break;
      }
      if (heads(passage, from, end) && complete(passage, end)) {
        best = Optional.of(end);
      }
    }
    return best;
  }

  private boolean heads(Passage passage, int from, int end) {
    for (Match<List<Sense>> match : passage.words().to(end)) {
      if (match.start() >= from
          && (Words.has(match, ORGAN, "head") || Words.has(match, BODY, "head"))
          && (match.end() - match.start() > 1
              || match.start() == from
              || whole(passage, from, match))
          && !(match.start() == from
              && body.words("bare").contains(passage.text().substring(from, end)))) {
        return true;
      }
    }
    return false;
  }

  /** A head of one character (局, 办, 会) needs a name before it. */
  private static boolean whole(Passage passage, int from, Match<List<Sense>> match) {
    return match.start() - from >= 1
        && passage.charAt(match.start()) != '委'
        && passage.boundary(match.end());
  }

  private static boolean complete(Passage passage, int end) {
    if (passage.charAt(end) == '员' || passage.charAt(end) == '民' || passage.charAt(end) == '化') {
      return false;
    }
    return passage.boundary(end) || passage.charAt(end) == '长';
  }

  /** Whether a word that no name holds starts at a token and ends here. */
  private static boolean breaks(Passage passage, int from, int end) {
    for (Match<List<Sense>> match : passage.words().to(end)) {
      if (match.start() >= from
          && Words.has(match, "boundary", "word")
          && !Words.has(match, ORGAN, "inner")
          && !Edges.fixed(passage, match.start(), end)
          && passage.boundary(match.start())
          && passage.boundary(end)) {
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

  private void proper(Passage passage, List<RegionName> regions, TreeMap<Integer, BodyName> found) {
    for (int end = passage.text().length(); end > 0; end--) {
      Optional<Match<List<Sense>>> head = passage.words().to(end, BODY, "head");
      if (head.isEmpty() || !complete(passage, end)) {
        continue;
      }
      int start = properStart(passage, regions, head.get());
      String part = passage.text().substring(start, head.get().start());
      int least =
          body.words("fine").stream()
                  .anyMatch(w -> passage.text().startsWith(w, head.get().end() - w.length()))
              ? 1
              : 2;
      if (part.length() < least
          || part.matches(".*(异地|驻外|外埠).*|(省|市|县|区|镇|村|乡|各)级.*")
          || organ.words("head").contains(passage.text().substring(start, end))
          || Numerals.plural(passage.text(), end)
          || counted(passage, start)
          || generic(body, part)) {
        continue;
      }
      Span span = new Span(start, end);
      List<RegionName> inside = regions.stream().filter(r -> span.contains(r.span())).toList();
      add(
          found,
          new BodyName(passage, span, inside, "", span.slice(passage.text()), "", false, BODY));
    }
  }

  private static int properStart(
      Passage passage, List<RegionName> regions, Match<List<Sense>> head) {
    int start = Edges.left(passage, head.start(), Math.max(0, head.start() - 16), true);
    char before = passage.charAt(start - 1);
    if (before == ')' || before == '）') {
      int open =
          Math.max(passage.text().lastIndexOf('(', start), passage.text().lastIndexOf('（', start));
      if (open > 0 && start - open < 10) {
        start = Edges.left(passage, open, Math.max(0, open - 12), true);
      }
    }
    for (RegionName region : regions) {
      boolean site =
          !region.level().isEmpty()
              && region.span().start() >= start
              && region.span().end() < head.start();
      if (site && region.level().equals("Zone")) {
        start = region.span().end();
      }
    }
    return start;
  }

  private static boolean counted(Passage passage, int start) {
    char before = passage.charAt(start - 1);
    return "家个所座名支".indexOf(before) >= 0
        && start > 1
        && (Character.isDigit(passage.charAt(start - 2))
            || Edges.isHanNumeral(passage.charAt(start - 2))
            || passage.charAt(start - 2) == '余'
            || passage.charAt(start - 2) == '多');
  }

  /** Nothing but words that any such body may be called by. */
  static boolean generic(Rule rule, String part) {
    if (part.isEmpty()) {
      return false;
    }
    int at = 0;
    while (at < part.length()) {
      int step = 0;
      for (String word : rule.words("generic")) {
        if (part.startsWith(word, at)) {
          step = Math.max(step, word.length());
        }
      }
      if (step == 0) {
        return false;
      }
      at += step;
    }
    return true;
  }

  /** 市委统战部、工商联: the second is pinned by the first. */
  private void coordinated(
      Passage passage, List<RegionName> regions, TreeMap<Integer, BodyName> found) {
    List<BodyName> queue = new ArrayList<>(found.values());
    for (int i = 0; i < queue.size(); i++) {
      BodyName before = queue.get(i);
      int at = before.span().end();
      String separator =
          "、和与及".indexOf(passage.charAt(at)) >= 0 ? passage.text().substring(at, at + 1) : "";
      boolean pinned =
          !before.deictic().isEmpty() || before.rule().equals(ORGAN) || before.inherits();
      if (separator.isEmpty() || !pinned) {
        continue;
      }
      int from = at + 1;
      Optional<Integer> end = tailEnd(passage, from, from);
      if (end.isEmpty()
          || !organHead(passage, from, end.get())
          || regions.stream().anyMatch(r -> r.span().start() == from)) {
        continue;
      }
      BodyName next =
          new BodyName(
              passage,
              new Span(from, end.get()),
              before.regions(),
              before.deictic(),
              passage.text().substring(from, end.get()),
              "",
              true,
              ORGAN);
      if (add(found, next)) {
        queue.add(i + 1, next);
      }
    }
  }

  private static boolean organHead(Passage passage, int from, int end) {
    return passage.words().to(end).stream()
        .anyMatch(m -> m.start() >= from && Words.has(m, ORGAN, "head") && m.end() - from >= 2);
  }
}
