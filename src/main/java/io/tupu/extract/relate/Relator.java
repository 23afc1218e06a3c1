package io.tupu.extract.relate;

import io.tupu.extract.Claim;
import io.tupu.extract.EntityKey;
import io.tupu.extract.Status;
import io.tupu.extract.resolve.Named;
import io.tupu.extract.resolve.Place;
import io.tupu.extract.resolve.Scene;
import io.tupu.knowledge.RuleBook;
import io.tupu.knowledge.WordSet;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes the claims of one document: who runs and operates what, and where things are. Not
 * thread-safe.
 */
public final class Relator {
  /** A claim's identity. */
  private record Fact(
      EntityKey subject, String relation, EntityKey object, Span evidence, Status status)
      implements Comparable<Fact> {

    @Override
    public int compareTo(Fact other) {
      int order = subject.compareTo(other.subject);
      order = order != 0 ? order : relation.compareTo(other.relation);
      order = order != 0 ? order : object.compareTo(other.object);
      order = order != 0 ? order : evidence.compareTo(other.evidence);
      return order != 0 ? order : status.compareTo(other.status);
    }
  }

  private final RuleBook rules;
  private final OptionalInt year;
  private final Set<EntityKey> mentioned;
  private final WordSet online;
  private final Map<Fact, Claim> claims = new TreeMap<>();

  /**
   * @param mentioned the regions that the document names: nothing is said to lie in another
   */
  public Relator(RuleBook rules, OptionalInt year, Set<EntityKey> mentioned) {
    this.mentioned = mentioned;
    this.rules = rules;
    this.year = year;
    this.online = rules.set("platform-head", "online");
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
    Fact id = new Fact(subject, relation, object, evidence, status);
    claims.putIfAbsent(
        id, new Claim(subject, relation, object, evidence, rule, confidence, status, year));
  }

  /** What a situation says of its work. */
  public void work(Situation situation, EntityKey key) {
    Span evidence =
        situation.work().passage().evidence(situation.start(), situation.work().extent().end());
    double support = situation.work().confidence();
    Status status = situation.status();
    boolean team = key.type().equals("Organization");
    if (situation.own() && !team) {
      for (Place place : situation.places()) {
        if (!mentioned.contains(place.key())) {
          continue;
        }
        claim(place.key(), "runs", key, evidence, situation.placeRule(), support, status);
      }
      for (Situation.Agent agent : situation.agents()) {
        Span said = said(situation, agent, evidence);
        claim(agent.body().key(), "operates", key, said, agent.rule(), support, status);
      }
    }
    boolean stands =
        key.type().equals("Platform") && !isOnline(situation) && status != Status.NEGATED;
    if (situation.own() && (stands || team)) {
      for (Place place : situation.stands()) {
        if (!mentioned.contains(place.key())) {
          continue;
        }
        claim(key, "locatedIn", place.key(), evidence, "located-work", support, status);
      }
    }
  }

  /** Up to the sentence that names who operates it: “丙”…。该品牌由甲创立。 */
  private static Span said(Situation situation, Situation.Agent agent, Span evidence) {
    int end = agent.body().span().end();
    return end > situation.work().extent().end()
        ? situation.work().passage().evidence(situation.start(), end)
        : evidence;
  }

  private boolean isOnline(Situation situation) {
    return online.longestEnd(situation.work().name()) > 0
        || situation.work().aliases().stream().anyMatch(a -> online.longestEnd(a) > 0);
  }

  /** Where the organizations of a scene are. */
  public void bodies(Scene scene) {
    for (Named body : scene.bodies()) {
      if (body.nested()
          || body.place().isEmpty()
          || !mentioned.contains(body.place().get().key())) {
        continue;
      }
      boolean named =
          body.rule().equals("organization-organ")
              || body.rule().equals("organization-party-branch")
              || body.rule().equals("organization-youth");
      Span evidence = scene.passage().evidence(body.span().start(), body.span().end());
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
