package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds organizations: organs and bodies pinned by a region or by 市, 县, 区, parties' branches,
 * proper names.
 */
public final class BodyFinder {
  static final String ORGAN = "organization-organ";
  static final String BODY = "organization-body";
  private static final String NATIONAL = "organization-national";

  /** 县委常委、统战部部长; 县政协副主席、工商联主席: the second post is in another body of the region. */
  private static final Pattern POST = Pattern.compile("(?:常委|副?(?:部长|主席|主任|会长|书记|[县区市省州]长))、");

  /** What each of these begins with. */
  private static final String POSTS = "常副部主会书县区市省州";

  private static final String YOUTH = "organization-youth";

  private final Tails tails;
  private final PartyFinder parties;
  private final PinnedBodies pinned;
  private final ProperBodies proper;
  private final BodyLists lists;

  public BodyFinder(RuleBook rules) {
    this.tails = new Tails(rules);
    this.parties = new PartyFinder(rules);
    this.pinned = new PinnedBodies(rules, tails);
    this.proper = new ProperBodies(rules, tails);
    this.lists = new BodyLists(rules);
  }

  /** By place, without overlaps but that a branch may contain the branch above it. */
  public List<BodyName> find(Passage passage, List<RegionName> regions) {
    TreeMap<Integer, BodyName> found = new TreeMap<>();
    List<BodyName> branches = parties.find(passage, regions);
    branches.forEach(name -> found.putIfAbsent(name.span().start(), name));
    national(passage, found);
    youth(passage, found);
    pinned.byRegion(passage, regions, found);
    pinned.byDeixis(passage, regions, found);
    proper.find(passage, regions, found);
    lists.find(passage, regions, found);
    coordinated(passage, regions, found);
    found.values().removeIf(name -> cut(name, regions));
    List<BodyName> named = List.copyOf(found.values());
    found.values().removeIf(name -> again(name, named));
    List<BodyName> all = new ArrayList<>(found.values());
    branches.stream().filter(name -> !all.contains(name)).forEach(all::add);
    return all;
  }

  /** 红湾寺 in 红湾寺镇: a region goes on where the body would end. */
  private static boolean cut(BodyName name, List<RegionName> regions) {
    int end = name.span().end();
    for (RegionName region : regions) {
      if (region.span().start() < end && region.span().end() > end) {
        return true;
      }
    }
    return false;
  }

  /** 市欧美同学会(市留联会): the same under its other name; 首个街道商会(五星街商会) only says which. */
  private static boolean again(BodyName name, List<BodyName> named) {
    Passage passage = name.passage();
    boolean bracketed =
        "(（".indexOf(passage.charAt(name.span().start() - 1)) >= 0
            && ")）".indexOf(passage.charAt(name.span().end())) >= 0;
    return bracketed
        && named.stream()
            .anyMatch(b -> b.span().end() == name.span().start() - 1 && !b.text().startsWith("首"));
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

  private static void national(Passage passage, TreeMap<Integer, BodyName> found) {
    for (Match<List<Sense>> match : passage.words().all(NATIONAL, "name")) {
      if (free(passage, match)) {
        Span span = new Span(match.start(), match.end());
        String text = span.slice(passage.text());
        add(found, new BodyName(passage, span, List.of(), "", text, "", false, NATIONAL));
      }
    }
  }

  private static void youth(Passage passage, TreeMap<Integer, BodyName> found) {
    for (Match<List<Sense>> match : passage.words().all(YOUTH, "head")) {
      if (free(passage, match)) {
        Span span = new Span(match.start(), match.end());
        String text = span.slice(passage.text());
        String letter = text.substring(1, 2);
        add(found, new BodyName(passage, span, List.of(), letter, text, "", false, YOUTH));
      }
    }
  }

  private static boolean free(Passage passage, Match<List<Sense>> match) {
    return passage.boundary(match.start())
        && passage.charAt(match.end()) != '门'
        && "省市县区州".indexOf(passage.charAt(match.start() - 1)) < 0;
  }

  /** Behind a post and its mark; else behind one character. */
  private static int afterPost(Passage passage, int at) {
    if (POSTS.indexOf(passage.charAt(at)) < 0) {
      return at + 1;
    }
    Matcher post = POST.matcher(passage.text()).region(at, passage.text().length());
    return post.lookingAt() ? post.end() : at + 1;
  }

  /** 市委统战部、工商联: the second is pinned by the first. */
  private void coordinated(
      Passage passage, List<RegionName> regions, TreeMap<Integer, BodyName> found) {
    List<BodyName> queue = new ArrayList<>(found.values());
    for (int i = 0; i < queue.size(); i++) {
      BodyName before = queue.get(i);
      int from = afterPost(passage, before.span().end());
      boolean goesOn =
          "、和与及".indexOf(passage.charAt(from - 1)) >= 0
              && (!before.deictic().isEmpty() || before.rule().equals(ORGAN) || before.inherits());
      Optional<Integer> end = goesOn ? tails.end(passage, from) : Optional.empty();
      if (end.isEmpty()
          || !Tails.organHead(passage, new Span(from, end.get()))
          || regions.stream().anyMatch(r -> r.span().start() == from)) {
        continue;
      }
      Span span = new Span(from, end.get());
      String tail = span.slice(passage.text());
      BodyName next =
          new BodyName(passage, span, before.regions(), before.deictic(), tail, "", true, ORGAN);
      if (add(found, next)) {
        queue.add(i + 1, next);
      }
    }
  }
}
