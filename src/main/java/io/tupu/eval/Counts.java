package io.tupu.eval;

import java.util.List;
import java.util.function.Predicate;

/**
 * Numbers behind precision, recall and F1. The two sorts of hits differ only within one type: a
 * gold Brand that the system reads as a Platform first (and as a Brand second) is a hit for Brand's
 * recall and for Platform's precision.
 *
 * @param goldHits gold that was found
 * @param gold all that there is to find
 * @param systemHits answers that are right
 * @param system all answers
 */
public record Counts(int goldHits, int gold, int systemHits, int system) {

  /** Recall over the verdicts whose gold, precision over those whose system kind fits. */
  static Counts of(List<Verdict> verdicts, Predicate<String> kind) {
    int goldHits = 0;
    int gold = 0;
    int systemHits = 0;
    int system = 0;
    for (Verdict verdict : verdicts) {
      int hit = verdict.hit() ? 1 : 0;
      if (!verdict.spurious() && kind.test(verdict.goldKind())) {
        gold++;
        goldHits += hit;
      }
      if (!verdict.missed() && kind.test(verdict.systemKind())) {
        system++;
        systemHits += hit;
      }
    }
    return new Counts(goldHits, gold, systemHits, system);
  }

  public double precision() {
    return system == 0 && gold > 0 ? 0 : ratio(systemHits, system);
  }

  public double recall() {
    return ratio(goldHits, gold);
  }

  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** Nothing of nothing is all of it: who has nothing to find and finds nothing makes no error. */
  private static double ratio(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
