package io.tupu.extract.resolve;

import io.tupu.extract.Basis;
import io.tupu.extract.Diagnostic;
import io.tupu.extract.Observer;
import io.tupu.extract.Rejection;
import io.tupu.extract.Rejection.Reason;
import io.tupu.extract.find.RegionName;
import io.tupu.extract.passage.Passage;
import io.tupu.extract.resolve.Places.Reading;
import io.tupu.knowledge.Gazetteer;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Resolves the region names of a passage in reading order. Not thread-safe. */
final class RegionResolver {
  private static final Pattern MINORITY = Pattern.compile("(?<=..)民族村$");
  private static final Pattern CIRCLE = Pattern.compile(".*(都市圈|城市群|经济圈|经济带|城市圈)");
  private final Places places;
  private final Roster roster;
  private final List<Diagnostic> diagnostics;
  private final Observer observer;
  private final List<String> carriers;
  private List<RegionName> company = List.of();

  RegionResolver(
      Places places,
      Roster roster,
      List<Diagnostic> diagnostics,
      Observer observer,
      List<String> carriers) {
    this.observer = observer;
    this.carriers = carriers;
    this.places = places;
    this.roster = roster;
    this.diagnostics = diagnostics;
  }

  /**
   * In reading order, a prefix before the name that it begins; names that stay unlinked are left
   * out and reported.
   */
  List<Named> resolve(Passage passage, List<RegionName> names, Focus focus) {
    List<Named> resolved = new ArrayList<>();
    company = names;
    for (RegionName name : names) {
      if (strange(name, focus)) {
        observer.rejected(new Rejection(passage, name.span(), Reason.ELSEWHERE));
        continue;
      }
      Optional<Place> before = adjacent(resolved, name.span().start());
      name.prefix()
          .ifPresent(prefix -> put(resolved, prefix, place(prefix, before, focus, resolved), true));
      Reading reading = place(name, before, focus, resolved);
      put(resolved, name, reading, false);
    }
    return resolved;
  }

  /** 云龙小学 need not be in 云龙县: a short county name before a school or a firm must fit the focus. */
  private boolean strange(RegionName name, Focus focus) {
    boolean county =
        !name.senses().isEmpty()
            && !name.full()
            && name.senses().get(0).region().level().equals("County");
    if (!county || !name.passage().boundary(name.span().end())) {
      return false;
    }
    boolean carried = carried(name);
    Optional<Place> place = places.read(name, Optional.empty(), focus.place()).place();
    return carried
        && place.isPresent()
        && focus.place().isPresent()
        && !place.get().within(focus.place().get())
        && !focus.place().get().within(place.get());
  }

  private boolean carried(RegionName name) {
    for (String carrier : carriers) {
      if (name.passage().text().startsWith(carrier, name.span().end())) {
        return true;
      }
    }
    return false;
  }

  private void put(List<Named> resolved, RegionName name, Reading reading, boolean nested) {
    Optional<Place> place = reading.place();
    boolean stopped = place.isPresent() && places.taught().stopped(place.get().name());
    if (place.isEmpty() || stopped) {
      Reason reason = stopped ? Reason.STOPPED : Reason.UNSUPPORTED;
      if (!reading.ambiguous()) {
        observer.rejected(new Rejection(name.passage(), name.span(), reason));
      }
      return;
    }
    observer.resolved(name.passage(), name.span(), reading.basis());
    Named named = named(name, place.get(), nested);
    resolved.add(named);
    roster.note(named.key(), types(place.get()), place.get().name(), aliases(name, place.get()));
  }

  private static Named named(RegionName name, Place place, boolean nested) {
    double confidence =
        name.weak() ? 0.75 : name.full() ? 0.99 : name.senses().isEmpty() ? 0.9 : 0.95;
    return Named.of(
            name.passage(), name.span(), place.key(), Optional.of(place), name.rule(), confidence)
        .nested(nested);
  }

  static List<String> types(Place place) {
    List<String> types = new ArrayList<>(List.of("Region", place.level()));
    if (place.city()) {
      types.add("City");
    }
    return types;
  }

  private static Set<String> aliases(RegionName name, Place place) {
    Set<String> aliases = new LinkedHashSet<>();
    aliases.add(name.text());
    for (Gazetteer.Sense sense : name.senses()) {
      if (sense.region().code().equals(place.code())) {
        aliases.addAll(sense.region().shorts());
      }
    }
    return aliases;
  }

  private static Optional<Place> adjacent(List<Named> resolved, int start) {
    return resolved.isEmpty() || resolved.get(resolved.size() - 1).span().end() != start
        ? Optional.empty()
        : resolved.get(resolved.size() - 1).place();
  }

