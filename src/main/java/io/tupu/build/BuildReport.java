package io.tupu.build;

import io.tupu.extract.Diagnostic.Code;
import io.tupu.knowledge.Curation.Decision;
import io.tupu.read.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Account of a build.
 *
 * @param failed what was given and is of no use, with the reason
 * @param left what lies in the folders and was passed over, with the reason
 * @param stale documents of the store that were not given, and were read with other knowledge
 * @param newDoubts how many the documents written in this build gave, and decisions that match
 *     nothing
 * @param firstDoubts a few of them, in the order of the documents
 * @param totals of the store after it
 */
public record BuildReport(
    int added,
    int replaced,
    int unchanged,
    int removed,
    List<Trouble> failed,
    List<Trouble> left,
    int stale,
    int newDoubts,
    List<Doubt> firstDoubts,
    Totals totals) {
  private static final int SHOWN = 5;

  public BuildReport {
    failed = List.copyOf(failed);
    left = List.copyOf(left);
    firstDoubts = List.copyOf(firstDoubts);
  }

  /** Whether a strict reader objects: something failed or is doubtful. */
  public boolean findings() {
    return !failed.isEmpty() || newDoubts > 0 || !totals.doubts().isEmpty();
  }

  /** Whether something failed and nothing else was of use. */
  public boolean useless() {
    return !failed.isEmpty() && added + replaced + unchanged + removed == 0;
  }

  /** The table for people; failures are counted, and named by whoever prints messages. */
  public String table() {
    StringBuilder out = new StringBuilder();
    row(out, "documents", totals.documents(), changes());
    rows(out, "entities", totals.entities());
    rows(out, "claims", totals.claims());
    if (stale > 0) {
      row(out, "stale", stale, "read with other knowledge: give them to build again");
    }
    rows(out, "doubtful", totals.doubts());
    for (Doubt doubt : firstDoubts) {
      out.append("    ").append(doubt.file()).append(':').append(doubt.line()).append(": ");
      out.append(doubt.message()).append('\n');
    }
    more(out, newDoubts);
    passedOver(out);
    return out.toString();
  }

  private String changes() {
    return String.format(
        Locale.ROOT,
        "%d new, %d replaced, %d unchanged, %d removed, %d failed",
        added,
        replaced,
        unchanged,
        removed,
        failed.size());
  }

  private static void rows(StringBuilder out, String name, SortedMap<String, Integer> parts) {
    StringBuilder list = new StringBuilder();
    parts.forEach(
        (part, n) -> list.append(list.isEmpty() ? "" : ", ").append(part).append(' ').append(n));
    row(out, name, total(parts), list.toString());
  }

  private static int total(SortedMap<String, Integer> parts) {
    return parts.values().stream().mapToInt(n -> n).sum();
  }

  private static void row(StringBuilder out, String name, int number, String detail) {
    out.append(String.format(Locale.ROOT, "%-12s %7d  %s", name, number, detail).stripTrailing());
    out.append('\n');
  }

  /** By reason, so that many of one kind do not hide one of another. */
  private void passedOver(StringBuilder out) {
    SortedMap<String, List<String>> names = new TreeMap<>();
    for (Trouble trouble : left) {
      names.computeIfAbsent(trouble.reason(), r -> new ArrayList<>()).add(trouble.name());
    }
    if (!left.isEmpty()) {
      row(out, "passed over", left.size(), "");
    }
    names.forEach(
        (reason, of) -> {
          for (String name : of.subList(0, Math.min(SHOWN, of.size()))) {
            out.append("    ").append(name).append(": ").append(reason).append('\n');
          }
          more(out, of.size());
        });
  }

  private static void more(StringBuilder out, int all) {
    if (all > SHOWN) {
      out.append("    … and ").append(all - SHOWN).append(" more\n");
    }
  }

  /** Collects what happens during a build; confined to its thread. */
  static final class Account {
    private int added;
    private int replaced;
    private int unchanged;
    private int removed;
    private final List<Trouble> failed = new ArrayList<>();
    private final List<Trouble> left = new ArrayList<>();
    private int stale;
    private int newDoubts;
    private final List<Doubt> firstDoubts = new ArrayList<>();

    void skipped(Sources.Skipped skipped) {
      Trouble trouble = new Trouble(skipped.path().toString(), skipped.reason());
      (skipped.fault() ? failed : left).add(trouble);
    }

    void failed(Trouble trouble) {
      failed.add(trouble);
    }

    void removed() {
      removed++;
    }

    void unchanged() {
      unchanged++;
    }

    void stale(int documents) {
      stale = documents;
    }

    /** Decisions come before all other doubts, so that a slip in a decision shows. */
    void idle(List<Decision> decisions) {
      List<Doubt> doubts = new ArrayList<>();
      for (Decision decision : decisions) {
        String message = Code.IDLE_DECISION.en() + ": " + decision.subject();
        doubts.add(new Doubt("curation.tsv", decision.line(), Code.IDLE_DECISION.name(), message));
      }
      newDoubts += doubts.size();
      doubts.addAll(firstDoubts);
      firstDoubts.clear();
      doubts.stream().limit(SHOWN).forEach(firstDoubts::add);
    }

    void written(boolean known, List<Doubt> found) {
      added += known ? 0 : 1;
      replaced += known ? 1 : 0;
      newDoubts += found.size();
      found.stream().limit(SHOWN - firstDoubts.size()).forEach(firstDoubts::add);
    }

    BuildReport close(Totals totals) {
      return new BuildReport(
          added, replaced, unchanged, removed, failed, left, stale, newDoubts, firstDoubts, totals);
    }
  }
}
