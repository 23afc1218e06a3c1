package io.tupu.layout;

import java.util.List;

/**
 * What stands under one heading, up to the next heading of any level.
 *
 * @param headings the headings above it, outermost first; empty before the first heading of an
 *     article
 * @param blocks captions, paragraphs, items, rows, bylines and noise in order; may be empty
 */
public record Section(List<Block> headings, List<Block> blocks) {
  public Section {
    headings = List.copyOf(headings);
    blocks = List.copyOf(blocks);
  }
}
