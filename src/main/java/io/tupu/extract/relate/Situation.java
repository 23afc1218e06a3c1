package io.tupu.extract.relate;

import io.tupu.extract.Status;
import io.tupu.extract.find.WorkName;
import io.tupu.extract.resolve.Named;
import io.tupu.extract.resolve.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Who does what where in the clause that names a work.
 *
 * @param places the most specific regions that the text gives
 * @param sites where it stands, when the text says so apart from who runs it
 * @param placeRule id of the rule that gave the places
 * @param agents bodies that operate it
 * @param start in the passage, where the evidence begins
 * @param own false for what the clause only visits or quotes
 */
public record Situation(
    WorkName work,
    List<Place> places,
    List<Place> sites,
    String placeRule,
    List<Agent> agents,
    int start,
    Status status,
    boolean own) {
  public Situation {
    places = List.copyOf(places);
    sites = List.copyOf(sites);
    agents = List.copyOf(agents);
  }

  /** A body and the rule that makes it one that operates the work. */
  public record Agent(Named body, String rule) {}

  /**
   * The same, carried by bodies that the next sentence names, unless it has carriers of its own.
   */
  Situation carriedBy(List<Named> bodies) {
    List<Agent> all =
        agents.isEmpty()
            ? bodies.stream().map(b -> new Agent(b, "operates-subject")).toList()
            : agents;
    return new Situation(work, places, sites, placeRule, all, start, status, own);
  }

  /** The same, carried by more bodies, which a later sentence names. */
  Situation operatedBy(List<Agent> more) {
    List<Agent> all = new ArrayList<>(agents);
    all.addAll(more);
    return new Situation(work, places, sites, placeRule, all, start, status, own);
  }

  /** The same, run by more regions, which the sentence names after it. */
  Situation runBy(List<Place> more) {
    List<Place> all = new ArrayList<>(places);
    more.stream().filter(p -> !all.contains(p)).forEach(all::add);
    return new Situation(work, all, sites, placeRule, agents, start, status, own);
  }

  /** Whether nothing but the focus gives its place. */
  public boolean byFocus() {
    return placeRule.equals("runs-focus") && sites.isEmpty();
  }

  /** The same, run by no region. */
  Situation unplaced() {
    return new Situation(work, List.of(), sites, placeRule, agents, start, status, own);
  }

  /** Where it stands: the sites, else the places. */
  public List<Place> stands() {
    return sites.isEmpty() ? places : sites;
  }
}
