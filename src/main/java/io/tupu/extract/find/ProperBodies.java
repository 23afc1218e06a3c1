package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.knowledge.WordSet;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds firms, schools, temples, associations and teams by a proper name before their head.
 * Thread-safe.
 */
final class ProperBodies {
  private static final String BODY = BodyFinder.BODY;
  private static final Pattern KIND =
      Pattern.compile(".*(?:异地|驻外|外埠).*|(?:省|市|县|区|镇|村|乡|各)级.*|.*(?:部长|书记|主席|主任|局长).*");

  private final Tails tails;
  private final WordSet generic;
  private final WordSet fine;

  ProperBodies(RuleBook rules, Tails tails) {
    this.tails = tails;
    this.generic = rules.set(BODY, "generic");
    this.fine = rules.set(BODY, "fine");
  }

  void find(Passage passage, List<RegionName> regions, TreeMap<Integer, BodyName> found) {
    List<Match<List<Sense>>> heads = new ArrayList<>(passage.words().all(BODY, "head"));
    heads.sort(
        Comparator.comparingInt((Match<List<Sense>> m) -> -m.end())
            .thenComparingInt(m -> m.start()));
    int last = -1;
    for (Match<List<Sense>> head : heads) {
      boolean fused = passage.words().to(head.end(), BODY, "fused").isPresent();
      if (head.end() != last && !fused && Tails.complete(passage, head.end())) {
        last = head.end();
        body(passage, regions, head, found);
      }
    }
  }

  private void body(
      Passage passage,
      List<RegionName> regions,
      Match<List<Sense>> head,
      TreeMap<Integer, BodyName> found) {
    int start = start(passage, regions, head);
    Span span = new Span(start, head.end());
    String text = span.slice(passage.text());
    String part = passage.text().substring(start, head.start());
    boolean proper =
        part.length() >= (fine.longestEnd(text) > 0 ? 1 : 2)
            && !generic.covers(part)
            && !headed(passage, head.start())
            && !KIND.matcher(part).matches()
            && !tails.organ(text)
            && !Numerals.plural(passage.text(), head.end())
            && passage.words().to(start, "bare-head", "plural").isEmpty()
            && !counted(passage, start);
    if (proper) {
      List<RegionName> inside = regions.stream().filter(r -> span.contains(r.span())).toList();
      BodyFinder.add(found, new BodyName(passage, span, inside, "", text, "", false, BODY));
    }
  }

  /** 送老人去医院: where somebody goes is no name. */
  private static boolean headed(Passage passage, int head) {
    return "去到进赴往送回".indexOf(passage.charAt(head - 1)) >= 0
        && passage.boundary(head - 1)
        && passage.tokenAt(head - 1).tag().startsWith("v");
  }

  private static int start(Passage passage, List<RegionName> regions, Match<List<Sense>> head) {
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
      boolean park = region.level().equals("Zone");
      if (park && region.span().start() >= start && region.span().end() < head.start()) {
        start = region.span().end();
      }
    }
    return classed(passage, start, head.start());
  }

  /** 会员企业某某公司: the class word before a name is not part of it. */
  private static int classed(Passage passage, int start, int head) {
    return passage
        .words()
        .from(start, BodyLists.APPOSITION, "classifier")
        .map(Match::end)
        .filter(end -> end < head - 1)
        .orElse(start);
  }

  /** 20余家企业: a count stands before it. */
  private static boolean counted(Passage passage, int start) {
    char number = passage.charAt(start - 2);
    return start > 1
        && "家个所座名支".indexOf(passage.charAt(start - 1)) >= 0
        && (Character.isDigit(number)
            || Edges.isHanNumeral(number)
            || number == '余'
            || number == '多');
  }
}
