package io.tupu.export.part;

import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/** A part of a dataset, read from the dataset itself, within its transaction. */
abstract class ReadView extends DatasetGraphWrapper {

  ReadView(DatasetGraph dataset) {
    super(dataset);
  }

  @Override
  public abstract Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object);

  @Override
  public Iterator<Quad> find() {
    return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    return find(graph, subject, predicate, object).hasNext();
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    Set<Node> graphs = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    find().forEachRemaining(quad -> graphs.add(quad.getGraph()));
    return graphs.iterator();
  }
}