  private Reading place(
      RegionName name, Optional<Place> before, Focus focus, List<Named> resolved) {
    Optional<Place> known = places.taught().region(name, focus.place());
    if (known.isPresent()) {
      return Reading.of(known, Basis.TAUGHT);
    }
    if (name.weak() && name.senses().isEmpty()) {
      return deicticZone(name, focus);
    }
    Optional<Place> local = local(name, resolved, focus);
    if (!name.senses().isEmpty()) {
      Reading reading = places.read(name, before, local.or(focus::place));
      if (reading.place().isEmpty() && name.weak()) {
        reading = places.supported(name, company);
      }
      if (reading.ambiguous()) {
        report(name);
      }
      boolean township =
          !name.weak() && name.rule().equals("region-form")
              || !name.weak() && name.full() && settlement(name);
      return reading.place().isEmpty() && township && !reading.ambiguous()
          ? byForm(formed(name, before.or(() -> local).or(focus::place)))
          : reading;
    }
    if (circle(name)) {
      return byForm(places.formed(name.text(), "Zone", Optional.empty()));
    }
    Optional<Place> parent =
        name.level().equals("Zone")
            ? name.prefix()
                .flatMap(p -> place(p, before, focus, resolved).place())
                .or(() -> before)
                .or(focus::place)
            : before.or(() -> local).or(focus::place);
    return byForm(formed(name, parent.filter(p -> holds(p, name.level()))));
  }

  private static Reading byForm(Place place) {
    return Reading.of(Optional.of(place), Basis.FORM);
  }

  /** 武汉都市圈, 长三角: regions have part in it, it lies in none. */
  static boolean circle(RegionName name) {
    if (name.rule().equals("region-circle")) {
      return true;
    }
    String text = name.text();
    return (text.endsWith("圈") || text.endsWith("群") || text.endsWith("带"))
        && CIRCLE.matcher(text).matches();
  }

  private static boolean settlement(RegionName name) {
    return name.senses().stream().allMatch(s -> s.region().level().equals("Township"));
  }

  private Place formed(RegionName name, Optional<Place> parent) {
    String level = name.level().isEmpty() ? "Township" : name.level();
    Optional<Place> above = parent;
    while (above.isPresent() && !holds(above.get(), level)) {
      above = above.get().parent();
    }
    return places.formed(
        name.text().endsWith("民族村") ? MINORITY.matcher(name.text()).replaceFirst("村") : name.text(),
        level,
        above);
  }

  private static boolean holds(Place place, String level) {
    return switch (place.level()) {
      case "Village" -> false;
      case "Township" -> level.equals("Village") || level.equals("Zone");
      default -> true;
    };
  }

  /** A region named earlier in the sentence that can hold this one: the 镇 before a 村. */
  private static Optional<Place> local(RegionName name, List<Named> resolved, Focus focus) {
    Span sentence = name.passage().sentenceAt(name.span().start());
    Optional<Place> found = Optional.empty();
    for (Named before : resolved) {
      boolean here = sentence.contains(before.span()) && before.span().end() <= name.span().start();
      if (here
          && before.place().filter(p -> inner(p, focus)).isPresent()
          && holds(before.place().get(), name.level().isEmpty() ? "Township" : name.level())
          && (name.level().equals("Village") || !before.place().get().level().equals("Township"))) {
        found = before.place();
      }
    }
    return found;
  }

  private static boolean inner(Place place, Focus focus) {
    return focus.circles().stream().anyMatch(f -> place.within(f) && !place.equals(f))
        && focus.place().filter(place::equals).isEmpty();
  }

  private Reading deicticZone(RegionName name, Focus focus) {
    String text = name.text();
    for (Place circle : focus.circles()) {
      if (circle.level().equals("Zone")) {
        return Reading.of(Optional.of(circle), Basis.FOCUS);
      }
    }
    Optional<Place> known = places.zoneEnding(text);
    if (known.isPresent()) {
      return Reading.of(known, Basis.NEARBY);
    }
    if (!text.equals("经开区") && !text.equals("高新区") || focus.place().isEmpty()) {
      return Reading.NONE;
    }
    Place owner = focus.place().get();
    return byForm(
        places.formed(owner.name().replaceAll("[市县区]$", "") + text, "Zone", Optional.of(owner)));
  }

  private void report(RegionName name) {
    Span span = name.passage().toDocument(name.span().start(), name.span().end());
    diagnostics.add(new Diagnostic(Diagnostic.Code.AMBIGUOUS_REGION, span, name.text()));
  }
}
