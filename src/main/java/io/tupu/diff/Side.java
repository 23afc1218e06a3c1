package io.tupu.diff;

import io.tupu.export.network.Lookup;
import io.tupu.graph.Vocab;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** One of the two states, and what it says of things. */
final class Side {
  private final Lookup lookup;

  Side(DatasetGraph dataset) {
    this.lookup = new Lookup(dataset);
  }

  /**
   * A relation and what it leads to.
   *
   * @param object its IRI
   */
  record Key(Node relation, Node object) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = relation.toString().compareTo(other.relation.toString());
      return order != 0 ? order : object.toString().compareTo(other.object.toString());
    }
  }

  /** IRIs of all things that claims are about, sorted. */
  TreeSet<String> subjects() {
    TreeSet<String> subjects = new TreeSet<>();
    Iterator<org.apache.jena.sparql.core.Quad> quads =
        lookup.dataset().find(Node.ANY, Node.ANY, Vocab.SUBJECT, Node.ANY);
    quads.forEachRemaining(quad -> subjects.add(quad.getObject().toString()));
    return subjects;
  }

  /** What is said of a thing. */
  SortedMap<Key, List<Saying>> sayings(Node subject) {
    SortedMap<Key, List<Saying>> sayings = new TreeMap<>();
    for (Node claim : lookup.subjects(Vocab.SUBJECT, subject)) {
      Key key = new Key(lookup.one(claim, Vocab.PREDICATE), lookup.one(claim, Vocab.OBJECT));
      Node document = lookup.one(claim, Vocab.WAS_DERIVED_FROM);
      sayings
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(
              new Saying(
                  document.isConcrete() ? document.toString() : "",
                  lookup.first(document, Vocab.TITLE),
                  Lookup.local(lookup.one(claim, Vocab.STATUS)),
                  lookup.first(claim, Vocab.CONFIDENCE),
                  lookup.first(claim, Vocab.YEAR),
                  lookup.first(lookup.one(claim, Vocab.EVIDENCE), Vocab.ANCHOR_OF)));
    }
    sayings.values().forEach(list -> list.sort(null));
    return sayings;
  }

  Thing thing(Node node) {
    String name = lookup.name(node);
    return new Thing(node.toString(), name.isEmpty() ? Lookup.local(node) : name);
  }

  String code(Node region) {
    return lookup.first(region, Vocab.CODE);
  }

  /**
   * The region that a fact belongs to: its subject, where that lies, the region that has to do with
   * it, or else its object.
   */
  Node region(Node subject, Node object) {
    if (isRegion(subject)) {
      return subject;
    }
    List<Node> near = new ArrayList<>();
    sayings(subject)
        .keySet()
        .forEach(
            key -> {
              if (key.relation().equals(Vocab.LOCATED_IN)) {
                near.add(key.object());
              }
            });
    for (Node claim : lookup.subjects(Vocab.OBJECT, subject)) {
      near.add(lookup.one(claim, Vocab.SUBJECT));
    }
    near.add(object);
    return near.stream().filter(this::isRegion).findFirst().orElse(Node.ANY);
  }

  private boolean isRegion(Node node) {
    return lookup.dataset().contains(Node.ANY, node, Vocab.TYPE, Vocab.REGION);
  }
}
