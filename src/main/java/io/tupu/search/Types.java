package io.tupu.search;

import io.tupu.graph.Vocab;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The classes of a dataset by what people call them. For one transaction. */
public final class Types {
  private static final Node CLASS = NodeFactory.createURI("http://www.w3.org/2002/07/owl#Class");

  private final DatasetGraph dataset;
  private final SortedMap<String, Node> byName = new TreeMap<>();

  public Types(DatasetGraph dataset) {
    this.dataset = dataset;
    Iterator<Quad> classes = dataset.find(Node.ANY, Node.ANY, Vocab.TYPE, CLASS);
    while (classes.hasNext()) {
      Node one = classes.next().getSubject();
      if (one.isURI() && one.getURI().startsWith(Vocab.TUPU)) {
        byName.put(one.getURI().substring(Vocab.TUPU.length()), one);
      }
    }
  }

  /**
   * IRI of a class.
   *
   * @param given its name, with or without prefix, its label in any language, or the IRI itself
   */
  public Optional<String> named(String given) {
    String local = given.startsWith("tupu:") ? given.substring("tupu:".length()) : given;
    return byName.entrySet().stream()
        .filter(
            one ->
                one.getKey().equalsIgnoreCase(local)
                    || one.getValue().getURI().equals(given)
                    || labelled(one.getValue(), given))
        .map(one -> one.getValue().getURI())
        .findFirst();
  }

  /** All names, for messages. */
  public String names() {
    return String.join(", ", byName.keySet());
  }

  private boolean labelled(Node one, String label) {
    Iterator<Quad> labels = dataset.find(Node.ANY, one, Vocab.LABEL, Node.ANY);
    boolean found = false;
    while (labels.hasNext()) {
      Node value = labels.next().getObject();
      found |= value.isLiteral() && value.getLiteralLexicalForm().equalsIgnoreCase(label);
    }
    return found;
  }
}
