package io.tupu.extract.resolve;

import io.tupu.extract.Basis;
import io.tupu.extract.find.RegionName;
import io.tupu.knowledge.Gazetteer;
import io.tupu.knowledge.Lexicon;
import io.tupu.knowledge.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The places of one document: which region a name means in its context, never guessed. Not
 * thread-safe.
 */
final class Places {
  private static final int COMMON = 5;
  private static final Pattern ECONOMIC = Pattern.compile("经济(技术)?开发区");
  private static final Pattern HIGH_TECH = Pattern.compile("高新技术(产业)?(开发区|园区)");

  private final Gazetteer gazetteer;
  private final Taught taught;
  private final Map<String, Place> byCode = new HashMap<>();
  private final Map<String, Place> formed = new HashMap<>();
  private final Set<String> supported = new HashSet<>();
  private final Company company = new Company();
  private final Map<String, SortedSet<String>> zones = new HashMap<>();

  Places(Gazetteer gazetteer, Lexicon lexicon) {
    this.gazetteer = gazetteer;
    this.taught = new Taught(lexicon, gazetteer, this);
  }

  Taught taught() {
    return taught;
  }

  /**
   * Takes note of full names with one sense: they support short and weak names of the same region.
   */
  void support(List<RegionName> names) {
    for (RegionName name : names) {
      List<Region> regions = regions(name);
      if (name.level().equals("Zone") && name.prefix().isPresent()) {
        zone(name.text());
      }
      if (name.full() && regions.size() == 1 && !regions.get(0).level().equals("Township")) {
        supported.add(regions.get(0).code());
      }
      if (!name.weak()) {
        company.note(regions);
      }
    }
  }

  Place place(Region region) {
    Place known = byCode.get(region.code());
    if (known == null) {
      Optional<Place> parent =
          region.parent().equals("CN")
              ? Optional.empty()
              : gazetteer.region(region.parent()).map(this::place);
      known = Place.of(region, parent);
      byCode.put(region.code(), known);
    }
    return known;
  }

  /** A place that no table knows; the same for the same name once it is known in this document. */
  Place formed(String name, String level, Optional<Place> parent) {
    String full = level.equals("Zone") ? longZone(name) : name;
    Place known = formed.get(full);
    if (known != null
        && (parent.isEmpty()
            || known.within(parent.get())
            || parent.get().within(known.parent().orElse(known)) && !adopts(known, parent.get()))) {
      return known;
    }
    Place place = Place.formed(full, level, parent);
    formed.putIfAbsent(full, place);
    return place;
  }

  /** The document's fullest name of a zone: 宁波前湾新区 for 前湾新区. */
  private String longZone(String name) {
    String wanted = shortZone(name);
    String end = wanted.substring(Math.max(0, wanted.length() - COMMON));
    for (String zone : zones.getOrDefault(end, Collections.emptySortedSet())) {
      if (zone.length() > name.length() && shortZone(zone).endsWith(wanted)) {
        return zone;
      }
    }
    return name;
  }

  /** Kept by its last characters, so that a name is compared with few of many zones. */
  private void zone(String name) {
    String normal = shortZone(name);
    for (int length = 1; length <= Math.min(COMMON, normal.length()); length++) {
      String end = normal.substring(normal.length() - length);
      zones.computeIfAbsent(end, e -> new TreeSet<>()).add(name);
    }
  }

  private static boolean adopts(Place known, Place parent) {
    return known.parent().isPresent() && parent.depth() > known.parent().get().depth() + 3;
  }

  private static String shortZone(String name) {
    String shorter = name.contains("经济") ? ECONOMIC.matcher(name).replaceAll("经开区") : name;
    return shorter.contains("高新") ? HIGH_TECH.matcher(shorter).replaceAll("高新区") : shorter;
  }

  /** The last zone of the document whose name ends so. */
  Optional<Place> zoneEnding(String suffix) {
    Optional<Place> found = Optional.empty();
    for (Place place : formed.values()) {
      if (place.level().equals("Zone") && place.name().endsWith(suffix)) {
        found = Optional.of(place);
      }
    }
    for (Place place : byCode.values()) {
      if (place.level().equals("Zone") && place.name().endsWith(suffix)) {
        found = Optional.of(place);
      }
    }
    return found;
  }

  /** The counties that have a town of this full name. */
  List<Place> counties(RegionName name) {
    return regions(name).stream()
        .filter(r -> name.full() && r.level().equals("Township"))
        .map(this::place)
        .flatMap(p -> p.parent().stream())
        .distinct()
        .toList();
  }

