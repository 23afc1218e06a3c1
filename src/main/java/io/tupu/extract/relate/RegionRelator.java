package io.tupu.extract.relate;

import io.tupu.extract.EntityKey;
import io.tupu.extract.Status;
import io.tupu.extract.resolve.Named;
import io.tupu.extract.resolve.Place;
import io.tupu.extract.resolve.Scene;
import io.tupu.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes which region lies in which: the nearest that the document names. Not thread-safe. */
public final class RegionRelator {
  private static final String CIRCLE = "located-circle";

  private final Relator relator;
  private final Set<EntityKey> mentioned = new TreeSet<>();
  private final Set<EntityKey> chained = new TreeSet<>();

  public RegionRelator(Relator relator, List<Scene> scenes) {
    this.relator = relator;
    scenes.forEach(s -> s.regions().forEach(r -> mentioned.add(r.key())));
    scenes.forEach(this::chains);
    scenes.forEach(this::tabled);
    scenes.forEach(this::circles);
  }

  /** 浙江省宁波市: the one after the other. */
  private void chains(Scene scene) {
    List<Named> all = scene.regions();
    for (int i = 1; i < all.size(); i++) {
      Named next = all.get(i);
      Named before = all.get(i - 1);
      boolean prefix = before.nested() && next.span().start() == before.span().start();
      boolean touching = before.span().end() == next.span().start() || prefix;
      if (touching && below(next, before) && !member(next)) {
        Span evidence = scene.passage().evidence(before.span().start(), next.span().end());
        relator.claim(
            next.key(), "locatedIn", before.key(), evidence, "located-chain", 1, Status.RUNNING);
        chained.add(next.key());
      }
    }
  }

  private static boolean member(Named region) {
    return region.place().get().parent().isEmpty() && region.place().get().code().isEmpty();
  }

  private static boolean below(Named next, Named before) {
    return !next.key().equals(before.key()) && next.place().get().within(before.place().get());
  }

  /** What the table or the focus says, when the document names the region above as well. */
  private void tabled(Scene scene) {
    for (Named region : scene.regions()) {
      if (chained.contains(region.key())) {
        continue;
      }
      Optional<Place> above = zone(region, scene).or(() -> region.place().get().parent());
      while (above.isPresent() && !spoken(above.get(), region, scene)) {
        above = above.get().parent();
      }
      if (above.isEmpty() || wide(above.get(), scene)) {
        continue;
      }
      boolean coded = !region.place().get().code().isEmpty();
      Span evidence = scene.passage().evidence(region.span().start(), region.span().end());
      relator.claim(
          region.key(),
          "locatedIn",
          above.get().key(),
          evidence,
          coded ? "located-table" : "located-focus",
          region.confidence(),
          Status.RUNNING);
      chained.add(region.key());
    }
  }

  /** A zone in focus administers the towns around it, whatever the table says. */
  private static Optional<Place> zone(Named region, Scene scene) {
    Place place = region.place().get();
    return scene
        .focus()
        .place()
        .filter(f -> f.level().equals("Zone") && place.level().equals("Township"))
        .filter(f -> f.parent().filter(place::within).isPresent());
  }

  /** In focus, or named in the same sentence. */
  private boolean spoken(Place above, Named region, Scene scene) {
    Place place = region.place().get();
    boolean tabled = !place.code().isEmpty() && above.level().equals("County");
    boolean pointed = // 该镇某村
        place.level().equals("Village")
            && place.code().isEmpty()
            && place.parent().equals(Optional.of(above));
    EntityKey key = above.key();
    if (!mentioned.contains(key)) {
      return false;
    }
    if (tabled || pointed || focused(above, scene)) {
      return true;
    }
    Span sentence = scene.passage().sentenceAt(region.span().start());
    for (Named other : scene.regions()) {
      if (sentence.contains(other.span()) && other.key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private static boolean focused(Place above, Scene scene) {
    for (Place circle : scene.focus().circles()) {
      if (circle.within(above)) {
        return true;
      }
    }
    return false;
  }

  /** A province counts only in a report about it. */
  private static boolean wide(Place above, Scene scene) {
    List<Place> circles = scene.focus().circles();
    boolean about = !circles.isEmpty() && circles.get(circles.size() - 1).equals(above);
    return above.level().equals("Country") || above.level().equals("Province") && !about;
  }

  /** 建设武汉都市圈重要节点城市: the focus belongs to the circle. */
  private void circles(Scene scene) {
    for (Named region : scene.regions()) {
      Place place = region.place().get();
      boolean circle = place.level().equals("Zone") && place.parent().isEmpty();
      Optional<Place> focus = scene.focus().place();
      if (!circle || focus.isEmpty() || focus.get().equals(place)) {
        continue;
      }
      boolean member =
          scene.passage().words().from(region.span().end(), CIRCLE, "after").isPresent()
              || scene.passage().words().to(region.span().start(), CIRCLE, "before").isPresent();
      if (member) {
        Span evidence = scene.passage().evidence(region.span().start(), region.span().end());
        relator.claim(
            focus.get().key(), "locatedIn", region.key(), evidence, CIRCLE, 1, Status.RUNNING);
      }
    }
  }
}
