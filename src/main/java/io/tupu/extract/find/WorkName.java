package io.tupu.extract.find;

import io.tupu.extract.passage.Passage;
import io.tupu.text.Span;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A name of a brand, program, platform or team in a passage.
 *
 * @param span what is marked as the mention
 * @param extent with quotation marks, head and list mark: where the name ends as part of the sentence
 * @param name as a title
 * @param types local names of classes, the reading first
 * @param list number of the list that holds it, the same for all its items; -1 for a name that stands alone
 */
public record WorkName(
    Passage passage,
    Span span,
    Span extent,
    String name,
    SortedSet<String> aliases,
    List<String> types,
    int list,
    String rule,
    double confidence) {
  public WorkName {
    aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
    types = List.copyOf(types);
  }

  public String type() {
    return types.get(0);
  }
}
