package io.tupu.export.network;

import io.tupu.export.part.Part;
import io.tupu.graph.Vocab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The answer of a CONSTRUCT: each triple between things is an edge, each literal of another
 * property than those of names a value of its node. Names and evidence are looked up in the dataset
 * that was asked, where the answer does not hold them.
 */
final class TripleGraph implements PropertyGraph {
  private static final List<Node> KNOWN =
      List.of(Vocab.PREF_LABEL, Vocab.ALT_LABEL, Vocab.LABEL, Vocab.TITLE, Vocab.CODE);

  private static final List<XSDDatatype> NUMBERS =
      List.of(
          XSDDatatype.XSDinteger,
          XSDDatatype.XSDdecimal,
          XSDDatatype.XSDdouble,
          XSDDatatype.XSDfloat,
          XSDDatatype.XSDint,
          XSDDatatype.XSDlong);

  private final Lookup answer;
  private final Lookup background;
  private final List<Triple> edges;
  private final SortedMap<String, Node> nodes = new TreeMap<>();
  private final Map<Node, Integer> degrees = new HashMap<>();
  private final SortedMap<String, Column.Kind> more = new TreeMap<>();

  TripleGraph(Part part) {
    this.answer = new Lookup(part.quads());
    this.background = new Lookup(part.background());
    this.edges = edges(part.quads());
    for (Triple edge : edges) {
      List<Node> ends = List.of(edge.getSubject(), edge.getObject());
      ends.forEach(end -> degrees.merge(end, 1, Integer::sum));
      ends.forEach(end -> nodes.put(end.toString(), end));
    }
    part.quads()
        .find()
        .forEachRemaining(
            quad -> {
              nodes.put(quad.getSubject().toString(), quad.getSubject());
              if (quad.getObject().isLiteral() && !KNOWN.contains(quad.getPredicate())) {
                more.merge(column(quad.getPredicate()), kind(quad), TripleGraph::both);
              }
            });
  }

  private static List<Triple> edges(DatasetGraph answer) {
    List<Triple> edges = new ArrayList<>();
    answer
        .find()
        .forEachRemaining(
            quad -> {
              if (!quad.getObject().isLiteral() && !quad.getPredicate().equals(Vocab.TYPE)) {
                edges.add(quad.asTriple());
              }
            });
    edges.sort(Comparator.comparing(Triple::toString));
    return edges;
  }

  /** Never the name of a column that every node has. */
  private static String column(Node property) {
    String local = Lookup.local(property);
    boolean taken =
        Column.VERTEX.stream().anyMatch(c -> c.name().equals(local))
            || List.of("id", "label", "name").contains(local);
    return taken ? local + "_" : local;
  }

  /** A number only where no thing has several: a column of numbers holds one for each node. */
  private Column.Kind kind(Quad quad) {
    Node literal = quad.getObject();
    boolean number = NUMBERS.stream().anyMatch(t -> t.equals(literal.getLiteralDatatype()));
    boolean plain = literal.getLiteralLexicalForm().matches("-?(0|[1-9]\\d{0,14})(\\.\\d{1,15})?");
    if (!number || !plain || answer.objects(quad.getSubject(), quad.getPredicate()).size() > 1) {
      return Column.Kind.TEXT;
    }
    return literal.getLiteralLexicalForm().contains(".") ? Column.Kind.NUMBER : Column.Kind.INTEGER;
  }

  private static Column.Kind both(Column.Kind one, Column.Kind other) {
    if (one == other) {
      return one;
    }
    boolean text = one == Column.Kind.TEXT || other == Column.Kind.TEXT;
    return text ? Column.Kind.TEXT : Column.Kind.NUMBER;
  }

  @Override
  public List<Column<Vertex>> vertexColumns() {
    List<Column<Vertex>> columns = new ArrayList<>(Column.VERTEX);
    more.forEach(
        (name, kind) ->
            columns.add(new Column<>(name, kind, v -> v.more().getOrDefault(name, List.of()))));
    return columns;
  }

  @Override
  public void vertices(Sink<Vertex> sink) throws IOException {
    for (Node node : nodes.values()) {
      boolean named = !answer.name(node).isEmpty();
      Map<String, List<String>> values = values(node);
      int degree = degrees.getOrDefault(node, 0);
      Vertex own = new Describer(answer).vertex(node, degree, values);
      Vertex known = new Describer(background).vertex(node, degree, values);
      sink.take(
          new Vertex(
              own.id(),
              named ? own.label() : known.label(),
              known.type().isEmpty() ? own.type() : known.type(),
              union(own.types(), known.types()),
              known.level(),
              known.code().isEmpty() ? own.code() : known.code(),
              union(own.names(), known.names()),
              degree,
              values));
    }
  }

  private static List<String> union(List<String> one, List<String> other) {
    LinkedHashSet<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all.stream().sorted().toList();
  }

  private Map<String, List<String>> values(Node node) {
    Map<String, List<String>> values = new TreeMap<>();
    answer
        .dataset()
        .find(Node.ANY, node, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              Node value = quad.getObject();
              if (value.isLiteral() && !KNOWN.contains(quad.getPredicate())) {
                values
                    .computeIfAbsent(column(quad.getPredicate()), c -> new ArrayList<>())
                    .add(value.getLiteralLexicalForm());
              }
            });
    values.replaceAll((name, list) -> list.stream().sorted().toList());
    return values;
  }

  @Override
  public void edges(Sink<Edge> sink) throws IOException {
    Describer describer = new Describer(background);
    for (Triple edge : edges) {
      String source = edge.getSubject().toString();
      String target = edge.getObject().toString();
      String relation = Lookup.local(edge.getPredicate());
      List<Node> claims = claims(edge);
      sink.take(
          claims.isEmpty()
              ? Describer.bare(source, target, relation)
              : describer.edge(source, target, relation, claims));
    }
  }

  private List<Node> claims(Triple edge) {
    return background.subjects(Vocab.SUBJECT, edge.getSubject()).stream()
        .filter(c -> background.one(c, Vocab.OBJECT).equals(edge.getObject()))
        .filter(c -> background.one(c, Vocab.PREDICATE).equals(edge.getPredicate()))
        .toList();
  }
}
