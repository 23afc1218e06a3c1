package io.tupu.layout;

import io.tupu.layout.Block.Kind;
import java.util.List;

/** Reads the text of an article: which short lines are headings, captions, items, furniture. */
final class Body {
  private static final int TAIL = 10;
  private static final int WORDS = 20;
  private static final int WORD = 6;

  private final Page page;
  private final List<Part> parts;
  private boolean text;

  private Body(Page page, List<Part> parts) {
    this.page = page;
    this.parts = parts;
  }

  /** Adds the parts from the given unit to the end of the article. */
  static void read(Page page, int from, List<Part> parts) {
    Body body = new Body(page, parts);
    for (int i = from; i < page.size(); ) {
      i = body.take(i);
    }
  }

  /** The kind of what is known for furniture by itself. */
  static Kind furniture(Form form) {
    return switch (form) {
      case BYLINE -> Kind.BYLINE;
      case CAPTION -> Kind.CAPTION;
      default -> Kind.NOISE;
    };
  }

  private int take(int i) {
    Unit unit = page.unit(i);
    switch (unit.form()) {
      case MARKDOWN, BRACKET -> parts.add(Part.heading(unit));
      case BOLD -> heading(i, page.hasTextBelow(i), Kind.PARAGRAPH);
      case NUMBERED -> heading(i, page.hasTextBelow(i) && !isListed(i), Kind.ITEM);
      case DASH -> heading(i, unit.rank() > 0 || isAboveText(i), Kind.ITEM);
      case ITEM -> heading(i, isBulletHeading(i), Kind.ITEM);
      case ROW -> add(Kind.ROW, i);
      case TEXT -> {
        return text(i);
      }
      default -> add(furniture(unit.form()), i);
    }
    return i + 1;
  }

  private void add(Kind kind, int i) {
    parts.add(Part.of(kind, page.unit(i)));
    text |= kind == Kind.PARAGRAPH || kind == Kind.ITEM || kind == Kind.ROW;
  }

  private void heading(int i, boolean heading, Kind otherwise) {
    if (heading) {
      parts.add(Part.heading(page.unit(i)));
    } else {
      add(otherwise, i);
    }
  }

  /** Whether numbers of the same style stand right before or after: a list, not headings. */
  private boolean isListed(int i) {
    boolean inList = !parts.isEmpty() && parts.get(parts.size() - 1).kind() == Kind.ITEM;
    return isSameStyle(i, i + 1) || inList && isSameStyle(i, i - 1);
  }

  private boolean isSameStyle(int i, int k) {
    boolean numbered = page.form(k) == Form.NUMBERED || page.form(k) == Form.ITEM;
    return numbered && page.unit(k).rank() == page.unit(i).rank();
  }

  private boolean isParagraph(int i) {
    return i < page.size() && page.unit(i).isParagraph();
  }

  private boolean isAboveText(int i) {
    return isParagraph(i + 1) && page.form(i - 1) != Form.DASH && page.form(i - 1) != Form.ITEM;
  }

  /** A short line behind a bullet, alone above a paragraph. */
  private boolean isBulletHeading(int i) {
    return page.unit(i).rank() == Shaper.DOT
        && isAboveText(i)
        && page.unit(i + 1).gap() > 0
        && Shaper.headingLike(page.unit(i).text());
  }

  private int text(int i) {
    if (page.isDatedCaption(i)) {
      add(Kind.CAPTION, i);
    } else if (page.isBare(i)) {
      return bare(i, page.bareRun(i));
    } else if (announcesList() && page.unit(i).gap() == 0 && isOpen(i)) {
      add(Kind.ITEM, i);
    } else if (isLeadIn(i)) {
      parts.add(Part.heading(page.unit(i)));
    } else {
      add(Kind.PARAGRAPH, i);
    }
    return i + 1;
  }

  /** “武汉市：” above its text; above a list only if it is a mere word or two. */
  private boolean isLeadIn(int i) {
    boolean list = page.form(i + 1) == Form.ITEM || page.form(i + 1) == Form.ROW;
    boolean brief = page.unit(i).text().length() <= WORD;
    return page.unit(i).isLeadIn() && (isParagraph(i + 1) || list && brief);
  }

  private boolean isOpen(int i) {
    return !Punctuation.endsSentence(page.unit(i).text());
  }

  private int bare(int from, int to) {
    boolean listed = announcesList();
    boolean below = to < page.size() && page.hasTextBelow(to - 1);
    for (int i = from; i < to; i++) {
      boolean last = i == to - 1;
      if (listed) {
        add(Kind.ITEM, i);
      } else if (!below) {
        tail(i, to - from);
      } else if (last ? isPhoto(i, to - from) : to - from > 2 || page.isApartFromHeadings(i)) {
        add(!last && page.unit(i).gap() == 0 ? Kind.ITEM : Kind.CAPTION, i);
      } else {
        parts.add(Part.heading(page.unit(i)));
      }
    }
    return to;
  }

  private boolean isPhoto(int i, int run) {
    return page.isApartFromHeadings(i) || run > 1 && page.isApart(i);
  }

  private boolean announcesList() {
    if (parts.isEmpty()) {
      return false;
    }
    Part before = parts.get(parts.size() - 1);
    String words = before.unit().text();
    boolean announced = words.endsWith("：") || words.endsWith(":");
    return before.kind() != Kind.NOISE && before.kind() != Kind.HEADING && announced
        || before.kind() == Kind.ITEM && before.unit().isBare();
  }

  /** Short lines below the last paragraph: an imprint or a signature, not the text. */
  private void tail(int i, int run) {
    Unit unit = page.unit(i);
    if (!text || run > TAIL) {
      add(run > 1 ? Kind.ITEM : Kind.PARAGRAPH, i);
    } else if (page.isOffice(i)) {
      parts.add(Part.of(Kind.BYLINE, unit));
    } else if (run == 1 && unit.text().length() > WORDS && !page.isApart(i)) {
      add(Kind.PARAGRAPH, i);
    } else {
      parts.add(Part.of(Kind.NOISE, unit));
    }
  }
}
