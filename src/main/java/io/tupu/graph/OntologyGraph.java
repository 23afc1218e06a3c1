package io.tupu.graph;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;

/**
 * The graph {@code {base}graph/ontology}: the public vocabulary, and the rules that claims refer
 * to, so that a fact can be followed to the words that gave it.
 */
public final class OntologyGraph {
  private final Iris iris;
  private final Schema schema;

  public OntologyGraph(Iris iris, Schema schema) {
    this.iris = iris;
    this.schema = schema;
  }

  /** Name of the graph. */
  public Node name() {
    return iris.graph("ontology");
  }

  /**
   * Sends vocabulary and rules, sorted. Rules under the registered base come out under the base of
   * this dataset, as the claims name them.
   *
   * @throws IllegalArgumentException for a blank node
   */
  public void map(Graph rules, StreamRDF out) {
    SortedMap<String, Triple> lines = new TreeMap<>();
    schema.graph().find().forEach(triple -> lines.put(line(triple), triple));
    rules.find().mapWith(this::rebased).forEach(triple -> lines.put(line(triple), triple));
    Quads quads = new Quads(name(), out);
    lines.values().forEach(t -> quads.add(t.getSubject(), t.getPredicate(), t.getObject()));
  }

  private static String line(Triple triple) {
    if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
      throw new IllegalArgumentException("a blank node in the ontology or the rules: " + triple);
    }
    return NodeFmtLib.strNT(triple.getSubject())
        + ' '
        + NodeFmtLib.strNT(triple.getPredicate())
        + ' '
        + NodeFmtLib.strNT(triple.getObject());
  }

  private Triple rebased(Triple triple) {
    return Triple.create(
        rebased(triple.getSubject()), triple.getPredicate(), rebased(triple.getObject()));
  }

  private Node rebased(Node node) {
    String start = Iris.DEFAULT_BASE + "rule/";
    boolean rule = node.isURI() && node.getURI().startsWith(start);
    return rule
        ? NodeFactory.createURI(iris.base() + "rule/" + node.getURI().substring(start.length()))
        : node;
  }
}
