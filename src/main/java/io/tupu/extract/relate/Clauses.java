package io.tupu.extract.relate;

import io.tupu.extract.passage.Passage;
import io.tupu.extract.resolve.Named;
import io.tupu.knowledge.RuleBook.Sense;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The clauses of a passage and what stands before and between the names in them. Not thread-safe.
 */
final class Clauses {
  static final String LEAD = "clause-lead";
  private static final int PILOT = 8;
  private static final Pattern NUMBER =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*(?:(?:\\p{N}|[一二三四五六七八九十]){1,3}(?:[.．、）)]|是(?!否))[^\\p{L}\\p{N}]*)?");

  private final Passage passage;
  private final Map<Span, List<Span>> known = new HashMap<>();

  Clauses(Passage passage) {
    this.passage = passage;
  }

  /** The clauses of a sentence, cut at commas and colons outside quotations. */
  List<Span> of(Span sentence) {
    return known.computeIfAbsent(sentence, this::cut);
  }

  private List<Span> cut(Span sentence) {
    List<Span> clauses = new ArrayList<>();
    int start = sentence.start();
    for (int at = start; at < sentence.end(); at++) {
      if ("，,：:".indexOf(passage.charAt(at)) >= 0 && passage.quoteAt(at).isEmpty()) {
        clauses.add(new Span(start, at + 1));
        start = at + 1;
      }
    }
    if (start < sentence.end()) {
      clauses.add(new Span(start, sentence.end()));
    }
    return clauses;
  }

  /** Whether a word of this slot stands right before the name. */
  boolean preposed(Named item, String slot) {
    return passage.words().to(item.span().start(), LEAD, slot).isPresent();
  }

  /** Whether nothing but adverbials and marks stands between two places. */
  boolean light(int from, int to) {
    int at = from;
    while (at < to) {
      int step = 0;
      for (var match : passage.words().from(at)) {
        if (match.end() <= to && adverbial(match.value())) {
          step = Math.max(step, match.end() - at);
        }
      }
      if (step == 0 && Character.isLetter(passage.charAt(at))) {
        return false;
      }
      at += Math.max(1, step);
    }
    return true;
  }

  /** 在合肥设主会场: the clause says where and what is done there. */
  boolean settled(List<Named> here, Span clause) {
    return here.stream()
        .anyMatch(
            n ->
                preposed(n, "place")
                    && !passage.wordsIn(n.span().end(), clause.end(), "verb", "verb").isEmpty());
  }

  /** 甲县、乙县先行, 在甲、乙两地试点. */
  boolean pilots(List<Named> here, Span clause) {
    List<Named> group = group(here, 0);
    int end = group.get(group.size() - 1).span().end();
    boolean placed = preposed(group.get(0), "place");
    boolean open = placed || light(clause.start(), group.get(0).span().start());
    return open
        && !passage.wordsIn(end, Math.min(clause.end(), end + PILOT), LEAD, "pilot").isEmpty();
  }

  private static boolean adverbial(List<Sense> senses) {
    for (int i = 0; i < senses.size(); i++) {
      if (senses.get(i).rule().id().equals(LEAD) && !senses.get(i).slot().equals("landed")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first token of a sentence has a tag of one of these kinds. */
  boolean begins(Span span, String kinds) {
    int at = opening(span);
    String tag = at < span.end() ? passage.tokenAt(at).tag() : "w";
    return kinds.indexOf(tag.charAt(0)) >= 0;
  }

  /** 持续开展…, 常态化办好…, 会同某局举办…: it begins with what somebody does. */
  boolean subjectless(Span span) {
    int at = opening(span);
    return begins(span, "vdap")
        || passage.words().from(at, LEAD, "partner").isPresent()
        || passage.words().from(at, LEAD, "manner").isPresent();
  }

  /** Where the words of a sentence begin, after its number: 1.深化, （二）开展, 三是推进. */
  private int opening(Span span) {
    Matcher number = NUMBER.matcher(passage.text()).region(span.start(), span.end());
    return number.lookingAt() ? number.end() : span.start();
  }

  static boolean touches(Named before, Named next) {
    return before.span().end() == next.span().start();
  }

  /** 甲、乙和丙: the second goes on with the list of the first. */
  boolean joined(Named before, Named next) {
    int gap = next.span().start() - before.span().end();
    if (gap < 0 || gap > 4) {
      return false;
    }
    return gap == 0
        || passage
            .words()
            .from(before.span().end(), "operates-subject", "together")
            .filter(m -> m.end() >= next.span().start() - 1)
            .isPresent();
  }

  /** The list of names that starts at an index. */
  List<Named> group(List<Named> here, int at) {
    List<Named> all = new ArrayList<>();
    for (int i = at; i < here.size() && (i == at || joined(here.get(i - 1), here.get(i))); i++) {
      all.add(here.get(i));
    }
    return all;
  }

  /** The regions of a list, of each chain the last: 城关区张掖路街道 gives 张掖路街道. */
  static List<Named> regions(List<Named> group) {
    List<Named> regions = new ArrayList<>();
    for (int i = 0; i < group.size(); i++) {
      boolean last = i + 1 == group.size() || !touches(group.get(i), group.get(i + 1));
      if (group.get(i).region() && last) {
        regions.add(group.get(i));
      }
    }
    return regions;
  }

  static List<Named> bodies(List<Named> group) {
    List<Named> bodies = new ArrayList<>();
    for (Named named : group) {
      if (named.body()) {
        bodies.add(named);
      }
    }
    return bodies;
  }

  /** The names that lie inside a stretch. */
  static List<Named> inside(Span span, List<Named> all) {
    List<Named> inside = new ArrayList<>();
    for (Named named : all) {
      if (span.contains(named.span())) {
        inside.add(named);
      }
    }
    return inside;
  }
}
