package io.tupu.knowledge;

import java.util.List;

/**
 * What an analyst decided about what was read, in the order of the file. Immutable.
 *
 * @param decisions free of contradictions
 */
public record Curation(List<Decision> decisions) {
  public Curation {
    decisions = List.copyOf(decisions);
  }

  /** No decision. */
  public static Curation empty() {
    return new Curation(List.of());
  }

  /** What may be decided. */
  public enum Action {
    /** It is right: nothing is surer. */
    ACCEPT,
    /** It is wrong: the entity or fact goes. */
    REJECT,
    /** One entity is another. */
    MERGE,
    /** An entity goes by another title. */
    RENAME,
    /** An entity is of another type. */
    RETYPE
  }

  /**
   * What a decision is about.
   *
   * @param type local name of a class; empty for any
   * @param name title
   * @param home code of the region where it is at home, of a region its own; with {@code /name} for
   *     a home below it that no table knows; {@link #NOWHERE} for none; empty for any
   */
  public record Thing(String type, String name, String home) {
    /** None. */
    public static final Thing NONE = new Thing("", "", "");

    /** The home of what is at home nowhere, where that must be said. */
    public static final String NOWHERE = "-";

    /** As it is written in the file: {@code Platform 江城驿站@330700}. */
    public String written() {
      String typed = type.isEmpty() ? name : type + " " + name;
      return home.isEmpty() ? typed : typed + "@" + home;
    }
  }

  /**
   * One row.
   *
   * @param thing of the decision; of a fact the subject
   * @param relation of a fact, or {@link Decision#SAME} where two things were found to be two;
   *     otherwise empty
   * @param other object of the fact, or what the thing is merged into; otherwise none
   * @param detail the new title or type; otherwise empty
   * @param when a date as yyyy-MM-dd
   * @param line of the file, from 1
   */
  public record Decision(
      Action action,
      Thing thing,
      String relation,
      Thing other,
      String detail,
      String who,
      String when,
      String why,
      int line) {
    /** What only a rejection says: these two are not one. */
    public static final String SAME = "sameAs";

    public boolean aboutFact() {
      return !relation.isEmpty();
    }

    /** What it is about, as it is written in the file. */
    public String subject() {
      return aboutFact()
          ? thing.written() + " " + relation + " " + other.written()
          : thing.written();
    }
  }
}
