package io.tupu.eval.swap;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.eval.GoldSet;
import io.tupu.eval.Report;
import io.tupu.eval.Scores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The extractor reads sentences, not names that it knows: with other regions and invented names in
 * text and gold it is as good as before. What it reads then goes to {@code target/name-swap.txt}.
 */
@Tag("quality")
class NameSwapTest {
  private static final long SEED = 20260101;
  private static final double ALLOWED = 0.03;

  @Test
  void readsOtherNamesAsWell() throws IOException {
    RegionTable table = new RegionTable();
    List<GoldSet.Doc> before = new ArrayList<>(GoldSet.of("seeds"));
    before.addAll(GoldSet.of("dev"));
    List<GoldSet.Doc> after = before.stream().map(doc -> Swapped.of(doc, table, SEED)).toList();
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      lost.addAll(Swapped.lost(before.get(i), after.get(i)));
    }
    Scores was = GoldSet.score(before);
    Scores is = GoldSet.score(after);
    double entities = was.entityCounts().f1() - is.entityCounts().f1();
    double relations = was.relationCounts().f1() - is.relationCounts().f1();
    String said =
        String.format(
            Locale.ROOT,
            "F1 of entities %.3f falls by %.3f, of relations %.3f by %.3f",
            was.entityCounts().f1(),
            entities,
            was.relationCounts().f1(),
            relations);
    write(after, is, said + worst(was, is), Losses.of(was, is));
    System.out.println(said + worst(was, is).lines().limit(6).collect(joining("\n")));
    assertEquals(List.of(), lost, "the swap itself lost names");
    assertTrue(entities < ALLOWED && relations < ALLOWED, said + worst(was, is));
  }

  private static void write(List<GoldSet.Doc> docs, Scores is, String said, String losses)
      throws IOException {
    StringBuilder out = new StringBuilder(said);
    out.append("\n").append(losses).append("\n").append(Report.of(is, true));
    for (GoldSet.Doc doc : docs) {
      out.append("\n==== ").append(doc.gold().doc()).append('\n').append(doc.text()).append('\n');
    }
    Files.writeString(Path.of("target/name-swap.txt"), out);
  }

  /** A line for each document that loses, the worst first. */
  private static String worst(Scores was, Scores is) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < was.rows().size(); i++) {
      Scores.Row one = was.rows().get(i);
      Scores.Row two = is.rows().get(i);
      double entities = one.entityCounts().f1() - two.entityCounts().f1();
      double relations = one.relationCounts().f1() - two.relationCounts().f1();
      lines.add(
          String.format(
              Locale.ROOT, "%n%6.3f entities %6.3f relations  %s", entities, relations, one.doc()));
    }
    lines.sort(
        Comparator.comparing((String line) -> line.startsWith("-", 1))
            .thenComparing(line -> line, Comparator.reverseOrder()));
    return String.join("", lines);
  }
}
