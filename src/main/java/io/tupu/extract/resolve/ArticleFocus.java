package io.tupu.extract.resolve;

import io.tupu.extract.find.RegionName;
import io.tupu.extract.passage.Passage;
import io.tupu.layout.Block.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out which region an article is about: by its title, the portrait of a town that it begins
 * with, what its headings or paragraphs have in common, what it names first and most. Not
 * thread-safe.
 */
final class ArticleFocus {
  private final Places places;
  private final OwnLevel level;
  private final Map<Passage, List<RegionName>> names;
  private final Chains chains;

  ArticleFocus(Places places, Map<Passage, List<RegionName>> names, Chains chains) {
    this.places = places;
    this.level = new OwnLevel(places, names);
    this.names = names;
    this.chains = chains;
  }

  /** The focus of an article, given its passages in order. */
  Focus of(List<Passage> own) {
    Optional<Place> place =
        titled(own)
            .or(() -> situated(own))
            .or(() -> common(own, Kind.HEADING, 2))
            .or(() -> common(own, Kind.PARAGRAPH, 3))
            .or(() -> opening(own).or(() -> holding(own)).map(p -> level.of(p, own)));
    return place.map(p -> new Focus(List.of(p))).orElse(Focus.NONE);
  }

  /** The last region of the first chain in a title or subtitle. */
  private Optional<Place> titled(List<Passage> own) {
    for (Kind kind : List.of(Kind.SUBTITLE, Kind.TITLE)) {
      for (Passage passage : own) {
        if (passage.block().kind() == kind) {
          Optional<Place> place = chains.read(names.get(passage), 0, Optional.empty());
          if (place.isPresent() && !place.get().level().equals("Country")) {
            return Optional.of(named(passage, place.get(), own));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** 花溪街道地处巴南区…: the town whose portrait the first paragraph begins. */
  private Optional<Place> situated(List<Passage> own) {
    for (Passage passage : own) {
      List<RegionName> all = names.get(passage);
      if (passage.block().kind() != Kind.PARAGRAPH || all.isEmpty()) {
        continue;
      }
      RegionName first = all.get(0);
      boolean lies =
          first.span().start() == 0
              && passage.words().from(first.span().end(), "own-level", "lies").isPresent();
      Optional<Place> around = lies ? chains.read(all, 1, Optional.empty()) : Optional.empty();
      return around.isEmpty()
          ? Optional.empty()
          : chains.resolve(first, Optional.empty(), around).filter(p -> p.within(around.get()));
    }
    return Optional.empty();
  }

  /** 天津和平: a common word that the text shows to be the district below. */
  private Place named(Passage title, Place place, List<Passage> own) {
    for (Passage passage : own) {
      for (RegionName name : names.get(passage)) {
        Optional<Place> below =
            name.full()
                ? places.read(name, Optional.of(place), Optional.of(place)).place()
                : Optional.empty();
        if (below.filter(p -> p.within(place) && !p.equals(place)).isPresent()
            && title.text().contains(bare(place) + bare(below.get()))) {
          return below.get();
        }
      }
    }
    return place;
  }

  private static String bare(Place place) {
    String name = place.name();
    int last = name.length() - 1;
    return last > 1 && "省市县区".indexOf(name.charAt(last)) >= 0 ? name.substring(0, last) : name;
  }

  /** The lowest region that holds all regions which head the sections or open the paragraphs. */
  private Optional<Place> common(List<Passage> own, Kind kind, int least) {
    Set<Place> heads = new LinkedHashSet<>();
    for (Passage passage : own) {
      if (passage.block().kind() == kind) {
        chains
            .lead(passage, Optional.empty())
            .filter(p -> !p.code().isEmpty())
            .ifPresent(heads::add);
      }
    }
    if (heads.size() < least) {
      return Optional.empty();
    }
    Place first = heads.iterator().next();
    for (Optional<Place> at = first.parent(); at.isPresent(); at = at.get().parent()) {
      Place above = at.get();
      if (heads.stream().allMatch(p -> p.within(above))) {
        return at;
      }
    }
    return Optional.empty();
  }

  /** The first region of the text below a province; else the one named most often. */
  private Optional<Place> opening(List<Passage> own) {
    Map<Place, Integer> counts = new HashMap<>();
    int seen = 0;
    for (Passage passage : own) {
      if (passage.block().kind() == Kind.NOISE) {
        continue;
      }
      List<RegionName> all = names.get(passage);
      for (int i = 0; i < all.size(); i++) {
        Optional<Place> place = chains.read(all, i, Optional.empty()).flatMap(ArticleFocus::large);
        if (place.isPresent() && !place.get().level().equals("Country")) {
          counts.merge(place.get(), 10 - Math.min(9, seen++), Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Place, Integer>comparingByValue()
                .thenComparing(e -> e.getKey().home(), Comparator.reverseOrder()))
        .map(best -> among(best.getKey(), counts));
  }

  /**
   * The city, where its districts are named side by side and none more than all others together.
   */
  private static Place among(Place best, Map<Place, Integer> counts) {
    List<Place> siblings =
        counts.keySet().stream()
            .filter(p -> p.level().equals("County") && p.parent().equals(best.parent()))
            .toList();
    int all = siblings.stream().mapToInt(counts::get).sum();
    boolean many = siblings.size() > 3 && siblings.contains(best) && 2 * counts.get(best) <= all;
    return many ? best.parent().orElse(best) : best;
  }

  /** The county that alone has most of the towns which the text names, three or more. */
  private Optional<Place> holding(List<Passage> own) {
    Map<Place, Set<String>> towns = new HashMap<>();
    Set<String> all = new HashSet<>();
    for (Passage passage : own) {
      for (RegionName name : names.get(passage)) {
        for (Place county : places.counties(name)) {
          towns.computeIfAbsent(county, c -> new HashSet<>()).add(name.text());
          all.add(name.text());
        }
      }
    }
    int most = towns.values().stream().mapToInt(Set::size).max().orElse(0);
    List<Place> best =
        towns.entrySet().stream()
            .filter(e -> e.getValue().size() == most)
            .map(Map.Entry::getKey)
            .toList();
    return most >= 3 && 2 * most > all.size() && best.size() == 1
        ? Optional.of(best.get(0))
        : Optional.empty();
  }

  /** Itself or the nearest place above that may have reports of its own: a county or a city. */
  private static Optional<Place> large(Place place) {
    boolean own = !place.code().isEmpty() && !place.level().equals("Township");
    return own ? Optional.of(place) : place.parent().flatMap(ArticleFocus::large);
  }
}
