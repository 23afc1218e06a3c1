package io.tupu.export.part;

import io.tupu.graph.Vocab;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Finds the nodes that people mean. Never guesses: what is ambiguous is refused with the choice.
 */
final class Finder {
  private static final int SHOWN = 12;
  private static final List<Node> NAMES = List.of(Vocab.PREF_LABEL, Vocab.ALT_LABEL);

  private final DatasetGraph dataset;

  Finder(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** A document by its IRI, the last part of it, or its file name. */
  Node document(String text) {
    SortedMap<String, Node> documents = new TreeMap<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Vocab.FILE_NAME, Node.ANY);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      String iri = quad.getSubject().getURI();
      String file = quad.getObject().getLiteralLexicalForm();
      if (text.equals(iri) || text.equals(file) || iri.endsWith("/doc/" + text)) {
        return quad.getSubject();
      }
      documents.put(file, quad.getSubject());
    }
    throw new SelectionException(
        "there is no document '" + text + "'; there are " + some(List.copyOf(documents.keySet())));
  }

  /** An entity by its IRI or a name. */
  Node entity(String text) {
    return found(text, "thing", this::isEntity);
  }

  /** A region by its code, its IRI or a name. */
  Node region(String text) {
    List<Node> coded = subjects(Vocab.CODE, NodeFactory.createLiteralString(text));
    return coded.size() == 1 ? coded.get(0) : found(text, "region", this::isRegion);
  }

  /** A class of the ontology by its local name, in any case. */
  static Node type(String text) {
    String local = text.startsWith(Vocab.TUPU) ? text.substring(Vocab.TUPU.length()) : text;
    return Model.CLASSES.stream()
        .filter(c -> c.equalsIgnoreCase(local) || ("tupu:" + c).equalsIgnoreCase(local))
        .map(Vocab::tupu)
        .findFirst()
        .orElseThrow(
            () ->
                new SelectionException(
                    "there is no type '"
                        + text
                        + "'; there are "
                        + String.join(", ", Model.CLASSES)));
  }

  private Node found(String text, String kind, Predicate<Node> wanted) {
    if (text.toLowerCase(Locale.ROOT).matches("https?://.*")) {
      Node node = NodeFactory.createURI(text);
      if (wanted.test(node)) {
        return node;
      }
      throw new SelectionException("there is no " + kind + " <" + text + "> in the graph");
    }
    List<Node> named = new ArrayList<>();
    for (Node property : NAMES) {
      // A name that one thing has of its own wins over the same as another name of others.
      if (named.isEmpty()) {
        named.addAll(subjects(property, NodeFactory.createLiteralLang(text, "zh")));
        named.removeIf(wanted.negate());
      }
    }
    if (named.isEmpty()) {
      throw new SelectionException(
          "there is no " + kind + " '" + text + "' in the graph; give its full name or its IRI");
    }
    if (named.size() > 1) {
      throw new SelectionException(
          "there are several of the name '"
              + text
              + "': "
              + some(named.stream().map(Node::getURI).toList())
              + "; give the IRI of the one you mean");
    }
    return named.get(0);
  }

  private boolean isEntity(Node node) {
    return Model.TOP_CLASSES.stream()
        .anyMatch(c -> dataset.contains(Node.ANY, node, Vocab.TYPE, c));
  }

  private boolean isRegion(Node node) {
    return dataset.contains(Node.ANY, node, Vocab.TYPE, Vocab.REGION);
  }

  private List<Node> subjects(Node property, Node value) {
    SortedMap<String, Node> found = new TreeMap<>();
    dataset
        .find(Node.ANY, Node.ANY, property, value)
        .forEachRemaining(q -> found.put(q.getSubject().toString(), q.getSubject()));
    return new ArrayList<>(found.values());
  }

  private static String some(List<String> all) {
    String shown = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
    return all.isEmpty()
        ? "none"
        : all.size() > SHOWN ? shown + " and " + (all.size() - SHOWN) + " more" : shown;
  }
}
