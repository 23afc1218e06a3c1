package io.tupu.extract.resolve;

import io.tupu.extract.find.WorkName;
import io.tupu.extract.passage.Passage;
import java.util.List;

/**
 * A passage with its names.
 *
 * @param regions resolved, nested ones too, in reading order
 * @param bodies resolved, in reading order
 * @param works found, in reading order
 */
public record Scene(
    Passage passage, Focus focus, List<Named> regions, List<Named> bodies, List<WorkName> works) {
  public Scene {
    regions = List.copyOf(regions);
    bodies = List.copyOf(bodies);
    works = List.copyOf(works);
  }
}
