package io.tupu.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Which entity of the system is which entity of the gold, one to one within a document.
 *
 * <p>The matching is a largest one: first as many of the required gold entities as possible find a
 * partner, then as many of the optional ones as are left over. Among equal choices a partner with
 * the same primary type is tried first, then one with the same name, then the earlier one, so that
 * the result is a function of the two annotations.
 */
final class Alignment {
  private static final int NONE = -1;

  private final List<Annotation.Item> gold;
  private final List<Annotation.Item> system;
  private final List<List<Integer>> candidates = new ArrayList<>();
  private final int[] systemOf;
  private final int[] goldOf;

  private Alignment(List<Annotation.Item> gold, List<Annotation.Item> system) {
    this.gold = gold;
    this.system = system;
    this.systemOf = new int[gold.size()];
    this.goldOf = new int[system.size()];
    Arrays.fill(systemOf, NONE);
    Arrays.fill(goldOf, NONE);
  }

  /** Partners share a type, any of either side's, and a surface. */
  static Alignment strict(Annotation gold, Annotation system) {
    return align(gold, system, (one, two) -> one.types().stream().anyMatch(two.types()::contains));
  }

  /** As {@link #strict}, but any initiative may stand for any other: for the ends of relations. */
  static Alignment lenient(Annotation gold, Annotation system) {
    return align(
        gold,
        system,
        (one, two) ->
            one.types().stream().anyMatch(two.types()::contains)
                || (initiative(one) && initiative(two)));
  }

  private static boolean initiative(Annotation.Item item) {
    return item.types().stream().anyMatch(Kinds.INITIATIVES::contains);
  }

  private static Alignment align(
      Annotation gold,
      Annotation system,
      BiPredicate<Annotation.Item, Annotation.Item> sharesType) {
    Alignment alignment = new Alignment(gold.items(), system.items());
    alignment.collect(sharesType);
    for (boolean optional : new boolean[] {false, true}) {
      alignment.match(optional, true);
      alignment.match(optional, false);
    }
    return alignment;
  }

  private void collect(BiPredicate<Annotation.Item, Annotation.Item> sharesType) {
    for (Annotation.Item wanted : gold) {
      List<Integer> fitting = new ArrayList<>();
      for (int i = 0; i < system.size(); i++) {
        if (sharesType.test(wanted, system.get(i)) && wanted.sharesSurface(system.get(i))) {
          fitting.add(i);
        }
      }
      fitting.sort(
          Comparator.<Integer, Boolean>comparing(i -> !system.get(i).type().equals(wanted.type()))
              .thenComparing(i -> !system.get(i).name().equals(wanted.name())));
      candidates.add(fitting);
    }
  }

  private void match(boolean optional, boolean samePrimary) {
    for (int g = 0; g < gold.size(); g++) {
      if (gold.get(g).optional() == optional && systemOf[g] == NONE) {
        augment(g, samePrimary, new boolean[system.size()]);
      }
    }
  }

  /** Kuhn's augmenting path: who has a partner keeps one, though perhaps another. */
  private boolean augment(int g, boolean samePrimary, boolean[] seen) {
    for (int s : candidates.get(g)) {
      if (seen[s] || (samePrimary && !gold.get(g).type().equals(system.get(s).type()))) {
        continue;
      }
      seen[s] = true;
      if (goldOf[s] == NONE || augment(goldOf[s], samePrimary, seen)) {
        systemOf[g] = s;
        goldOf[s] = g;
        return true;
      }
    }
    return false;
  }

  /** Index of the gold entity's partner, or a negative number. */
  int systemOf(int goldIndex) {
    return systemOf[goldIndex];
  }

  /** Index of the system entity's partner, or a negative number. */
  int goldOf(int systemIndex) {
    return goldOf[systemIndex];
  }
}
