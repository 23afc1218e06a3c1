package io.tupu.extract.relate;

import io.tupu.extract.Claim;
import io.tupu.extract.EntityKey;
import io.tupu.extract.Status;
import io.tupu.extract.resolve.Named;
import io.tupu.extract.resolve.Place;
import io.tupu.extract.resolve.Scene;
import io.tupu.knowledge.RuleBook;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Writes the claims of one document: who runs and operates what, and where things are. Not thread-safe. */
public final class Relator {
  private final RuleBook rules;
  private final OptionalInt year;
  private final Set<String> online;
  private final Map<String, Claim> claims = new TreeMap<>();

  public Relator(RuleBook rules, OptionalInt year) {
    this.rules = rules;
    this.year = year;
    this.online = new java.util.TreeSet<>(rules.rule("platform-head").words("online"));
  }

  /** In the order of subject, relation, object and place. */
  public List<Claim> claims() {
    return new ArrayList<>(claims.values());
  }

  /** A claim; of several with the same ends, rule and place the first stays. */
  void claim(
      EntityKey subject,
      String relation,
      EntityKey object,
      Span evidence,
      String rule,
      double support,
      Status status) {
    if (subject.equals(object)) {
      return;
    }
    double confidence = Math.round(rules.rule(rule).confidence() * support * 1000) / 1000.0;
    String id =
        String.join(
            "\t", subject.type(), subject.path(), relation, object.type(), object.path(),
            String.format("%08d", evidence.start()), status.name());
    claims.putIfAbsent(
        id, new Claim(subject, relation, object, evidence, rule, confidence, status, year));
  }

  /** What a situation says of its work. */
  public void work(Situation situation, EntityKey key) {
    Span evidence =
        situation.work().passage().toDocument(situation.start(), situation.work().extent().end());
    double support = situation.work().confidence();
    Status status = situation.status();
    boolean team = key.type().equals("Organization");
    if (situation.own() && !team) {
      situation
          .place()
          .ifPresent(
              p -> claim(p.key(), "runs", key, evidence, situation.placeRule(), support, status));
      for (Situation.Agent agent : situation.bodies()) {
        claim(agent.body().key(), "operates", key, evidence, agent.rule(), support, status);
      }
    }
    Optional<Place> where = situation.site().or(situation::place);
    boolean stands = key.type().equals("Platform") && !isOnline(situation) && status != Status.NEGATED;
    if (where.isPresent() && situation.own() && (stands || team)) {
      claim(key, "locatedIn", where.get().key(), evidence, "located-work", support, status);
    }
  }

  private boolean isOnline(Situation situation) {
    String name = situation.work().name();
    return online.stream().anyMatch(name::endsWith)
        || situation.work().aliases().stream().anyMatch(a -> online.stream().anyMatch(a::endsWith));
  }

  /** Where the organizations of a scene are. */
  public void bodies(Scene scene) {
    for (Named body : scene.bodies()) {
      if (body.nested() || body.place().isEmpty()) {
        continue;
      }
      boolean named = body.rule().equals("organization-organ") || body.rule().equals("organization-party-branch") || body.rule().equals("organization-youth");
      Span evidence = scene.passage().toDocument(body.span().start(), body.span().end());
      claim(
          body.key(),
          "locatedIn",
          body.place().get().key(),
          evidence,
          named ? "located-name" : "located-focus",
          body.confidence(),
          Status.RUNNING);
    }
  }
}
