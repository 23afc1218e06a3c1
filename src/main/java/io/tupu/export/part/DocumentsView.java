package io.tupu.export.part;

import java.util.Collections;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The graphs of some documents, whole. */
final class DocumentsView extends ReadView {
  private final DatasetGraph dataset;
  private final Set<Node> documents;

  DocumentsView(DatasetGraph dataset, Set<Node> documents) {
    super(dataset);
    this.dataset = dataset;
    this.documents = documents;
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    if (graph.isConcrete()) {
      return documents.contains(graph)
          ? dataset.find(graph, subject, predicate, object)
          : Collections.emptyIterator();
    }
    return Iter.flatMap(
        documents.iterator(), document -> dataset.find(document, subject, predicate, object));
  }
}
