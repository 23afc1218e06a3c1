package io.tupu.store;

import io.tupu.graph.Vocab;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * What a new generation must hold: what was sent to it, added up on its way in, and what the old
 * one is known to hold and keeps. For one thread.
 */
final class Expected {
  /** Empty for a graph that was sent in parts, of which nobody knows what they have in common. */
  private final Map<Node, Optional<DumpDigest>> sent = new HashMap<>();

  private Optional<Digests> kept = Optional.of(new Digests(new TreeMap<>()));
  private boolean untouched;

  /** Passes quads on and remembers what a graph is made of. */
  final class Sent extends StreamRDFBase {
    private final Node graph;
    private final StreamRDF next;
    private final LineSum sum = new LineSum();
    private final Set<Long> seen = LineSum.seen();

    Sent(Node graph, StreamRDF next) {
      this.graph = graph;
      this.next = next;
    }

    @Override
    public void quad(Quad quad) {
      sum.addOnce(quad, seen);
      next.quad(quad);
    }

    /** To be called after the last quad. */
    void end() {
      DumpDigest all = sum.digest();
      Optional<DumpDigest> before = sent.getOrDefault(graph, Optional.of(DumpDigest.NOTHING));
      boolean first = before.filter(DumpDigest.NOTHING::equals).isPresent();
      sent.put(graph, first ? Optional.of(all) : Optional.empty());
    }
  }

  /** What was sent of a graph has been taken out again. */
  void forget(Node graph) {
    sent.remove(graph);
  }

  /**
   * All graphs of the old generation stay but those dropped.
   *
   * @param asFiles whether their files were copied, so that nothing was written to them
   */
  void keep(Generation old, Set<Node> dropped, boolean asFiles) {
    untouched = asFiles;
    dropped.forEach(graph -> sent.putIfAbsent(graph, Optional.of(DumpDigest.NOTHING)));
    kept =
        old.digests()
            .map(
                digests -> {
                  SortedMap<String, DumpDigest> graphs = new TreeMap<>(digests.graphs());
                  dropped.forEach(graph -> graphs.remove(graph.getURI()));
                  return new Digests(graphs);
                });
  }

  /** The copied files have been written anew after all. */
  void rewritten() {
    untouched = false;
  }

  /**
   * Compares with what the database holds, which is read back for it. To be called in a
   * transaction.
   *
   * @param tally takes the quads of the indexes as they are counted
   * @return what it holds; empty when that is something else, or not the documents of the manifest
   */
  Optional<Digests> check(DatasetGraphTDB dataset, Manifest manifest, PredicateCounts.Tally tally) {
    Digests is = untouched && kept.isPresent() ? changed(dataset) : Digests.of(dataset);
    boolean same =
        Indexes.count(dataset, tally).orElse(-1) == is.total().lines()
            && sent.entrySet().stream()
                .allMatch(e -> e.getValue().map(d -> is.has(e.getKey(), d)).orElse(true))
            && kept.map(old -> stays(old, is)).orElse(true)
            && manifest.entries().stream().allMatch(entry -> isOf(dataset, entry));
    return same ? Optional.of(is) : Optional.empty();
  }

  /** What was copied as files was compared as files. */
  private Digests changed(DatasetGraph dataset) {
    SortedMap<String, DumpDigest> graphs = new TreeMap<>(kept.orElseThrow().graphs());
    sent.keySet().forEach(graph -> graphs.put(graph.getURI(), Digests.of(dataset, graph)));
    return new Digests(graphs);
  }

  /** Each graph is as it was, or was sent. */
  private boolean stays(Digests old, Digests is) {
    return old.graphs().entrySet().stream()
            .allMatch(e -> is.has(NodeFactory.createURI(e.getKey()), e.getValue()))
        && is.graphs().keySet().stream()
            .allMatch(
                graph ->
                    old.graphs().containsKey(graph)
                        || sent.containsKey(NodeFactory.createURI(graph)));
  }

  /** Whether the graph of a document tells the SHA-256 of the bytes that were read, if any. */
  private static boolean isOf(DatasetGraph dataset, ManifestEntry entry) {
    if (entry.done()) {
      Node document = NodeFactory.createURI(entry.graph());
      Iterator<Quad> told = dataset.find(document, document, Vocab.SHA256, Node.ANY);
      while (told.hasNext()) {
        if (!told.next().getObject().getLiteralLexicalForm().equals(entry.sha256())) {
          return false;
        }
      }
    }
    return true;
  }
}
