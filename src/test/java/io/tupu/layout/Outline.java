package io.tupu.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A layout as text that a reviewer can read: one line per block, headings indented by level. */
final class Outline {
  private static final int EDGE = 14;

  private Outline() {}

  static String of(String text, Layout layout) {
    StringBuilder out = new StringBuilder();
    out.append("title  ").append(layout.title()).append('\n');
    out.append("year   ").append(layout.year().isPresent() ? layout.year().getAsInt() : "-");
    out.append("\nissued ").append(layout.issued().map(Object::toString).orElse("-")).append('\n');
    for (Article article : layout.articles()) {
      out.append("article\n");
      article.front().forEach(block -> line(out, text, block));
      for (Section section : article.sections()) {
        List<Block> path = section.headings();
        if (!path.isEmpty()) {
          line(out, text, path.get(path.size() - 1));
        }
        section.blocks().forEach(block -> line(out, text, block));
      }
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String text, Block block) {
    out.append("  ".repeat(block.level())).append(block.kind());
    if (block.level() > 0) {
      out.append(' ').append(block.level());
    }
    List<String> pieces = new ArrayList<>();
    block.pieces().forEach(piece -> pieces.add(edges(piece.slice(text))));
    out.append("  ").append(String.join(" | ", pieces)).append('\n');
  }

  private static String edges(String piece) {
    int count = piece.codePointCount(0, piece.length());
    if (count <= 2 * EDGE + 2) {
      return piece;
    }
    return piece.substring(0, piece.offsetByCodePoints(0, EDGE))
        + "…"
        + piece.substring(piece.offsetByCodePoints(piece.length(), -EDGE));
  }

  /** Every block once, in no particular order. */
  static Set<Block> blocks(Layout layout) {
    Set<Block> blocks = new LinkedHashSet<>();
    for (Article article : layout.articles()) {
      blocks.addAll(article.front());
      for (Section section : article.sections()) {
        blocks.addAll(section.headings());
        blocks.addAll(section.blocks());
      }
    }
    return blocks;
  }
}
