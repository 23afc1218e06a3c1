package io.tupu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * How many quads each predicate has, and how many subjects and objects: noted beside a generation
 * when it is made, read when it is opened, for the order of joins. Immutable.
 */
final class PredicateCounts {
  /** Nothing is known. */
  static final PredicateCounts NONE = new PredicateCounts(Collections.emptySortedMap());

  private static final int CELLS = 4;

  private final SortedMap<String, Count> counts;

  private PredicateCounts(SortedMap<String, Count> counts) {
    this.counts = counts;
  }

  /** Quads of one predicate, and how many nodes are their subjects and their objects. */
  record Count(long quads, long subjects, long objects) {
    double ofSubject() {
      return subjects == 0 ? 0 : (double) quads / subjects;
    }

    double ofObject() {
      return objects == 0 ? 0 : (double) quads / objects;
    }
  }

  boolean known() {
    return !counts.isEmpty();
  }

  /** Those of a predicate; zeros for one that is not there. */
  Count of(String predicate) {
    return counts.getOrDefault(predicate, new Count(0, 0, 0));
  }

  /**
   * Reads them; none where an earlier version of tupu wrote none.
   *
   * @throws IOException for a file that is damaged
   */
  static PredicateCounts read(Path generation) throws IOException {
    SortedMap<String, Count> counts = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file(generation))) {
        String[] cells = line.split("\t", -1);
        if (cells.length != CELLS) {
          throw new IOException(file(generation) + " is damaged");
        }
        Count count =
            new Count(Long.parseLong(cells[1]), Long.parseLong(cells[2]), Long.parseLong(cells[3]));
        counts.put(cells[0], count);
      }
    } catch (NoSuchFileException e) {
      return NONE;
    } catch (NumberFormatException e) {
      throw new IOException(file(generation) + " is damaged", e);
    }
    return new PredicateCounts(counts);
  }

  void write(Path generation) throws IOException {
    StringBuilder table = new StringBuilder();
    counts.forEach(
        (predicate, count) ->
            table
                .append(predicate)
                .append('\t')
                .append(count.quads)
                .append('\t')
                .append(count.subjects)
                .append('\t')
                .append(count.objects)
                .append('\n'));
    Durable.write(file(generation), table.toString());
  }

  private static Path file(Path generation) {
    return generation.resolve("predicates.tsv");
  }

  /** Counts while the indexes are read, each in its own order. Not thread-safe. */
  static final class Tally {
    private static final int SUBJECT = 1;
    private static final int PREDICATE = 2;
    private static final int OBJECT = 3;

    private static final class Sums {
      long quads;
      long subjects;
      long objects;
    }

    private final Map<NodeId, Sums> sums = new HashMap<>();
    private String order = "";
    private Tuple<NodeId> last;

    /**
     * Begins with an index.
     *
     * @param name the order of its parts, such as POSG
     */
    void begin(String name) {
      order = name;
      last = null;
    }

    /** Takes the next quad of the index. */
    void add(Tuple<NodeId> quad) {
      boolean byObject = order.startsWith("POS");
      if (!byObject && !order.startsWith("SPO")) {
        return;
      }
      int end = byObject ? OBJECT : SUBJECT;
      boolean another =
          last == null
              || !last.get(PREDICATE).equals(quad.get(PREDICATE))
              || !last.get(end).equals(quad.get(end));
      last = quad;
      if (!byObject && !another) {
        return;
      }
      Sums sum = sums.computeIfAbsent(quad.get(PREDICATE), p -> new Sums());
      if (byObject) {
        sum.quads++;
        sum.objects += another ? 1 : 0;
      } else {
        sum.subjects++;
      }
    }

    /** What was counted. To be called in a transaction. */
    PredicateCounts counts(DatasetGraphTDB dataset) {
      NodeTable nodes = dataset.getQuadTable().getNodeTupleTable().getNodeTable();
      SortedMap<String, Count> counts = new TreeMap<>();
      sums.forEach(
          (id, sum) ->
              counts.put(
                  nodes.getNodeForNodeId(id).getURI(),
                  new Count(sum.quads, sum.subjects, sum.objects)));
      return new PredicateCounts(counts);
    }
  }
}