  /** What a name of the table means here. */
  Reading read(RegionName name, Optional<Place> before, Optional<Place> focus) {
    List<Region> regions = regions(name);
    if (before.isPresent() && !before.get().code().isEmpty()) {
      List<Region> below = within(regions, before.get().code());
      if (!below.isEmpty()) {
        return reading(place(nearest(below)), Basis.CHAIN);
      }
    }
    if (before.isPresent()
        && !name.full()
        && focus.isPresent()
        && regions.stream().noneMatch(r -> related(place(r), focus.get()))) {
      return Reading.NONE;
    }
    for (Optional<Place> at = focus; at.isPresent(); at = at.get().parent()) {
      if (at.get().code().isEmpty()) {
        continue;
      }
      List<Region> below = within(regions, at.get().code());
      if (name.weak() && at.get().level().equals("Province")) {
        break;
      }
      if (below.size() == 1 || !below.isEmpty() && distinctLevels(below)) {
        return reading(place(nearest(below)), Basis.FOCUS);
      }
      if (!below.isEmpty()) {
        return Reading.AMBIGUOUS;
      }
    }
    return unplaced(name, regions, focus);
  }

  private static boolean related(Place place, Place focus) {
    return place.within(focus) || focus.within(place);
  }

  private Reading unplaced(RegionName name, List<Region> regions, Optional<Place> focus) {
    List<Region> known = new ArrayList<>(regions);
    known.removeIf(r -> !supported.contains(r.code()));
    if (known.size() == 1) {
      return reading(place(known.get(0)), name.full() ? Basis.ONLY : Basis.NAMED);
    }
    List<Region> high = new ArrayList<>(regions);
    high.removeIf(r -> r.level().equals("Township") || r.level().equals("Zone"));
    boolean above = focus.isPresent() && high.stream().anyMatch(r -> focus.get().within(place(r)));
    if (name.weak() && !above) {
      return Reading.NONE;
    }
    if (high.size() == 1) {
      return reading(place(high.get(0)), Basis.ONLY);
    }
    return company
        .suits(high, gazetteer)
        .map(region -> reading(place(region), Basis.COMPANY))
        .orElse(high.isEmpty() ? Reading.NONE : Reading.AMBIGUOUS);
  }

  /**
   * A weak name is supported by a sure name of a larger region in the same passage: 曲松 beside 西藏.
   */
  Reading supported(RegionName name, List<RegionName> company) {
    for (RegionName other : company) {
      if (other.weak() || other.senses().isEmpty() || other.equals(name)) {
        continue;
      }
      String code = other.senses().get(0).region().code();
      List<Region> below = within(regions(name), code);
      if (below.size() == 1 && !below.get(0).code().equals(code)) {
        return reading(place(below.get(0)), Basis.COMPANY);
      }
    }
    return Reading.NONE;
  }

  /**
   * @param basis why it is this place; NONE without one
   * @param ambiguous several regions fit and nothing tells them apart
   */
  record Reading(Optional<Place> place, Basis basis, boolean ambiguous) {
    static final Reading NONE = new Reading(Optional.empty(), Basis.NONE, false);
    static final Reading AMBIGUOUS = new Reading(Optional.empty(), Basis.NONE, true);

    static Reading of(Optional<Place> place, Basis basis) {
      return place.isPresent() ? new Reading(place, basis, false) : NONE;
    }
  }

  private static Reading reading(Place place, Basis basis) {
    return new Reading(Optional.of(place), basis, false);
  }

  private List<Region> within(List<Region> regions, String code) {
    List<Region> within = new ArrayList<>(regions.size());
    for (Region region : regions) {
      if (gazetteer.within(region.code(), code)) {
        within.add(region);
      }
    }
    return within;
  }

  /** The highest one: a district before its township of the same name. */
  private Region nearest(List<Region> regions) {
    Region best = regions.get(0);
    for (Region region : regions) {
      if (place(region).depth() < place(best).depth()) {
        best = region;
      }
    }
    return best;
  }

  private static boolean distinctLevels(List<Region> regions) {
    Set<String> levels = new LinkedHashSet<>();
    regions.forEach(r -> levels.add(r.level()));
    return levels.size() == regions.size();
  }

  private static List<Region> regions(RegionName name) {
    if (name.senses().size() == 1) {
      return List.of(name.senses().get(0).region());
    }
    List<Region> regions = new ArrayList<>(name.senses().size());
    for (Gazetteer.Sense sense : name.senses()) {
      if (!regions.contains(sense.region())) {
        regions.add(sense.region());
      }
    }
    return regions;
  }
}
