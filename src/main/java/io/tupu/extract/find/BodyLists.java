package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.knowledge.WordIndex.Match;
import io.tupu.knowledge.WordSet;
import io.tupu.text.Span;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds bodies that only their class word shows to be one: 甲、乙等企业; 台资企业某某. */
final class BodyLists {
  private static final String LIST = "organization-list";
  static final String APPOSITION = "organization-apposition";
  private static final Pattern CLOSE =
      Pattern.compile("等(?:[\\d一二三四五六七八九十百千两]+(?:余|多)?(?:家|个|所|名)?|一批|多家)?[^，。；、,;“”\\s]{0,6}?$");
  private static final Pattern OFFICE = Pattern.compile(".*[(（](社区|街道|办)[)）]");
  private static final Pattern ITEM =
      Pattern.compile("[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z0-9（）()-]{1,12}");

  private final WordSet classifiers;
  private final WordSet generic;
  private final WordSet organs;

  BodyLists(RuleBook rules) {
    this.classifiers = rules.set(LIST, "classifier");
    this.generic = rules.set(BodyFinder.BODY, "generic");
    this.organs = rules.set(BodyFinder.ORGAN, "head");
    rules.rule(APPOSITION);
  }

  void find(Passage passage, List<RegionName> regions, TreeMap<Integer, BodyName> found) {
    for (Match<List<Sense>> word : passage.words().all(LIST, "classifier")) {
      list(passage, regions, word, found);
    }
    for (Match<List<Sense>> title : passage.words().all(APPOSITION, "classifier")) {
      apposition(passage, regions, title.end(), found);
    }
  }

  private void list(
      Passage passage,
      List<RegionName> regions,
      Match<List<Sense>> word,
      TreeMap<Integer, BodyName> found) {
    int from = Math.max(0, word.start() - 14);
    Matcher close = CLOSE.matcher(passage.text().substring(from, word.start()));
    if (!close.find()) {
      return;
    }
    int end = from + close.start();
    while (end > 0) {
      int start = itemStart(passage, end);
      String item = passage.text().substring(start, end);
      if (!ITEM.matcher(item).matches() || ordinary(passage, start, end)) {
        return;
      }
      Span span = new Span(start, end);
      List<RegionName> inside = regions.stream().filter(r -> span.contains(r.span())).toList();
      if (!(inside.size() == 1 && inside.get(0).span().equals(span))) {
        BodyFinder.add(found, new BodyName(passage, span, inside, "", item, "", false, LIST));
      }
      if (passage.charAt(start - 1) != '、') {
        return;
      }
      end = start - 1;
    }
  }

  /** After the 、 before it; for the first item where its phrase begins. */
  private static int itemStart(Passage passage, int end) {
    for (int at = end - 1; at >= Math.max(0, end - 13); at--) {
      char c = passage.charAt(at);
      if (c == '、') {
        return at + 1;
      }
      if ("，,。；;“”：:".indexOf(c) >= 0) {
        break;
      }
    }
    return Edges.left(passage, end, Math.max(0, end - 12), true);
  }

  /** A word of the dictionary, or several that any body may be called by. */
  private boolean ordinary(Passage passage, int start, int end) {
    boolean oneWord = passage.tokenAt(start).span().equals(new Span(start, end));
    String item = passage.text().substring(start, end);
    return organs.contains(item)
        || OFFICE.matcher(item).matches()
        || oneWord && !passage.tokenAt(start).tag().startsWith("n")
        || oneWord && item.length() <= 2
        || generic.covers(item)
        || classifiers.longestEnd(item) > 0;
  }

  /** 企业捐出毛巾: two verbs, no name. */
  private static boolean acts(Passage passage, int from) {
    Span first = passage.tokenAt(from).span();
    return passage.tokenAt(from).tag().equals("v")
        && passage.tokenAt(first.end()).tag().equals("v");
  }

  private void apposition(
      Passage passage, List<RegionName> regions, int from, TreeMap<Integer, BodyName> found) {
    int end = from;
    while (end < passage.text().length() && end - from < 10) {
      Span token = passage.tokenAt(end).span();
      String tag = passage.tokenAt(end).tag();
      boolean stop =
          !Character.isLetterOrDigit(passage.charAt(end))
              || passage
                  .words()
                  .from(end, "boundary", "word")
                  .filter(m -> m.end() == token.end())
                  .isPresent()
              || "vpdurc".indexOf(tag.charAt(0)) >= 0 && token.length() > 1;
      if (stop) {
        break;
      }
      end = token.end();
    }
    String item = passage.text().substring(from, end);
    char after = passage.charAt(end);
    if ("，,。；;、在等与和（(\n".indexOf(after) < 0
        || item.length() < 3
        || item.length() > 9
        || generic.covers(item)
        || classifiers.longestEnd(item) > 0
        || passage.tokenAt(from).span().end() == end
        || passage.tokenAt(from).tag().equals("m")
        || acts(passage, from)) {
      return;
    }
    Span span = new Span(from, end);
    List<RegionName> inside = regions.stream().filter(r -> span.contains(r.span())).toList();
    BodyFinder.add(found, new BodyName(passage, span, inside, "", item, "", false, APPOSITION));
  }
}
