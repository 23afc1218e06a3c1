package io.tupu.export.part;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** A dataset that tells a watcher of every quad that is read, so that it can end the reading. */
public final class Watched extends ReadView {
  private final DatasetGraph dataset;
  private final Runnable watcher;

  /**
   * @param watcher throws what is to end the reading
   */
  public Watched(DatasetGraph dataset, Runnable watcher) {
    super(dataset);
    this.dataset = dataset;
    this.watcher = watcher;
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    watcher.run();
    return Iter.map(
        dataset.find(graph, subject, predicate, object),
        quad -> {
          watcher.run();
          return quad;
        });
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return dataset.listGraphNodes();
  }
}
