package io.tupu.extract;

import io.tupu.layout.Block;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts blocks that are too long to be read at once into parts, so that the time to read a document
 * is linear in its length whatever it looks like. A paragraph that people write is never so long.
 */
final class Portions {
  private static final int LONGEST = 1200;
  private static final String STOPS = "。！？；!?;\n";
  private static final String PAUSES = "，、,：: \u3000\t";
  private static final String OPEN = "“‘「『《（(";
  private static final String CLOSE = "”’」』》）)";

  private Portions() {}

  /** The block itself, or parts of it in order: none longer than {@value #LONGEST} characters. */
  static List<Block> of(Block block, String document) {
    int length = 0;
    for (Span piece : block.pieces()) {
      length += piece.length();
    }
    if (length <= LONGEST) {
      return List.of(block);
    }
    String text = block.text(document);
    List<Block> parts = new ArrayList<>();
    int start = 0;
    while (start < length) {
      int end = length - start <= LONGEST ? length : cut(text, start);
      List<Span> pieces = pieces(block.pieces(), start, end);
      if (!text.substring(start, end).isBlank()) {
        parts.add(new Block(block.kind(), block.level(), pieces));
      }
      start = end;
    }
    return parts;
  }

  /** After the last sentence of the second half; else after its last comma; else anywhere. */
  private static int cut(String text, int start) {
    int limit = start + LONGEST;
    int stop = 0;
    int quoted = 0;
    int pause = 0;
    int depth = 0;
    for (int at = start; at < limit; at++) {
      char c = text.charAt(at);
      depth = Math.max(0, depth + (OPEN.indexOf(c) >= 0 ? 1 : CLOSE.indexOf(c) >= 0 ? -1 : 0));
      if (at >= start + LONGEST / 2) {
        boolean stops = STOPS.indexOf(c) >= 0;
        stop = stops && depth == 0 ? at + 1 : stop;
        quoted = stops ? at + 1 : quoted;
        pause = PAUSES.indexOf(c) >= 0 ? at + 1 : pause;
      }
    }
    if (stop + quoted + pause > 0) {
      return stop > 0 ? stop : quoted > 0 ? quoted : pause;
    }
    return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
  }

  private static List<Span> pieces(List<Span> pieces, int start, int end) {
    List<Span> inside = new ArrayList<>();
    int before = 0;
    for (Span piece : pieces) {
      int from = Math.max(start, before);
      int to = Math.min(end, before + piece.length());
      if (from < to) {
        inside.add(new Span(piece.start() + from - before, piece.start() + to - before));
      }
      before += piece.length();
    }
    return inside;
  }
}
