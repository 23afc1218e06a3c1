package io.tupu.layout;

import io.tupu.layout.Block.Kind;

/**
 * A unit whose kind is known.
 *
 * @param style of a heading, see {@link Levels}; 0 for everything else
 */
record Part(Kind kind, int style, Unit unit) {

  static Part of(Kind kind, Unit unit) {
    return new Part(kind, 0, unit);
  }

  static Part heading(Unit unit) {
    return new Part(Kind.HEADING, Levels.style(unit), unit);
  }

  boolean isHeading() {
    return kind == Kind.HEADING;
  }

  Block block(int level) {
    return new Block(kind, level, unit.pieces());
  }
}
