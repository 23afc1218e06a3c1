package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.Gazetteer;
import io.tupu.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A region's name in a passage, before it is known which region it is.
 *
 * @param span in the passage
 * @param senses of the table; empty for a name recognised by its form
 * @param level by the form; empty when the senses tell
 * @param prefix a region's name that this one begins with (武汉 in 武汉经济技术开发区)
 * @param weak a short name that needs support
 */
public record RegionName(
    Passage passage,
    Span span,
    List<Gazetteer.Sense> senses,
    String level,
    Optional<RegionName> prefix,
    boolean weak,
    String rule) {
  public RegionName {
    senses = List.copyOf(senses);
  }

  public String text() {
    return span.slice(passage.text());
  }

  /** A full name of the table: 武汉市, not 武汉. */
  public boolean full() {
    return !senses.isEmpty() && senses.get(0).kind() == Gazetteer.Kind.FULL;
  }
}
