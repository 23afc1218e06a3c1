package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.extract.passage.Quote;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Quotations that stand in one list: “甲”“乙”, “甲”服务、“乙”联盟, 民族领域“甲”、网络领域“乙”.
 *
 * @param items in order
 */
record QuoteList(List<Quote> items) {
  private static final int LONGEST_GAP = 20;
  private static final int SPEECH = 12;
  private static final String BREAKS = "。；：:！？!?\n（(";

  QuoteList {
    items = List.copyOf(items);
  }

  /**
   * The lists of a passage; quotations inside others, but for those inside speech, and titles in 《》
   * belong to none.
   */
  static List<QuoteList> in(Passage passage) {
    List<QuoteList> lists = new ArrayList<>();
    List<Quote> open = new ArrayList<>();
    int covered = 0;
    for (Quote quote : passage.quotes()) {
      if (quote.outer().start() < covered) {
        continue;
      }
      if (speech(passage, quote)) {
        continue;
      }
      covered = quote.outer().end();
      if (quote.title()) {
        continue;
      }
      if (!open.isEmpty() && !joins(passage, open.get(open.size() - 1), quote)) {
        lists.add(new QuoteList(open));
        open.clear();
      }
      open.add(quote);
    }
    if (!open.isEmpty()) {
      lists.add(new QuoteList(open));
    }
    return lists;
  }

  /** “我们把‘青年入乡’行动落到了村里，…”: what somebody says may name something. */
  private static boolean speech(Passage passage, Quote quote) {
    return quote.inner().length() >= SPEECH
        && holds(passage, quote.inner(), "，。！？")
        && holds(passage, quote.inner(), "‘『「“");
  }

  private static boolean joins(Passage passage, Quote before, Quote next) {
    Span gap = new Span(before.outer().end(), next.outer().start());
    if (gap.length() == 0) {
      return true;
    }
    if (gap.length() > LONGEST_GAP || holds(passage, gap, BREAKS)) {
      return false;
    }
    String text = gap.slice(passage.text());
    String last = text.substring(text.length() - 1);
    if (text.contains("，") || text.contains(",")) {
      return last.equals("，") || last.equals(",");
    }
    int separators = (int) text.chars().filter(c -> c == '、').count();
    if (separators > 1) {
      return text.endsWith("、");
    }
    return separators == 1
        || text.equals("和")
        || text.equals("与")
        || text.equals("及")
        || text.equals("以及")
        || text.equals("暨")
        || (text.endsWith("和") || text.endsWith("与") || text.endsWith("以及")) && text.length() < 10;
  }

  private static boolean holds(Passage passage, Span span, String marks) {
    for (int at = span.start(); at < span.end(); at++) {
      if (marks.indexOf(passage.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  Span span() {
    return items.get(0).outer().cover(items.get(items.size() - 1).outer());
  }
}
