package io.tupu.layout;

import io.tupu.text.Span;
import java.util.List;

/**
 * One paragraph, heading, caption or other unit of a page. A paragraph that a page break cut in the
 * middle of a sentence has several pieces; read one after the other, without what lies between
 * them, they are its text.
 *
 * @param level of a heading, 1 for the outermost; 0 for everything else
 * @param pieces in order of the text, none empty, white space at both ends left out
 */
public record Block(Kind kind, int level, List<Span> pieces) {
  public Block {
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("a block without text");
    }
  }

  /** What a block is to the reader of the page. */
  public enum Kind {
    TITLE,
    SUBTITLE,
    HEADING,
    BYLINE,
    CAPTION,
    PARAGRAPH,
    /** A line of a list. */
    ITEM,
    /** A row of a table. */
    ROW,
    /** Furniture of a page: navigation, imprint, copyright. Read for the date only. */
    NOISE
  }

  /** From the first to the last character. */
  public Span span() {
    return pieces.get(0).cover(pieces.get(pieces.size() - 1));
  }

  /** The pieces, joined. */
  public String text(String document) {
    if (pieces.size() == 1) {
      return pieces.get(0).slice(document);
    }
    StringBuilder joined = new StringBuilder();
    for (Span piece : pieces) {
      joined.append(document, piece.start(), piece.end());
    }
    return joined.toString();
  }
}
