package io.tupu.extract.resolve;

import io.tupu.knowledge.Gazetteer;
import io.tupu.knowledge.Region;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The regions that a document names, as company for names with several senses: 普陀区 beside 上海市 and
 * 桃浦镇 is the one in Shanghai. Not thread-safe.
 */
final class Company {
  private final Set<String> sure = new HashSet<>();
  private final Map<String, Set<String>> towns = new HashMap<>();

  /** Takes note of a name by all that it may mean. */
  void note(List<Region> senses) {
    if (senses.size() == 1 && !senses.get(0).level().equals("Township")) {
      sure.add(senses.get(0).code());
    }
    for (Region sense : senses) {
      if (sense.level().equals("Township")) {
        towns.computeIfAbsent(sense.parent(), p -> new HashSet<>()).add(sense.name());
      }
    }
  }

  /** The one region whose towns, or whose city or province, are named and no other's. */
  Optional<Region> suits(List<Region> regions, Gazetteer gazetteer) {
    int best = 0;
    int second = 0;
    Optional<Region> found = Optional.empty();
    for (Region region : regions) {
      int score = score(region, gazetteer);
      if (score > best) {
        second = best;
        best = score;
        found = Optional.of(region);
      } else {
        second = Math.max(second, score);
      }
    }
    return best > second ? found : Optional.empty();
  }

  private int score(Region region, Gazetteer gazetteer) {
    int score = 2 * (towns.containsKey(region.code()) ? towns.get(region.code()).size() : 0);
    for (String code : sure) {
      if (!code.equals(region.code()) && gazetteer.within(region.code(), code)) {
        score++;
      }
    }
    return score;
  }
}
