package io.tupu.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a rule's {@code tupux:expect}: {@code TYPE name}, {@code SUBJECT relation OBJECT} or
 * {@code no name}, {@code no SUBJECT relation OBJECT}.
 */
final class Expectation {
  private static final Pattern FACT =
      Pattern.compile("(no )?(\\S+) (runs|operates|locatedIn|partOf) (\\S+)");
  private static final Pattern NAME = Pattern.compile("([A-Z][A-Za-z]+|no) (\\S+)");

  private Expectation() {}

  /** Why the extraction does not fulfil the line; empty when it does. */
  static Optional<String> missed(String line, Extraction extraction) {
    Matcher fact = FACT.matcher(line);
    if (fact.matches()) {
      boolean denied = fact.group(1) != null;
      return says(extraction, fact.group(2), fact.group(3), fact.group(4)) != denied
          ? Optional.empty()
          : Optional.of((denied ? "not " : "lacks: ") + line + "; has " + facts(extraction));
    }
    Matcher name = NAME.matcher(line);
    if (!name.matches()) {
      return Optional.of("cannot be understood: " + line);
    }
    boolean unwanted = name.group(1).equals("no");
    boolean found =
        extraction.entities().stream()
            .filter(e -> unwanted || e.types().contains(name.group(1)))
            .anyMatch(e -> called(e, name.group(2)));
    return found != unwanted
        ? Optional.empty()
        : Optional.of((unwanted ? "not " : "lacks: ") + line + "; has " + names(extraction));
  }

  private static boolean says(Extraction x, String subject, String relation, String object) {
    return x.claims().stream()
        .anyMatch(
            claim ->
                claim.status().asserted()
                    && claim.relation().equals(relation)
                    && called(entity(x, claim.subject()), subject)
                    && called(entity(x, claim.object()), object));
  }

  private static boolean called(Entity entity, String name) {
    String wanted = Names.normalise(name);
    return Names.normalise(entity.name()).equals(wanted)
        || entity.aliases().stream().anyMatch(a -> Names.normalise(a).equals(wanted));
  }

  private static Entity entity(Extraction extraction, EntityKey key) {
    return extraction.entities().stream()
        .filter(e -> e.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("a claim about no entity: " + key));
  }

  private static List<String> names(Extraction extraction) {
    return extraction.entities().stream().map(e -> e.types().get(0) + " " + e.name()).toList();
  }

  private static List<String> facts(Extraction extraction) {
    return extraction.claims().stream()
        .map(
            c ->
                entity(extraction, c.subject()).name()
                    + " "
                    + c.relation()
                    + " "
                    + entity(extraction, c.object()).name()
                    + (c.status().asserted() ? "" : " (" + c.status() + ")"))
        .toList();
  }
}
