package io.tupu.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What a generation holds.
 *
 * @param digest of all its quads; two stores with the same one have the same dump
 * @param findings graphs that are not what they were made of, or that the indexes differ; empty for
 *     a sound one
 */
public record Content(DumpDigest digest, List<String> findings) {
  public Content {
    findings = List.copyOf(findings);
  }

  /** To be called in a transaction. */
  static Content of(Generation generation) {
    Digests is = Digests.of(generation.dataset());
    List<String> findings = new ArrayList<>();
    if (Indexes.count(generation.dataset(), new PredicateCounts.Tally()).orElse(-1)
        != is.total().lines()) {
      findings.add("the indexes differ");
    }
    generation.digests().ifPresent(noted -> findings.addAll(different(noted, is)));
    return new Content(is.total(), findings);
  }

  private static List<String> different(Digests noted, Digests is) {
    SortedSet<String> graphs = new TreeSet<>(noted.graphs().keySet());
    graphs.addAll(is.graphs().keySet());
    graphs.removeIf(
        graph -> {
          Node node = NodeFactory.createURI(graph);
          return is.has(node, noted.graphs().getOrDefault(graph, DumpDigest.NOTHING));
        });
    return List.copyOf(graphs);
  }
}
