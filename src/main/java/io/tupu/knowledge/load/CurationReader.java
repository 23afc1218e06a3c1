package io.tupu.knowledge.load;

import io.tupu.knowledge.Curation;
import io.tupu.knowledge.Curation.Action;
import io.tupu.knowledge.Curation.Decision;
import io.tupu.knowledge.Curation.Thing;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads curation.tsv: action, subject, detail, who, when, why. Faults and contradictions go to a
 * list, each with its line.
 */
final class CurationReader {
  private static final List<String> COLUMNS =
      List.of("action", "subject", "detail", "who", "when", "why");
  private static final List<String> RETYPED =
      List.of("Organization", "Brand", "Program", "Platform");
  private static final Pattern FACT =
      Pattern.compile("(.+) (runs|operates|locatedIn|partOf|sameAs) (.+)");
  private static final Pattern THING =
      Pattern.compile(
          "(?:(Region|Organization|Brand|Program|Platform) )?(.+?)(?:@(-|[A-Za-z0-9]+(?:/[^@]+)?))?");

  private final List<String> faults;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  CurationReader(List<String> faults) {
    this.faults = faults;
  }

  Curation read(String file, String text) {
    for (Tsv.Row row : Tsv.read(file, text, COLUMNS, faults)) {
      String where = file + ":" + row.line();
      decision(where, row)
          .ifPresent(
              decision -> {
                new CurationConflicts(decisions, places).of(decision).forEach(f -> fault(where, f));
                decisions.add(decision);
                places.add(where);
              });
    }
    return new Curation(decisions);
  }

  private void fault(String where, String what) {
    faults.add(where + ": " + what);
  }

  private Optional<Decision> decision(String where, Tsv.Row row) {
    List<String> cells = row.cells();
    int before = faults.size();
    Optional<Action> action = action(cells.get(0));
    String subject = cells.get(1).strip();
    String detail = cells.get(2).strip();
    if (action.isEmpty()) {
      fault(where, "the action must be accept, reject, merge, rename or retype: " + cells.get(0));
    } else if (subject.isEmpty()) {
      fault(where, "needs a subject");
    } else {
      detail(where, action.get(), subject, detail);
    }
    if (cells.get(3).isBlank() || cells.get(5).isBlank() || !date(cells.get(4))) {
      fault(where, "needs who, when (as 2026-01-31) and why");
    }
    return faults.size() > before
        ? Optional.empty()
        : Optional.of(decision(action.get(), subject, detail, row));
  }

  private static Decision decision(Action action, String subject, String detail, Tsv.Row row) {
    Matcher fact = FACT.matcher(subject);
    boolean aboutFact = fact.matches();
    Thing other =
        aboutFact
            ? thing(fact.group(3))
            : action == Action.MERGE ? target(thing(subject), detail) : Thing.NONE;
    return new Decision(
        action,
        thing(aboutFact ? fact.group(1) : subject),
        aboutFact ? fact.group(2) : "",
        other,
        action == Action.MERGE ? "" : detail,
        row.cells().get(3),
        row.cells().get(4),
        row.cells().get(5),
        row.line());
  }

  /** Of the type of what is merged, unless the row names another. */
  private static Thing target(Thing merged, String detail) {
    boolean into = detail.startsWith("into ");
    Thing target = thing(into ? detail.substring("into ".length()) : detail);
    String type = target.type().isEmpty() ? merged.type() : target.type();
    return new Thing(type, target.name(), target.home());
  }

  private void detail(String where, Action action, String subject, String detail) {
    Matcher fact = FACT.matcher(subject);
    boolean aboutFact = fact.matches();
    boolean judged = action == Action.ACCEPT || action == Action.REJECT;
    if (judged && !detail.isEmpty()) {
      fault(where, "accept and reject take no detail: " + detail);
    } else if (!judged && aboutFact) {
      fault(where, "a fact can be accepted or rejected only");
    } else if (aboutFact && fact.group(2).equals(Decision.SAME) && action != Action.REJECT) {
      fault(where, "sameAs can be rejected only; what is one is merged");
    } else if (!judged && detail.isEmpty()) {
      fault(where, "needs a detail: what to merge into, the new title or the new type");
    } else if (action == Action.MERGE && target(thing(subject), detail).type().isEmpty()) {
      fault(where, "needs the type of what it is merged into, as in: into Platform 江城驿站@330700");
    } else if (action == Action.RETYPE && !RETYPED.contains(detail)) {
      fault(where, "the new type must be one of " + RETYPED + ": " + detail);
    }
  }

  private static Optional<Action> action(String text) {
    for (Action action : Action.values()) {
      if (action.name().toLowerCase(Locale.ROOT).equals(text.strip())) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }

  private static boolean date(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** {@code 江城驿站}, {@code Platform 江城驿站}, {@code Organization 市新联会@330700}. */
  private static Thing thing(String text) {
    Matcher thing = THING.matcher(text.strip());
    if (!thing.matches()) {
      return new Thing("", text.strip(), "");
    }
    String type = thing.group(1) == null ? "" : thing.group(1);
    String home = thing.group(3) == null ? "" : thing.group(3);
    return new Thing(type, thing.group(2).strip(), home);
  }
}
