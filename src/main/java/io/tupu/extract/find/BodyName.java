package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.text.Span;
import java.util.List;

/**
 * An organization's name in a passage, before its home is known.
 *
 * @param span the surface, with what pins it: 市委统战部, 宁波市委统战部, 民建绵阳市委会
 * @param regions names that it begins with or contains, in order
 * @param deictic 市, 县, 区 … or the empty string
 * @param tail the surface without the regions before it and without the deictic character
 * @param party the democratic party of which it is a branch; empty otherwise
 * @param inherits pinned by the body before it in a list (市委统战部、工商联)
 */
public record BodyName(
    Passage passage,
    Span span,
    List<RegionName> regions,
    String deictic,
    String tail,
    String party,
    boolean inherits,
    String rule) {
  public BodyName {
    regions = List.copyOf(regions);
  }

  public String text() {
    return span.slice(passage.text());
  }
}
