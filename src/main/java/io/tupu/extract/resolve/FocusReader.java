package io.tupu.extract.resolve;

import io.tupu.extract.find.RegionName;
import io.tupu.extract.passage.Passage;
import io.tupu.layout.Block.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out which region each article, section and block is about. Not thread-safe. */
final class FocusReader {
  private final ArticleFocus focus;
  private final Chains chains;
  private final Map<Passage, List<RegionName>> names;
  private final Map<Integer, List<Passage>> articles;
  private final Map<List<Integer>, List<Passage>> headings;

  FocusReader(Places places, List<Passage> passages, Map<Passage, List<RegionName>> names) {
    this.chains = new Chains(places, names);
    this.focus = new ArticleFocus(places, names, chains);
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
      Focus article = focus.of(own);
      own.forEach(passage -> foci.put(passage, block(passage, section(passage, article))));
    }
    return foci;
  }

  private Focus section(Passage passage, Focus article) {
    Focus focus = article;
    for (Passage heading : headings(passage)) {
      Optional<Place> place = chains.lead(heading, focus.place());
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
        Optional<Place> other = chains.resolve(name, Optional.empty(), section.place());
        if (other.filter(p -> !p.equals(first) && p.parent().equals(first.parent())).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private Focus block(Passage passage, Focus section) {
    Optional<Place> place = chains.lead(passage, section.place());
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
