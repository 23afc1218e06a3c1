package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.WordSet;
import io.tupu.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds bodies that a region's name or a deictic word pins: 宁波市委统战部, 区新联会, 新区党群工作部. Thread-safe.
 */
final class PinnedBodies {
  private static final String ORGAN = BodyFinder.ORGAN;
  private static final String DEICTIC = "省市县区州盟旗镇乡村";
  private static final String OURS = "我本该";

  private static final Pattern FIRM = Pattern.compile(".{3,}(公司|集团|厂)");

  private final Tails tails;
  private final WordSet deictics;

  PinnedBodies(RuleBook rules, Tails tails) {
    this.tails = tails;
    this.deictics = rules.set(ORGAN, "deictic");
  }

  void byRegion(Passage passage, List<RegionName> regions, TreeMap<Integer, BodyName> found) {
    for (int first = 0; first < regions.size(); ) {
      int last = first;
      while (last + 1 < regions.size()
          && regions.get(last + 1).span().start() == regions.get(last).span().end()) {
        last++;
      }
      named(passage, regions.subList(first, last + 1)).ifPresent(n -> BodyFinder.add(found, n));
      first = last + 1;
    }
  }

  private Optional<BodyName> named(Passage passage, List<RegionName> chain) {
    int start = chain.get(0).span().start();
    RegionName last = chain.get(chain.size() - 1);
    int from = last.span().end();
    Optional<Integer> end = tails.end(passage, from);
    if (end.isEmpty()
        || "(（".indexOf(passage.charAt(start - 1)) >= 0 && !closes(passage, end.get())) {
      return Optional.empty();
    }
    Span rest = new Span(from, end.get());
    String tail = rest.slice(passage.text());
    if (tenant(last, tail)) {
      return Optional.of(
          new BodyName(passage, rest, List.of(), "", tail, "", false, BodyFinder.BODY));
    }
    return tails.vague(tail)
        ? Optional.empty()
        : Optional.of(
            new BodyName(passage, new Span(start, end.get()), chain, "", tail, "", false, ORGAN));
  }

  /** 某品牌（某市工商联）: what stands in brackets at the end of a line is said to carry it. */
  private static boolean closes(Passage passage, int end) {
    int close = Math.max(passage.text().indexOf(')', end), passage.text().indexOf('）', end));
    return close >= end && passage.text().substring(close + 1).isBlank();
  }

  /** A firm in a park does not carry the park's name. */
  private static boolean tenant(RegionName region, String tail) {
    return region.level().equals("Zone")
        && region.senses().isEmpty()
        && FIRM.matcher(tail).matches();
  }

  void byDeixis(Passage passage, List<RegionName> regions, TreeMap<Integer, BodyName> found) {
    for (int at = 0; at < passage.text().length(); at++) {
      boolean our = at > 0 && OURS.indexOf(passage.charAt(at - 1)) >= 0 && passage.boundary(at - 1);
      int length = our || passage.boundary(at) ? deictic(passage.text(), at) : 0;
      if (length == 0 || !points(passage, regions, at)) {
        continue;
      }
      int from = at + length;
      Optional<Integer> end = tails.end(passage, from);
      if (end.isEmpty() || tails.vague(passage.text().substring(from, end.get()))) {
        continue;
      }
      int start = at > 0 && OURS.indexOf(passage.charAt(at - 1)) >= 0 ? at - 1 : at;
      BodyFinder.add(
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

  /** 市, 县 … or a word for a kind of region: 自治区, 新区, 街道. */
  private int deictic(String text, int at) {
    int word = deictics.longestAt(text, at);
    return word > 0 ? word : DEICTIC.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
  }

  /**
   * 全市, 各县 point at no one region, but 我市市委 does; what is part of a region's name does not either.
   */
  private static boolean points(Passage passage, List<RegionName> regions, int at) {
    boolean own =
        OURS.indexOf(passage.charAt(at - 2)) >= 0 && passage.charAt(at - 1) == passage.charAt(at);
    if (!own && "全各每两多级省市县区州乡镇村个".indexOf(passage.charAt(at - 1)) >= 0) {
      return false;
    }
    boolean member = passage.text().startsWith("乡贤", at) || passage.text().startsWith("盟员", at);
    if (member || passage.text().startsWith("有的", at - 2)) {
      return false;
    }
    for (RegionName region : regions) {
      boolean inside = region.span().start() <= at && at < region.span().end();
      if (inside && !(region.weak() && region.senses().isEmpty())) {
        return false;
      }
    }
    return true;
  }
}
