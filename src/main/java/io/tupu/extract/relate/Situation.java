package io.tupu.extract.relate;

import io.tupu.extract.Status;
import io.tupu.extract.find.WorkName;
import io.tupu.extract.resolve.Named;
import io.tupu.extract.resolve.Place;
import java.util.List;
import java.util.Optional;

/**
 * Who does what where in the clause that names a work.
 *
 * @param place the most specific region that the text gives
 * @param site where it stands, when the text says so apart from who runs it
 * @param placeRule id of the rule that gave the place
 * @param bodies that operate it, each with the rule that says so
 * @param start in the passage, where the evidence begins
 */
public record Situation(
    WorkName work,
    Optional<Place> place,
    Optional<Place> site,
    String placeRule,
    List<Agent> bodies,
    int start,
    Status status,
    boolean own) {
  public Situation {
    bodies = List.copyOf(bodies);
  }

  /** A body and the rule that makes it one that operates the work. */
  public record Agent(Named body, String rule) {}
}
