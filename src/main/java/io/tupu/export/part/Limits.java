package io.tupu.export.part;

import io.tupu.graph.Vocab;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Makes the limits that a selection sets. */
final class Limits {
  private final DatasetGraph dataset;
  private final FactSource source;
  private final Finder finder;

  Limits(DatasetGraph dataset, FactSource source, Finder finder) {
    this.dataset = dataset;
    this.source = source;
    this.finder = finder;
  }

  /** Those that are set, the one with the fewest candidates first. */
  List<Limit> of(Selection selection) {
    List<Limit> limits = new ArrayList<>();
    if (!selection.about().isEmpty()) {
      limits.add(
          around(selection.about().stream().map(finder::entity).toList(), selection.depth()));
    }
    if (!selection.regions().isEmpty()) {
      limits.add(below(selection.regions().stream().map(finder::region).toList()));
    }
    if (!selection.types().isEmpty()) {
      limits.add(ofTypes(selection.types().stream().map(Finder::type).toList()));
    }
    return limits;
  }

  /** The things, all that are at most so many facts away, and every fact among these. */
  private Limit around(Collection<Node> starts, int depth) {
    Set<Node> near = new LinkedHashSet<>(starts);
    Collection<Node> edge = starts;
    for (int i = 0; i < depth; i++) {
      Set<Node> next = new LinkedHashSet<>();
      for (Node node : edge) {
        source.from(node).forEach(f -> next.add(f.object()));
        source.to(node).forEach(f -> next.add(f.subject()));
      }
      next.removeAll(near);
      near.addAll(next);
      edge = next;
    }
    return new Limit(
        near,
        fact -> near.contains(fact.subject()) && near.contains(fact.object()),
        sink -> eachFrom(near, sink));
  }

  /**
   * The regions, what lies in them, and what those run, operate or are part of. Where things lie
   * that others run too is told only inside the regions.
   */
  private Limit below(Collection<Node> regions) {
    Set<Node> inside = closure(regions, Vocab.LOCATED_IN);
    Set<Node> all = new LinkedHashSet<>(inside);
    List<Node> queue = new ArrayList<>(inside);
    for (int i = 0; i < queue.size(); i++) {
      for (Fact fact : source.from(queue.get(i))) {
        if (!fact.said().predicateMatches(Vocab.LOCATED_IN) && all.add(fact.object())) {
          queue.add(fact.object());
        }
      }
    }
    return new Limit(
        all,
        fact ->
            all.contains(fact.subject())
                && (!fact.said().predicateMatches(Vocab.LOCATED_IN)
                    || inside.contains(fact.object())),
        sink -> eachFrom(all, sink));
  }

  /** The nodes and all from which the property leads to one of them, in any number of steps. */
  private Set<Node> closure(Collection<Node> starts, Node property) {
    Set<Node> reached = new LinkedHashSet<>(starts);
    List<Node> queue = new ArrayList<>(reached);
    for (int i = 0; i < queue.size(); i++) {
      for (Fact fact : source.to(queue.get(i))) {
        if (fact.said().predicateMatches(property) && reached.add(fact.subject())) {
          queue.add(fact.subject());
        }
      }
    }
    return reached;
  }

  private Limit ofTypes(Collection<Node> types) {
    Set<Node> typed = new LinkedHashSet<>();
    for (Node type : types) {
      Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Vocab.TYPE, type);
      while (quads.hasNext()) {
        typed.add(quads.next().getSubject());
      }
    }
    return new Limit(
        typed,
        fact -> typed.contains(fact.subject()) || typed.contains(fact.object()),
        source::all);
  }

  private void eachFrom(Set<Node> nodes, Consumer<Fact> sink) {
    nodes.forEach(node -> source.from(node).forEach(sink));
  }
}
