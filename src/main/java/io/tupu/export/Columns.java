package io.tupu.export;

import java.util.List;
import java.util.function.Function;

/**
 * What the files for graph tools and tables tell of nodes and edges, once for all of them.
 *
 * @param name in the file; never one that GEXF or Gephi keeps for itself
 * @param type of GEXF and GraphML alike: string, int or double
 */
record Columns<T>(String name, String type, Function<T, String> value) {

  static final List<Columns<PropertyGraph.Vertex>> VERTEX =
      List.of(
          text("kind", PropertyGraph.Vertex::kind),
          text("classes", PropertyGraph.Vertex::classes),
          text("code", PropertyGraph.Vertex::code),
          text("names", PropertyGraph.Vertex::names),
          new Columns<>("facts", "int", v -> Integer.toString(v.degree())));

  static final List<Columns<PropertyGraph.Edge>> EDGE =
      List.of(
          text("relation", PropertyGraph.Edge::relation),
          text("status", PropertyGraph.Edge::status),
          text("year", PropertyGraph.Edge::year),
          new Columns<>("confidence", "double", PropertyGraph.Edge::confidence),
          new Columns<>("claims", "int", e -> Integer.toString(e.claims())),
          text("rule", PropertyGraph.Edge::rule),
          text("document", PropertyGraph.Edge::document),
          text("documentIri", PropertyGraph.Edge::documentIri),
          text("evidence", PropertyGraph.Edge::evidence));

  private static <T> Columns<T> text(String name, Function<T, String> value) {
    return new Columns<>(name, "string", value);
  }
}
