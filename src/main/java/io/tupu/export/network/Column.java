package io.tupu.export.network;

import java.util.List;
import java.util.function.Function;

/**
 * What the files for graph tools and tables tell of nodes and edges, once for all of them.
 *
 * @param name in the file; never one that GEXF, Gephi, Cytoscape or Neo4j keeps for itself
 * @param values none where nothing is known, several only in a list
 */
record Column<T>(String name, Kind kind, Function<T, List<String>> values) {

  /** What the values are. */
  enum Kind {
    TEXT,
    INTEGER,
    NUMBER,
    LIST
  }

  static final List<Column<Vertex>> VERTEX =
      List.of(
          text("type", Vertex::type),
          new Column<>("types", Kind.LIST, Vertex::types),
          text("level", Vertex::level),
          text("code", Vertex::code),
          new Column<>("names", Kind.LIST, Vertex::names),
          one("degree", Kind.INTEGER, v -> Integer.toString(v.degree())));

  static final List<Column<Edge>> EDGE =
      List.of(
          text("relation", Edge::relation),
          text("status", Edge::status),
          text("year", Edge::year),
          one("confidence", Kind.NUMBER, Edge::confidence),
          one("claims", Kind.INTEGER, e -> Integer.toString(e.claims())),
          text("rule", Edge::rule),
          text("document", Edge::document),
          text("documentIri", Edge::documentIri),
          text("evidence", Edge::evidence));

  /** One text for formats without lists; empty where nothing is known. */
  String value(T item) {
    return String.join(";", values.apply(item));
  }

  private static <T> Column<T> text(String name, Function<T, String> value) {
    return one(name, Kind.TEXT, value);
  }

  private static <T> Column<T> one(String name, Kind kind, Function<T, String> value) {
    return new Column<>(
        name,
        kind,
        item -> {
          String text = value.apply(item);
          return text.isEmpty() ? List.of() : List.of(text);
        });
  }
}
