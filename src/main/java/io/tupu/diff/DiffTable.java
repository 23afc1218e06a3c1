package io.tupu.diff;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;

/**
 * Changes as lines for people: a heading for each region; then {@code +} for what is new, {@code -}
 * for what is gone and {@code ~} for what is said otherwise, with the sentences below.
 */
public final class DiffTable {
  private static final String UNKNOWN = "—";

  private DiffTable() {}

  public static void write(List<Change> changes, Writer writer) throws IOException {
    Thing region = null;
    for (Change change : changes) {
      if (!change.region().equals(region)) {
        writer.write((region == null ? "" : "\n") + heading(change) + "\n");
        region = change.region();
      }
      write(change, writer);
    }
    writer.flush();
  }

  private static String heading(Change change) {
    String code = change.code().isEmpty() ? "" : " " + change.code();
    return change.region().iri().isEmpty() ? UNKNOWN : change.region().label() + code;
  }

  private static void write(Change change, Writer writer) throws IOException {
    String sign =
        switch (change.kind()) {
          case ADDED -> "+ ";
          case GONE -> "- ";
          case CHANGED -> "~ ";
        };
    writer.write("  " + sign + change.subject().label() + " " + change.relation() + " ");
    writer.write(change.object().label() + "  " + summary(change) + "\n");
    boolean said = change.kind() == Change.Kind.CHANGED;
    sentences(change.before(), change.after(), said ? "- " : "", writer);
    sentences(change.after(), change.before(), said ? "+ " : "", writer);
  }

  private static String summary(Change change) {
    if (change.kind() != Change.Kind.CHANGED) {
      List<Saying> all = change.after().isEmpty() ? change.before() : change.after();
      return parts(all, Saying::status) + " " + parts(all, Saying::confidence);
    }
    StringBuilder summary = new StringBuilder();
    for (String difference : change.differences()) {
      summary.append(summary.isEmpty() ? "" : "; ").append(difference);
      Function<Saying, String> part =
          switch (difference) {
            case "status" -> Saying::status;
            case "confidence" -> Saying::confidence;
            case "year" -> Saying::year;
            default -> null;
          };
      if (part != null) {
        summary.append(' ').append(parts(change.before(), part));
        summary.append(" → ").append(parts(change.after(), part));
      }
    }
    return summary.isEmpty() ? "which sentence is how sure" : summary.toString();
  }

  private static String parts(List<Saying> sayings, Function<Saying, String> part) {
    String parts = String.join(", ", Change.parts(sayings, part));
    return parts.isEmpty() ? UNKNOWN : parts;
  }

  /** Those that the other side does not have. */
  private static void sentences(
      List<Saying> sayings, List<Saying> other, String sign, Writer writer) throws IOException {
    List<String> known = Change.parts(other, DiffTable::sentence);
    for (String sentence : Change.parts(sayings, DiffTable::sentence)) {
      if (!known.contains(sentence)) {
        writer.write("      " + sign + sentence + "\n");
      }
    }
  }

  private static String sentence(Saying saying) {
    String year = saying.year().isEmpty() ? "" : ", " + saying.year();
    return saying.evidence().replaceAll("\\R", " ") + " (" + saying.title() + year + ")";
  }
}
