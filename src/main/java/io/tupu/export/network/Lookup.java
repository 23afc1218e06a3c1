package io.tupu.export.network;

import io.tupu.graph.Prefixes;
import io.tupu.graph.Vocab;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Looks values up in a dataset, in an order that does not depend on the store. */
public record Lookup(DatasetGraph dataset) {

  /** The first object by its text; {@link Node#ANY} for none. */
  public Node one(Node subject, Node predicate) {
    List<Node> objects = subject.isConcrete() ? objects(subject, predicate) : List.of();
    return objects.isEmpty() ? Node.ANY : objects.get(0);
  }

  /** The text of the first object; empty for none. */
  public String first(Node subject, Node predicate) {
    Node object = one(subject, predicate);
    return object.isConcrete() ? text(object) : "";
  }

  public SortedSet<String> texts(Node subject, Node predicate) {
    SortedSet<String> texts = new TreeSet<>();
    objects(subject, predicate).forEach(o -> texts.add(text(o)));
    return texts;
  }

  /** Sorted by their text. */
  public List<Node> objects(Node subject, Node predicate) {
    return distinct(dataset.find(Node.ANY, subject, predicate, Node.ANY), false);
  }

  /** Sorted by their text. */
  public List<Node> subjects(Node predicate, Node object) {
    return distinct(dataset.find(Node.ANY, Node.ANY, predicate, object), true);
  }

  private static List<Node> distinct(Iterator<Quad> quads, boolean subjects) {
    SortedMap<String, Node> found = new TreeMap<>();
    while (quads.hasNext()) {
      Quad quad = quads.next();
      Node node = subjects ? quad.getSubject() : quad.getObject();
      found.put(text(node), node);
    }
    return new ArrayList<>(found.values());
  }

  /** The name of a thing, in Chinese where there is one; empty for none. */
  public String name(Node node) {
    for (Node property : List.of(Vocab.PREF_LABEL, Vocab.TITLE, Vocab.LABEL)) {
      List<Node> names = objects(node, property);
      for (Node name : names) {
        if (name.isLiteral() && name.getLiteralLanguage().startsWith("zh")) {
          return text(name);
        }
      }
      if (!names.isEmpty()) {
        return text(names.get(0));
      }
    }
    return "";
  }

  public static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /** The last part of an IRI, the whole where that is empty; empty for other nodes. */
  public static String local(Node node) {
    if (!node.isURI()) {
      return "";
    }
    String iri = node.getURI();
    String last = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    return Prefixes.shorten(iri)
        .map(s -> s.substring(s.indexOf(':') + 1))
        .orElse(last.isEmpty() ? iri : last);
  }
}
