package io.tupu.knowledge.load;

import io.tupu.knowledge.Curation.Action;
import io.tupu.knowledge.Curation.Decision;
import io.tupu.knowledge.Curation.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells which earlier decisions a new one contradicts.
 *
 * @param decisions so far
 * @param places where each stands
 */
record CurationConflicts(List<Decision> decisions, List<String> places) {

  /** One line for each contradiction. */
  List<String> of(Decision decision) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < decisions.size(); i++) {
      Decision earlier = decisions.get(i);
      String said = said(decision) + " contradicts " + said(earlier) + " in " + places.get(i);
      if (same(decision, earlier)) {
        if (decision.action() == earlier.action()) {
          found.add(said(decision) + " stands already in " + places.get(i));
        } else if (!compatible(decision.action(), earlier.action())) {
          found.add(said);
        }
      } else if (intoRejected(decision, earlier)
          || intoRejected(earlier, decision)
          || twoMerged(decision, earlier)
          || twoMerged(earlier, decision)) {
        found.add(said);
      }
    }
    if (merge(decision) && circular(decision)) {
      found.add(said(decision) + " leads back to itself");
    }
    if (merge(decision)
        && decision.thing().type().equals("Region") != decision.other().type().equals("Region")
        && !decision.thing().type().isEmpty()
        && !decision.other().type().isEmpty()) {
      found.add(said(decision) + ": a region is only ever another region");
    }
    return found;
  }

  private static boolean merge(Decision decision) {
    return decision.action() == Action.MERGE;
  }

  private static boolean same(Decision one, Decision two) {
    return one.relation().equals(two.relation())
        && meet(one.thing(), two.thing())
        && (!one.aboutFact() || meet(one.other(), two.other()));
  }

  /** Whether two references may mean the same thing. */
  private static boolean meet(Thing one, Thing two) {
    return one.name().equals(two.name())
        && agree(one.type(), two.type())
        && agree(one.home(), two.home());
  }

  private static boolean agree(String one, String two) {
    return one.isEmpty() || two.isEmpty() || one.equals(two);
  }

  /** What may be decided of one thing together: it is right, and called or typed otherwise. */
  private static boolean compatible(Action one, Action two) {
    boolean gone = one == Action.REJECT || two == Action.REJECT;
    boolean merged = one == Action.MERGE || two == Action.MERGE;
    boolean accepted = one == Action.ACCEPT || two == Action.ACCEPT;
    return !gone && (!merged || accepted);
  }

  private static boolean intoRejected(Decision one, Decision two) {
    return merge(one)
        && two.action() == Action.REJECT
        && !two.aboutFact()
        && meet(one.other(), two.thing());
  }

  private static boolean twoMerged(Decision one, Decision two) {
    boolean same = meet(one.thing(), two.thing()) && meet(one.other(), two.other());
    boolean turned = meet(one.thing(), two.other()) && meet(one.other(), two.thing());
    return merge(one) && two.relation().equals(Decision.SAME) && (same || turned);
  }

  private boolean circular(Decision decision) {
    List<Decision> all = new ArrayList<>(decisions);
    all.add(decision);
    Thing at = decision.other();
    for (int steps = 0; steps <= all.size(); steps++) {
      if (meet(at, decision.thing())) {
        return true;
      }
      Thing from = at;
      at =
          all.stream()
              .filter(d -> merge(d) && meet(d.thing(), from))
              .map(Decision::other)
              .findFirst()
              .orElse(Thing.NONE);
    }
    return false;
  }

  private static String said(Decision decision) {
    return decision.action().name().toLowerCase(Locale.ROOT) + " " + decision.subject();
  }
}
