package io.tupu.extract.relate;

import io.tupu.extract.relate.Situation.Agent;
import io.tupu.extract.resolve.Focus;
import io.tupu.extract.resolve.Named;
import io.tupu.extract.resolve.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of the places that a clause names are at home in the region in focus. Immutable. */
final class Homes {
  private final Focus focus;

  Homes(Focus focus) {
    this.focus = focus;
  }

  /** The regions of names, each once. */
  static List<Place> places(List<Named> named) {
    List<Place> places = new ArrayList<>(named.size());
    for (Named each : named) {
      each.place().filter(p -> !places.contains(p)).ifPresent(places::add);
    }
    return places;
  }

  /** A town or a village. */
  static boolean small(Named region) {
    String level = region.place().get().level();
    return level.equals("Township") || level.equals("Village");
  }

  /** 在上海、西安设立: sites outside the region in focus do not run what is set up there. */
  boolean abroad(List<Named> sites) {
    return focus.place().isPresent()
        && !sites.isEmpty()
        && sites.stream().map(s -> s.place().get()).allMatch(p -> outside(p, focus.place().get()));
  }

  private static boolean outside(Place place, Place home) {
    boolean near = home.level().equals("County") && home.parent().filter(place::within).isPresent();
    return !place.code().isEmpty() && !place.within(home) && !home.within(place) && !near;
  }

  /** The homes of bodies at home in the focus; a body from elsewhere works here. */
  List<Place> of(List<Agent> carriers) {
    for (Agent agent : carriers) {
      Optional<Place> home = agent.body().place();
      boolean near = home.isPresent() && focus.place().map(f -> home.get().within(f)).orElse(true);
      if (near) {
        return List.of(home.get());
      }
    }
    return List.of();
  }

  /** 市委统战部打造某市“丙”: the region before the name is but the home of those who do it. */
  static boolean own(Named owner, List<Named> subjects) {
    return owner.region()
        && !subjects.isEmpty()
        && subjects.stream().allMatch(b -> b.place().equals(owner.place()));
  }

  /** An organ of the region in focus may stay the subject of sentences that name none. */
  List<Named> lasting(List<Named> all) {
    boolean organs =
        all.stream()
            .allMatch(
                b -> b.rule().equals("organization-organ") && b.place().equals(focus.place()));
    return organs ? all : List.of();
  }
}
