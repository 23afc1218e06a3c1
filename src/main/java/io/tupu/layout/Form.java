package io.tupu.layout;

/** What a line looks like by itself, before its neighbours are asked. */
enum Form {
  /** ‘# …’; the rank is the number of signs. */
  MARKDOWN,
  /** ‘**…**’ alone on the line. */
  BOLD,
  /** ‘【…】’, ‘◆…’ alone on the line. */
  BRACKET,
  /** Short, with a number before it; the rank is the style of the number. */
  NUMBERED,
  /** Short, after a dash: a subtitle, or a dashed heading. */
  DASH,
  BYLINE,
  CAPTION,
  ITEM,
  ROW,
  /** Furniture; rank 1 if it belongs to the page break: numbers, running heads. */
  NOISE,
  /** A rule of dashes or stars; the rank is its length. */
  RULE,
  TEXT;

  boolean isFurniture() {
    return this == BYLINE || this == CAPTION || this == NOISE || this == RULE;
  }
}
