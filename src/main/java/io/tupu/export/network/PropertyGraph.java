package io.tupu.export.network;

import io.tupu.export.part.Part;
import java.io.IOException;
import java.util.List;

/**
 * A part of the dataset as graph tools see it: things are nodes, facts are edges that carry their
 * evidence. Goes through nodes, then edges, in the order of IRIs, any number of times.
 */
public interface PropertyGraph {

  /** Takes one item. */
  @FunctionalInterface
  interface Sink<T> {
    void take(T item) throws IOException;
  }

  /** What is told of each node, besides id and label. */
  List<Column<Vertex>> vertexColumns();

  void vertices(Sink<Vertex> sink) throws IOException;

  void edges(Sink<Edge> sink) throws IOException;

  static PropertyGraph of(Part part) {
    return part.constructed() ? new TripleGraph(part) : new EntityGraph(part.quads());
  }
}
