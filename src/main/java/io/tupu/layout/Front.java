package io.tupu.layout;

import io.tupu.layout.Block.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the head of an article: title, subtitles, bylines, captions, up to its text. */
final class Front {
  private static final int TITLE = 60;
  private static final Pattern GENRE =
      Pattern.compile(".*(?:综述|纪实|侧记|扫描|回眸|回顾|探微|巡礼|见闻|掠影|观察|述评|札记|报告|总结|小结|汇报|简报|访谈|实录|速写|答卷).*");

  private final Page page;
  private final List<Part> parts;
  private int next;

  private Front(Page page, List<Part> parts) {
    this.page = page;
    this.parts = parts;
  }

  /** Adds the parts of the head and returns the index of the first unit behind it. */
  static int read(Page page, List<Part> parts) {
    Front front = new Front(page, parts);
    front.furniture();
    if (front.isTitle()) {
      front.take(Kind.TITLE);
      front.subtitles();
    }
    front.captions();
    return front.next;
  }

  private void take(Kind kind) {
    parts.add(Part.of(kind, page.unit(next++)));
  }

  private void furniture() {
    while (next < page.size() && page.form(next).isFurniture()) {
      take(Body.furniture(page.form(next)));
    }
  }

  private boolean isTitle() {
    if (next + 1 >= page.size()) {
      return false;
    }
    Unit unit = page.unit(next);
    Form after = page.form(next + 1);
    boolean headed = after == Form.BYLINE || page.unit(next + 1).isDashed();
    return switch (unit.form()) {
      case MARKDOWN -> headed || !recurs(unit.rank());
      case BOLD -> headed || page.form(next + 1) == Form.TEXT && !recurs();
      case TEXT -> unit.pieces().size() == 1 && isTitle(unit.text()) && !unit.isSpeech();
      default -> false;
    };
  }

  private static boolean isTitle(String text) {
    String last = text.substring(text.length() - 1);
    boolean open = "？?！!…".contains(last) || !Punctuation.endsSentence(text);
    return text.length() <= TITLE
        && open
        && !Punctuation.hasFullStop(text)
        && !Punctuation.breaksOff(text);
  }

  private boolean recurs(int rank) {
    for (int i = next + 1; i < page.size(); i++) {
      Unit unit = page.unit(i);
      if (unit.form() == Form.MARKDOWN && unit.rank() == rank && !unit.isDashed()) {
        return true;
      }
    }
    return false;
  }

  private boolean recurs() {
    for (int i = next + 1; i < page.size(); i++) {
      if (page.form(i) == Form.BOLD) {
        return true;
      }
    }
    return false;
  }

  private void subtitles() {
    while (next < page.size()) {
      if (page.unit(next).isDashed() || isPlainSubtitle()) {
        take(Kind.SUBTITLE);
      } else if (page.form(next) == Form.BYLINE
          && page.unit(Math.min(next + 1, page.size() - 1)).isDashed()) {
        take(Kind.BYLINE);
      } else {
        return;
      }
    }
  }

  /** A second line close below the title, or one that stands between it and the byline. */
  private boolean isPlainSubtitle() {
    if (!page.isBare(next) || page.isOffice(next) || next + 1 >= page.size()) {
      return false;
    }
    boolean bylineBelow = page.form(next + 1) == Form.BYLINE;
    boolean close = page.unit(next).gap() == 0 && page.unit(next + 1).gap() > 0;
    return bylineBelow || close || GENRE.matcher(page.unit(next).text()).matches();
  }

  private void captions() {
    furniture();
    while (next < page.size() && (page.isBare(next) || page.isDatedCaption(next))) {
      if (page.isDatedCaption(next)) {
        take(Kind.CAPTION);
      } else {
        int end = page.bareRun(next);
        if (end == page.size() || end - next == 1 && isHeading(next)) {
          return;
        }
        while (next < end) {
          take(shortLine(end - next));
        }
      }
      furniture();
    }
  }

  private Kind shortLine(int left) {
    if (left == 1 && page.isOffice(next)) {
      return Kind.BYLINE;
    }
    return page.unit(next).gap() == 0 ? Kind.SUBTITLE : Kind.CAPTION;
  }

  /**
   * A single short line above the text: a heading, unless the article makes its headings otherwise.
   */
  private boolean isHeading(int i) {
    return !page.isOffice(i)
        && !page.isApartFromHeadings(i)
        && !(page.isApart(i) && parts.size() > 0);
  }
}
