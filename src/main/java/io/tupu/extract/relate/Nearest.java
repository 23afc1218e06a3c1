package io.tupu.extract.relate;

import io.tupu.extract.EntityKey;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.resolve.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places that the text itself gives for each work, so that a sentence which gives none does not
 * move it back to the whole region in focus: a home that stands in a village, spoken of again in a
 * report of the county. Not thread-safe.
 */
public final class Nearest {
  private static final List<String> LEVELS =
      List.of("Province", "Prefecture", "County", "Township");

  private final Map<EntityKey, List<Place>> said = new HashMap<>();

  /** Notes where a situation says that its work is. */
  public void note(Situation situation, EntityKey key) {
    if (!situation.byFocus() && situation.own() && situation.status().asserted()) {
      said.computeIfAbsent(key, k -> new ArrayList<>()).addAll(situation.stands());
    }
  }

  /**
   * The situation without a place that only the focus gives and that holds one the text gives. A
   * brand may well be that of the whole region, and 全市 says so of anything.
   */
  public Situation of(Situation situation, EntityKey key) {
    boolean nearer =
        situation.byFocus()
            && !key.type().equals("Brand")
            && !whole(situation)
            && said.getOrDefault(key, List.of()).stream()
                .anyMatch(
                    near ->
                        situation.places().stream()
                            .allMatch(p -> near.within(p) && !near.equals(p)));
    return nearer ? situation.unplaced() : situation;
  }

  private static boolean whole(Situation situation) {
    Passage passage = situation.work().passage();
    int at = situation.work().extent().start();
    int from = passage.sentenceAt(at).start();
    return LEVELS.stream().anyMatch(l -> !passage.wordsIn(from, at, "own-level", l).isEmpty());
  }
}
