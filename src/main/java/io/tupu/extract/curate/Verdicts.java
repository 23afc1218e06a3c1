package io.tupu.extract.curate;

import io.tupu.extract.Claim;
import io.tupu.extract.EntityKey;
import io.tupu.extract.Verdict;
import io.tupu.knowledge.Curation.Decision;
import io.tupu.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Notes which decisions took effect in one document, and on what. Not thread-safe. */
final class Verdicts {
  private final SortedMap<Integer, Draft> byLine = new TreeMap<>();

  private static final class Draft {
    private final Decision decision;
    private final SortedSet<EntityKey> entities = new TreeSet<>();
    private final Set<Claim> claims = new LinkedHashSet<>();
    private final SortedSet<Span> gone = new TreeSet<>();

    Draft(Decision decision) {
      this.decision = decision;
    }
  }

  private Draft draft(Decision decision) {
    return byLine.computeIfAbsent(decision.line(), line -> new Draft(decision));
  }

  void entity(Decision decision, EntityKey key) {
    draft(decision).entities.add(key);
  }

  void claim(Decision decision, Claim claim) {
    draft(decision).claims.add(claim);
  }

  void gone(Decision decision, Span place) {
    draft(decision).gone.add(place);
  }

  /**
   * In the order of the file.
   *
   * @param claims of the document that are left
   * @param entities of the document that are left
   */
  List<Verdict> all(Set<EntityKey> entities, Set<Claim> claims) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Draft draft : byLine.values()) {
      draft.entities.retainAll(entities);
      draft.claims.retainAll(claims);
      verdicts.add(
          new Verdict(
              draft.decision,
              List.copyOf(draft.entities),
              List.copyOf(draft.claims),
              List.copyOf(draft.gone)));
    }
    return verdicts;
  }
}
