package io.tupu.diff;

import io.tupu.export.rdf.Facts;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Every difference as an RDF Patch: applied to the first state it gives the second. States that are
 * equal give nothing at all.
 */
public final class RdfPatch {
  private final DatasetGraph before;
  private final DatasetGraph after;
  private final boolean graphs;
  private final Writer writer;
  private long changes;

  private RdfPatch(DatasetGraph before, DatasetGraph after, boolean graphs, Writer writer) {
    this.before = before;
    this.after = after;
    this.graphs = graphs;
    this.writer = writer;
  }

  /**
   * Writes the patch, sorted by subject, and flushes the writer.
   *
   * @param graphs whether named graphs count; otherwise triples are compared
   * @return number of quads or triples that were added or deleted
   */
  public static long write(DatasetGraph before, DatasetGraph after, boolean graphs, Writer writer)
      throws IOException {
    RdfPatch patch = new RdfPatch(before, after, graphs, writer);
    List<Node> old = Facts.subjects(before);
    List<Node> now = Facts.subjects(after);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      int order =
          i == old.size()
              ? 1
              : j == now.size() ? -1 : Facts.compareSubjects(old.get(i), now.get(j));
      patch.compare(order <= 0 ? old.get(i) : now.get(j));
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    if (patch.changes > 0) {
      writer.write("TC .\n");
    }
    writer.flush();
    return patch.changes;
  }

  private void compare(Node subject) throws IOException {
    List<String> was = lines(before, subject);
    List<String> is = lines(after, subject);
    row("D", was, is);
    row("A", is, was);
  }

  private List<String> lines(DatasetGraph dataset, Node subject) {
    List<String> lines = new ArrayList<>();
    Facts.of(dataset, subject, graphs).forEach(fact -> lines.add(fact.line()));
    return lines;
  }

  private void row(String sign, List<String> lines, List<String> others) throws IOException {
    TreeSet<String> known = new TreeSet<>(others);
    for (String line : lines) {
      if (!known.contains(line)) {
        writer.write(changes == 0 ? "TX .\n" : "");
        writer.write(sign + " " + line + " .\n");
        changes++;
      }
    }
  }
}
