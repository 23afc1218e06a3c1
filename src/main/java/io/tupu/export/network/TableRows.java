package io.tupu.export.network;

import io.tupu.export.part.Part;
import io.tupu.export.table.Cell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Nodes and edges as rows of tables for people: every IRI has its label beside it. */
final class TableRows {
  private final PropertyGraph graph;
  private final List<Column<Vertex>> columns;
  private final Lookup own;
  private final Lookup background;

  TableRows(Part part) {
    this.graph = PropertyGraph.of(part);
    this.columns = graph.vertexColumns();
    this.own = new Lookup(part.quads());
    this.background = new Lookup(part.background());
  }

  List<String> vertexNames() {
    return names(List.of("id", "label"), columns);
  }

  List<String> edgeNames() {
    return names(List.of("id", "source", "sourceLabel", "target", "targetLabel"), Column.EDGE);
  }

  private static <T> List<String> names(List<String> first, List<Column<T>> columns) {
    List<String> names = new ArrayList<>(first);
    columns.forEach(column -> names.add(column.name()));
    return names;
  }

  void vertices(PropertyGraph.Sink<List<Cell>> sink) throws IOException {
    graph.vertices(v -> sink.take(cells(List.of(v.id(), v.label()), v, columns)));
  }

  void edges(PropertyGraph.Sink<List<Cell>> sink) throws IOException {
    graph.edges(
        e ->
            sink.take(
                cells(
                    List.of(e.id(), e.source(), label(e.source()), e.target(), label(e.target())),
                    e,
                    Column.EDGE)));
  }

  private static <T> List<Cell> cells(List<String> first, T item, List<Column<T>> columns) {
    List<Cell> cells = new ArrayList<>();
    first.forEach(text -> cells.add(Cell.text(text)));
    for (Column<T> column : columns) {
      boolean number = column.kind() == Column.Kind.INTEGER || column.kind() == Column.Kind.NUMBER;
      String value = column.value(item);
      cells.add(number ? Cell.number(value) : Cell.text(value));
    }
    return cells;
  }

  private String label(String iri) {
    Node node = NodeFactory.createURI(iri);
    String name = own.name(node);
    return name.isEmpty() ? background.name(node) : name;
  }
}
