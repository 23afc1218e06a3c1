package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.text.Span;
import java.util.List;

/** Where a name without quotation marks begins, once its left edge is known. */
final class BareStarts {
  private BareStarts() {}

  /** Not within the name of a region that only begins before it. */
  static int outside(List<RegionName> regions, int start, int head) {
    for (RegionName region : regions) {
      if (region.span().start() < start && region.span().end() > start) {
        return Math.min(head, region.span().end());
      }
    }
    return start;
  }

  /** 会昌县周田镇侨胞之家 is 周田镇侨胞之家 in 会昌县: of a chain the last region begins the name. */
  static int nearest(List<RegionName> regions, int start, int head) {
    int at = start;
    for (RegionName region : regions) {
      boolean next =
          region.span().start() > start
              && region.span().end() < head
              && regions.stream()
                  .anyMatch(r -> r.span().equals(new Span(start, region.span().start())));
      if (next) {
        at = region.span().start();
      }
    }
    return at;
  }

  /** Without a count or a plural word at its left edge. */
  static int trimmed(Passage passage, int start, int head) {
    boolean measured =
        "间个座家处所场".indexOf(passage.charAt(start)) >= 0
            && "有一这那两每了".indexOf(passage.charAt(start - 1)) >= 0;
    if (measured && start + 1 < head) {
      return start + 1;
    }
    Numerals.Count count = Numerals.count(passage.text(), start);
    return count.end() > start && count.end() < head && !ordinal(passage.text(), start)
        ? count.end()
        : start;
  }

  /** 新模式, 新平台: praise, no name. */
  static boolean fresh(Passage passage, int head) {
    return passage.charAt(head - 1) == '新' && passage.tokenAt(head - 1).span().length() == 1;
  }

  /** 成立大会暨某基地授牌仪式: two occasions in one, and no place has that in its name. */
  static int occasion(Passage passage, int start, int head) {
    int at = passage.text().lastIndexOf('暨', head - 1);
    return at >= start ? at + 1 : start;
  }

  private static boolean ordinal(String text, int at) {
    return text.startsWith("第", at) || text.startsWith("首届", at);
  }
}
