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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out which region each article, section and block is about. Not thread-safe. */
final class FocusReader {
  private static final int LONGEST_CHAIN = 8;
  private static final Pattern NUMBERING =
      Pattern.compile("[\\s\\d一二三四五六七八九十、.．（）()【\\[#*|｜·•—-]*");

  private final Places places;
  private final OwnLevel level;
  private final Map<Passage, List<RegionName>> names;
  private final Map<Integer, List<Passage>> articles;
  private final Map<List<Integer>, List<Passage>> headings;

  FocusReader(Places places, List<Passage> passages, Map<Passage, List<RegionName>> names) {
    this.places = places;
    this.level = new OwnLevel(places, names);
    this.names = names;
    this.articles = passages.stream().collect(Collectors.groupingBy(Passage::article));
    this.headings =
        passages.stream()
            .filter(p -> p.block().kind() == Kind.HEADING)
            .collect(Collectors.groupingBy(p -> List.of(p.article(), p.section())));
  }

  /** The focus of each passage; a heading has the focus that it gives to its section. */
  Map<Passage, Focus> read() {
    Map<Passage, Focus> foci = new HashMap<>();
    for (List<Passage> own : articles.values()) {
      Focus article = article(own);
      own.forEach(passage -> foci.put(passage, block(passage, section(passage, article))));
    }
    return foci;
  }

  private Focus article(List<Passage> own) {
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
          Optional<Place> place = chain(names.get(passage), 0, Optional.empty());
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
      Optional<Place> around = lies ? chain(all, 1, Optional.empty()) : Optional.empty();
      return around.isEmpty()
          ? Optional.empty()
          : resolve(first, Optional.empty(), around).filter(p -> p.within(around.get()));
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

  private Optional<Place> chain(List<RegionName> all, int from, Optional<Place> focus) {
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

  private Optional<Place> resolve(RegionName name, Optional<Place> before, Optional<Place> focus) {
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

  /** The lowest region that holds all regions which head the sections or open the paragraphs. */
  private Optional<Place> common(List<Passage> own, Kind kind, int least) {
    Set<Place> heads = new LinkedHashSet<>();
    for (Passage passage : own) {
      if (passage.block().kind() == kind) {
        lead(passage, Optional.empty()).filter(p -> !p.code().isEmpty()).ifPresent(heads::add);
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
        Optional<Place> place = chain(all, i, Optional.empty()).flatMap(FocusReader::large);
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
    return own ? Optional.of(place) : place.parent().flatMap(FocusReader::large);
  }

  private Focus section(Passage passage, Focus article) {
    Focus focus = article;
    for (Passage heading : headings(passage)) {
      Optional<Place> place = lead(heading, focus.place());
      if (place.isPresent()
          && !focus.circles().contains(place.get())
          && !above(place.get(), focus)) {
        focus = focus.narrowed(place.get());
      }
    }
    return focus;
  }

  private static boolean above(Place place, Focus focus) {
    return focus.place().filter(f -> f.within(place)).isPresent();
  }

  private List<Passage> headings(Passage passage) {
    return headings.getOrDefault(List.of(passage.article(), passage.section()), List.of());
  }

  /** The region that a heading, row or item begins with or consists of. */
  private Optional<Place> lead(Passage passage, Optional<Place> focus) {
    List<RegionName> all = names.get(passage);
    for (int i = 0; i < all.size() && i < 2; i++) {
      RegionName name = all.get(i);
      boolean starts = NUMBERING.matcher(passage.text()).region(0, name.span().start()).matches();
      if (starts) {
        return chain(all, i, focus);
      }
    }
    return Optional.empty();
  }

  /** A town or village that opens a paragraph is the subject of its sentence only. */
  private static boolean passing(Passage passage, Place place) {
    boolean small = place.level().equals("Township") || place.level().equals("Village");
    return small && passage.block().kind() == Kind.PARAGRAPH && passage.sentences().size() > 1;
  }

  /** 静宁县…。庄浪县…。崆峒区…: sisters that open the sentences of one paragraph. */
  private boolean abreast(Passage passage, Place first, Focus section) {
    if (passage.block().kind() != Kind.PARAGRAPH || !first.level().equals("County")) {
      return false;
    }
    for (RegionName name : names.get(passage)) {
      int start = name.span().start();
      boolean opens =
          passage.sentenceAt(start).start() == start || passage.charAt(start - 1) == '；';
      if (start > 0 && opens && !name.senses().isEmpty()) {
        Optional<Place> other = resolve(name, Optional.empty(), section.place());
        if (other.filter(p -> !p.equals(first) && p.parent().equals(first.parent())).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private Focus block(Passage passage, Focus section) {
    Optional<Place> place = lead(passage, section.place());
    if (place.isEmpty()
        || passage.block().kind() == Kind.NOISE
        || passing(passage, place.get())
        || abreast(passage, place.get(), section)) {
      return section;
    }
    boolean inside = section.place().isEmpty() || place.get().within(section.place().get());
    boolean sibling = section.circles().size() == 1 && passage.block().kind() != Kind.PARAGRAPH;
    return inside || sibling ? section.narrowed(place.get()) : section;
  }
}
