package io.tupu.extract.resolve;

import io.tupu.extract.Diagnostic;
import io.tupu.extract.EntityKey;
import io.tupu.extract.find.BodyName;
import io.tupu.extract.passage.Passage;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.WordSet;
import io.tupu.text.Span;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Resolves organizations: which region pins them, under what full name. Not thread-safe. */
final class BodyResolver {
  private static final String TYPE = "Organization";
  private static final Pattern FIXED = Pattern.compile(".*(大学|学院|博物馆|日报)");

  /** 民盟某市委 and 民盟某市委员会, but not 共青团某市委, are also called 市委会. */
  private static final Pattern COMMITTEE = Pattern.compile("^((?!共青团).*[省市县区州]委)(?:员会)?$");

  private static final Pattern LEVEL = Pattern.compile("[省市县区州旗盟]$");
  private static final List<String> PARTY_ORGANS = List.of("统战部", "组织部", "宣传部", "社会工作部");

  private final RuleBook rules;
  private final WordSet alone;
  private final Roster roster;
  private final List<Diagnostic> diagnostics;
  private final KeyNames keyNames;
  private final Taught taught;
  private final Nearby nearby = new Nearby();

  BodyResolver(
      RuleBook rules, KeyNames keyNames, Roster roster, List<Diagnostic> doubts, Taught taught) {
    this.rules = rules;
    this.alone = rules.set("organization-organ", "alone");
    this.roster = roster;
    this.diagnostics = doubts;
    this.keyNames = keyNames;
    this.taught = taught;
  }

  /** Where a body is at home and how it is called in full. */
  record Reading(Optional<Place> home, String name, Set<String> aliases) {}

  /** To be told of every passage before its bodies are resolved. */
  void read(Passage passage, List<Named> regions) {
    nearby.read(passage, regions);
  }

  /**
   * @param regions the resolved regions of the passage
   */
  Optional<Named> resolve(Passage passage, BodyName name, List<Named> regions, Focus focus) {
    Optional<Reading> reading = taught.body(name, focus).or(() -> read(name, regions, focus));
    if (reading.isEmpty()) {
      Span span = passage.toDocument(name.span().start(), name.span().end());
      diagnostics.add(new Diagnostic(Diagnostic.Code.UNRESOLVED_DEICTIC, span, name.text()));
      return Optional.empty();
    }
    Reading r = reading.get();
    if (taught.stopped(r.name())) {
      return Optional.empty();
    }
    EntityKey key = key(r);
    roster.note(key, List.of(TYPE), r.name(), r.aliases());
    double sure = rules.rule(name.rule()).confidence();
    double confidence = name.deictic().isEmpty() ? sure : sure - 0.03;
    return Optional.of(Named.of(passage, name.span(), key, r.home(), name.rule(), confidence));
  }

  private EntityKey key(Reading reading) {
    return new EntityKey(
        TYPE, keyNames.body(reading.name()), reading.home().map(Place::home).orElse(""));
  }

  private Optional<Reading> read(BodyName name, List<Named> regions, Focus focus) {
    List<Named> own = regions.stream().filter(r -> name.span().contains(r.span())).toList();
    if (!name.party().isEmpty()) {
      return Optional.of(branch(name, own, focus)).filter(r -> r.home().isPresent());
    }
    if (name.inherits() && own.isEmpty()) {
      return inherited(name, regions, focus);
    }
    if (!name.deictic().isEmpty()) {
      return deictic(name, regions, focus);
    }
    if (name.rule().equals("organization-national")) {
      return Optional.of(new Reading(Optional.empty(), name.text(), names(name.text())));
    }
    return Optional.of(own.isEmpty() ? bare(name, regions, focus) : prefixed(name, own, focus));
  }

  private Optional<Reading> deictic(BodyName name, List<Named> regions, Focus focus) {
    String letter = name.deictic();
    return nearby
        .meant(name, regions, letter, focus)
        .map(
            place -> {
              boolean youth = name.rule().equals("organization-youth");
              String tail = committee(name.tail(), place);
              String full =
                  youth
                      ? LEVEL.matcher(place.name()).replaceAll("") + name.tail()
                      : place.name() + tail;
              Set<String> aliases = new LinkedHashSet<>(List.of(name.text()));
              aliases.add(name.deictic() + name.tail());
              if (youth) {
                aliases.add("团" + place.name() + "委");
                aliases.remove(name.deictic() + name.tail());
              }
              return new Reading(Optional.of(place), full, aliases);
            });
  }

