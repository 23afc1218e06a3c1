package io.tupu.eval;

/**
 * The judgement on one entity or relation. What is optional gets none.
 *
 * @param goldKind primary type or relation by the gold; empty when spurious
 * @param systemKind primary type or relation by the system; empty when missed
 * @param name as the one that has it spells it; of a relation {@code subject → object}
 * @param evidence the sentence, or the stretch of it, where it stands
 * @param confidence the system's; 0 when missed
 */
public record Verdict(
    String goldKind, String systemKind, String name, String evidence, double confidence) {

  public boolean hit() {
    return !goldKind.isEmpty() && !systemKind.isEmpty();
  }

  public boolean missed() {
    return systemKind.isEmpty();
  }

  public boolean spurious() {
    return goldKind.isEmpty();
  }
}
