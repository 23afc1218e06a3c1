package io.tupu.extract;

import io.tupu.extract.find.WorkName;
import io.tupu.extract.relate.Deixis;
import io.tupu.extract.relate.Nearest;
import io.tupu.extract.relate.PartRelator;
import io.tupu.extract.relate.RegionRelator;
import io.tupu.extract.relate.Relator;
import io.tupu.extract.relate.Situation;
import io.tupu.extract.relate.SituationReader;
import io.tupu.extract.resolve.KeyNames;
import io.tupu.extract.resolve.Named;
import io.tupu.extract.resolve.Place;
import io.tupu.extract.resolve.Roster;
import io.tupu.extract.resolve.Scene;
import io.tupu.extract.resolve.Works;
import io.tupu.knowledge.Knowledge;
import io.tupu.knowledge.RuleBook;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts down what the scenes of one document say. Not thread-safe. */
final class Account {
  /** A mention's identity: where it is and of what. */
  private record At(Span span, EntityKey entity) implements Comparable<At> {
    @Override
    public int compareTo(At other) {
      int byPlace = span.compareTo(other.span);
      return byPlace != 0 ? byPlace : entity.compareTo(other.entity);
    }
  }

  private final Roster roster;
  private final Works works;
  private final RuleBook rules;
  private final OptionalInt year;
  private Relator relator;
  private final Map<At, Mention> mentions = new TreeMap<>();

  Account(Knowledge knowledge, KeyNames names, Roster roster, OptionalInt year) {
    this.roster = roster;
    this.works = new Works(knowledge, names, roster);
    this.rules = knowledge.rules();
    this.year = year;
  }

  void write(List<Scene> scenes, Observer observer) {
    Set<EntityKey> regions = new TreeSet<>();
    scenes.forEach(s -> s.regions().forEach(r -> regions.add(r.key())));
    relator = new Relator(rules, year, regions);
    List<List<Situation>> situations = new ArrayList<>();
    Deixis deixis = new Deixis(rules, observer);
    for (Scene scene : scenes) {
      List<Named> deictic = deixis.read(scene);
      List<Situation> read =
          scene.works().isEmpty()
              ? List.of()
              : new SituationReader(scene, deictic, deixis.author(scene)).read();
      observer.read(scene, deictic, read);
      situations.add(read);
    }
    Map<WorkName, EntityKey> keys = keys(situations);
    Nearest nearest = new Nearest();
    for (List<Situation> read : situations) {
      read.forEach(s -> nearest.note(s, keys.get(s.work())));
    }
    for (int i = 0; i < scenes.size(); i++) {
      scene(scenes.get(i), situations.get(i), keys, nearest);
    }
    new RegionRelator(relator, scenes);
    PartRelator parts = new PartRelator(relator, rules);
    parts.bodies(scenes, roster.titles());
    for (Scene scene : scenes) {
      parts.works(scene, scene.works().stream().map(keys::get).toList());
    }
  }

  /** The surest names are noted first, so that they give an entity its type and title. */
  private Map<WorkName, EntityKey> keys(List<List<Situation>> situations) {
    List<Situation> all = new ArrayList<>();
    situations.forEach(all::addAll);
    all.sort(Comparator.comparingDouble((Situation s) -> -s.work().confidence()));
    Map<WorkName, EntityKey> keys = new IdentityHashMap<>();
    for (Situation situation : all) {
      Optional<Place> stands = situation.stands().stream().findFirst();
      boolean said = !situation.placeRule().equals("runs-focus");
      keys.put(
          situation.work(), works.key(situation.work(), said ? stands : Optional.empty(), stands));
    }
    return keys;
  }

  private void scene(
      Scene scene, List<Situation> situations, Map<WorkName, EntityKey> keys, Nearest nearest) {
    scene.regions().forEach(this::mention);
    scene.bodies().forEach(this::mention);
    for (Situation situation : situations) {
      WorkName work = situation.work();
      mention(
          new Mention(
              scene.passage().toDocument(work.span().start(), work.span().end()),
              keys.get(work),
              work.rule(),
              work.confidence()));
      relator.work(nearest.of(situation, keys.get(work)), keys.get(work));
    }
    relator.bodies(scene);
  }

  private void mention(Named named) {
    mention(
        new Mention(
            named.passage().toDocument(named.span().start(), named.span().end()),
            named.key(),
            named.rule(),
            named.confidence()));
  }

  private void mention(Mention mention) {
    mentions.putIfAbsent(new At(mention.span(), mention.entity()), mention);
  }

  List<Entity> entities() {
    return roster.entities();
  }

  List<Mention> mentions() {
    return new ArrayList<>(mentions.values());
  }

  List<Claim> claims() {
    return relator.claims();
  }
}