  private Optional<Reading> inherited(BodyName name, List<Named> regions, Focus focus) {
    if (!name.deictic().isEmpty()) {
      return deictic(name, regions, focus)
          .map(
              r ->
                  new Reading(
                      r.home(),
                      r.home().get().name() + committee(name.tail(), r.home().get()),
                      names(name.text())));
    }
    Optional<Place> place =
        name.regions().isEmpty()
            ? focus.place()
            : regions.stream()
                .filter(r -> r.span().equals(name.regions().get(name.regions().size() - 1).span()))
                .findFirst()
                .flatMap(Named::place);
    return place.map(
        p -> new Reading(Optional.of(p), p.name() + committee(name.tail(), p), names(name.text())));
  }

  /** 统战部 of a district is its committee's; a zone has a 党工委 where a district has a 委. */
  private static String committee(String tail, Place place) {
    if (place.level().equals("Zone")) {
      return tail.equals("委") || tail.equals("委工委") ? "党工委" : tail;
    }
    return PARTY_ORGANS.contains(tail) ? "委" + tail : tail;
  }

  private static Reading branch(BodyName name, List<Named> own, Focus focus) {
    if (own.isEmpty()) {
      Optional<Place> place =
          name.deictic().isEmpty() ? Optional.empty() : focus.meantBy(name.deictic());
      String full = name.party() + place.map(Place::name).orElse("") + name.tail().substring(1);
      return new Reading(place, full, names(name.text()));
    }
    String full = COMMITTEE.matcher(name.text()).replaceFirst("$1会");
    return new Reading(own.get(own.size() - 1).place(), full, names(name.text(), full));
  }

  private Reading prefixed(BodyName name, List<Named> own, Focus focus) {
    Named first = own.get(0);
    boolean leads = first.span().start() == name.span().start();
    if (!leads) {
      return new Reading(first.place(), name.text(), names(name.text()));
    }
    Named last = first;
    for (Named next : own) {
      boolean below = next.place().filter(p -> p.within(first.place().orElseThrow())).isPresent();
      if (below && next.span().start() <= last.span().end() || below && !next.nested()) {
        last = next;
      }
    }
    Optional<Place> home = last.place();
    boolean trade =
        trade(name)
            && focus.place().filter(f -> f.within(home.get()) && !f.equals(home.get())).isPresent();
    String full = full(name, last);
    return new Reading(trade ? focus.place() : home, full, names(name.text(), full));
  }

  /** From its nearest region on; 高新区党工委 by the full name of the zone. */
  private static String full(BodyName name, Named last) {
    String rest = name.text().substring(last.span().end() - name.span().start());
    String zone = last.place().filter(p -> p.level().equals("Zone")).map(Place::name).orElse("");
    String region = last.span().slice(name.passage().text());
    if (zone.length() > region.length() && zone.endsWith(region)) {
      return zone + rest;
    }
    return region.length() >= 3 ? region + rest : name.text();
  }

  /**
   * A firm that carries the name of a large region need not be in its capital: it is where the
   * report is about.
   */
  private static boolean trade(BodyName name) {
    String text = name.text();
    return text.endsWith("公司")
        || text.endsWith("集团")
        || text.endsWith("厂")
        || !name.rule().equals("organization-organ") && !FIXED.matcher(text).matches();
  }

  /** Pinned by nothing but the place where it is spoken of. */
  private Reading bare(BodyName name, List<Named> regions, Focus focus) {
    Optional<Place> home =
        Nearby.visited(name) ? Optional.empty() : Nearby.here(name, regions).or(focus::place);
    if (home.isPresent() && alone.longestEnd(name.text()) > 0) {
      return new Reading(home, longest(name.text(), home.get()), names(name.text()));
    }
    if (name.text().endsWith("大学")) {
      return new Reading(Optional.empty(), name.text(), names(name.text()));
    }
    String full = home.flatMap(h -> known(name.text(), h)).orElse(name.text());
    return new Reading(home, full, names(name.text()));
  }

  /** 纺织商会 where 高阳县纺织商会 has been named: the same with its home before it. */
  private Optional<String> known(String text, Place home) {
    for (EntityKey key : roster.keys()) {
      String name =
          key.type().equals(TYPE) && key.home().equals(home.home()) ? roster.name(key) : "";
      boolean same =
          name.endsWith(text)
              && name.length() > text.length()
              && home.name().startsWith(name.substring(0, name.length() - text.length()));
      if (same) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** The body of this home already known whose name ends so, or the name with its home. */
  private String longest(String text, Place home) {
    for (EntityKey key : roster.keys()) {
      if (key.type().equals(TYPE)
          && key.home().equals(home.home())
          && roster.name(key).endsWith(text)) {
        return roster.name(key);
      }
    }
    return home.name() + text;
  }

  private static Set<String> names(String... names) {
    return new LinkedHashSet<>(Arrays.asList(names));
  }
}
