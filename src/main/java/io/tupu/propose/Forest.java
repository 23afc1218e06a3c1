package io.tupu.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Chooses among proposals so that all of them together may be pasted: each node is merged into one
 * other at most, and none in a circle. Not thread-safe.
 */
final class Forest {
  private final SortedMap<Item, Item> above = new TreeMap<>();

  /**
   * In the order given, the surest first; what earlier ones make one already is left out.
   *
   * @param decided what was decided to be one
   */
  static List<Proposal> of(List<Proposal> decided, List<Proposal> proposals) {
    Forest forest = new Forest();
    decided.forEach(forest::grown);
    List<Proposal> kept = new ArrayList<>();
    proposals.forEach(p -> forest.grown(p).ifPresent(kept::add));
    return kept;
  }

  private Optional<Proposal> grown(Proposal proposal) {
    Item merged = root(proposal.merged());
    Item into = root(proposal.into());
    if (merged.equals(into)) {
      return Optional.empty();
    }
    boolean turned = !merged.equals(proposal.merged()) && into.equals(proposal.into());
    Item goes = turned ? into : merged;
    Item stays = turned ? proposal.merged() : proposal.into();
    above.put(goes, stays);
    return Optional.of(new Proposal(proposal.kind(), goes, stays, proposal.detail()));
  }

  private Item root(Item item) {
    Item at = item;
    while (above.containsKey(at)) {
      at = above.get(at);
    }
    return at;
  }
}
