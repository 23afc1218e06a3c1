package io.tupu.extract.resolve;

import io.tupu.extract.find.RegionName;
import io.tupu.extract.passage.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Resolves the regions that stand one after the other: 浙江省丽水市莲都区. Not thread-safe. */
final class Chains {
  private static final int LONGEST_CHAIN = 8;
  private static final Pattern NUMBERING =
      Pattern.compile("[\\s\\d一二三四五六七八九十、.．（）()【\\[#*|｜·•—-]*");

  private final Places places;
  private final Map<Passage, List<RegionName>> names;

  Chains(Places places, Map<Passage, List<RegionName>> names) {
    this.places = places;
    this.names = names;
  }

  /** The last region of the chain that starts at an index. */
  Optional<Place> read(List<RegionName> all, int from, Optional<Place> focus) {
    Optional<Place> place = Optional.empty();
    int end = -1;
    for (int i = from; i < Math.min(all.size(), from + LONGEST_CHAIN); i++) {
      RegionName name = all.get(i);
      if (end >= 0 && name.span().start() != end) {
        break;
      }
      Optional<Place> next = resolve(name, place, focus);
      if (next.isPresent()) {
        place = next;
        end = name.span().end();
      }
    }
    return place;
  }

  /** One region, given the one before it in the chain and the one in focus. */
  Optional<Place> resolve(RegionName name, Optional<Place> before, Optional<Place> focus) {
    Optional<Place> known = places.taught().region(name, focus);
    if (known.isPresent()) {
      return known;
    }
    if (!name.senses().isEmpty()) {
      return places.read(name, before, focus).place();
    }
    if (RegionResolver.circle(name)) {
      return Optional.empty();
    }
    if (name.level().equals("Zone") && !name.weak()) {
      Optional<Place> parent = name.prefix().flatMap(p -> resolve(p, Optional.empty(), focus));
      return Optional.of(places.formed(name.text(), "Zone", parent.or(() -> focus)));
    }
    boolean settled = before.isPresent() || focus.isPresent();
    return settled && !name.weak()
        ? Optional.of(places.formed(name.text(), name.level(), before.or(() -> focus)))
        : Optional.empty();
  }

  /** The region that a heading, row or item begins with or consists of. */
  Optional<Place> lead(Passage passage, Optional<Place> focus) {
    List<RegionName> all = names.get(passage);
    for (int i = 0; i < all.size() && i < 2; i++) {
      RegionName name = all.get(i);
      boolean starts = NUMBERING.matcher(passage.text()).region(0, name.span().start()).matches();
      if (starts) {
        return read(all, i, focus);
      }
    }
    return Optional.empty();
  }
}
