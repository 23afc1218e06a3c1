package io.tupu.layout;

import java.util.List;

/**
 * One report. A file may hold several.
 *
 * @param front title, subtitles, bylines, captions and noise before the text, in order; may be
 *     empty
 * @param sections in order; the first may have no heading
 */
public record Article(List<Block> front, List<Section> sections) {
  public Article {
    front = List.copyOf(front);
    sections = List.copyOf(sections);
  }
}
