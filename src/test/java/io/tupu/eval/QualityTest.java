package io.tupu.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The extraction is as good as {@code gold/bars.tsv} says, on the seeds, on the documents that
 * steer the work and on those written apart from it. What is reached goes to {@code
 * target/quality.tsv} in the same form, and each error to {@code target/quality-SET.txt}.
 */
@Tag("quality")
class QualityTest {
  private static final Path BARS = Path.of("src/test/resources/gold/bars.tsv");

  @Test
  void reachesTheBars() throws IOException {
    Map<String, Double> reached = new TreeMap<>();
    for (String set :
        List.of(
            "seeds", "dev", "more", "held", "fresh", "blind", "blind2", "blind3", "blind4",
            "blind5")) {
      Scores scores = GoldSet.score(GoldSet.of(set));
      figures(set, scores, reached);
      Files.writeString(Path.of("target/quality-" + set + ".txt"), Report.of(scores, true));
    }
    StringBuilder table = new StringBuilder("set\twhat\tf1\n");
    reached.forEach(
        (what, f1) -> table.append(what).append(String.format(Locale.ROOT, "\t%.3f%n", f1)));
    Files.writeString(Path.of("target/quality.tsv"), table);
    assertEquals(List.of(), below(reached));
  }

  private static void figures(String set, Scores scores, Map<String, Double> reached) {
    reached.put(set + "\tall entities", scores.entityCounts().f1());
    reached.put(set + "\tall relations", scores.relationCounts().f1());
    for (String type : Kinds.TYPES) {
      reached.put(set + "\t" + type, scores.entityCounts(type).f1());
    }
    for (String relation : Kinds.RELATIONS) {
      reached.put(set + "\t" + relation, scores.relationCounts(relation).f1());
    }
  }

  private static List<String> below(Map<String, Double> reached) throws IOException {
    List<String> below = new ArrayList<>();
    List<String> lines = Files.readAllLines(BARS);
    for (String line : lines.subList(1, lines.size())) {
      int tab = line.lastIndexOf('\t');
      double bar = Double.parseDouble(line.substring(tab + 1));
      double f1 = reached.getOrDefault(line.substring(0, tab), 0.0);
      if (f1 < bar) {
        below.add(String.format(Locale.ROOT, "%s: %.3f is below %.3f", line, f1, bar));
      }
    }
    return below;
  }
}
