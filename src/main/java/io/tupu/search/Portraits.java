package io.tupu.search;

import io.tupu.graph.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What the index tells of a thing besides its names. A city stands in every report on it, and each
 * report says anew what it is: so what was read of a thing is kept for a while. Without that the
 * time would grow with the square of the number of documents.
 */
final class Portraits {
  private static final int PLACES = 3;
  private static final int LOOKED_AT = 1_000;

  /** Things of which types and names are kept: far more than a document has, some megabytes. */
  private static final int KEPT = 20_000;

  private final DatasetGraph dataset;
  private final Map<Node, Integer> depths = new HashMap<>();
  private final Cache<Node, List<String>> types = CacheFactory.createCache(KEPT);
  private final Cache<Node, String> names = CacheFactory.createCache(KEPT);
  private final Cache<Node, String> titles = CacheFactory.createCache(PLACES);

  Portraits(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** See {@link NameHit}. */
  record Portrait(Node thing, String label, List<String> types, String context, long facts) {}

  Portrait of(Node thing, Node named) {
    return new Portrait(thing, label(thing, named), types(thing), context(thing), facts(thing));
  }

  /** The smallest, so that it is always the same; Chinese before others. */
  private String label(Node thing, Node named) {
    String best = "";
    boolean bestFits = false;
    Iterator<Quad> quads = dataset.find(Node.ANY, thing, named, Node.ANY);
    while (quads.hasNext()) {
      Node value = quads.next().getObject();
      if (value.isLiteral()) {
        boolean fits = value.getLiteralLanguage().equals("zh");
        String text = value.getLiteralLexicalForm();
        if (best.isEmpty() || fits && !bestFits || fits == bestFits && text.compareTo(best) < 0) {
          best = text;
          bestFits = fits;
        }
      }
    }
    return best;
  }

  String title(Node document) {
    return titles.get(document, one -> label(one, Vocab.TITLE));
  }

  private String name(Node thing) {
    return names.get(thing, one -> label(one, Vocab.PREF_LABEL));
  }

  /** The narrowest class first. */
  private List<String> types(Node thing) {
    return types.get(thing, this::readTypes);
  }

  private List<String> readTypes(Node thing) {
    Set<Node> found = new HashSet<>();
    dataset
        .find(Node.ANY, thing, Vocab.TYPE, Node.ANY)
        .forEachRemaining(quad -> found.add(quad.getObject()));
    return found.stream()
        .filter(Node::isURI)
        .sorted(Comparator.comparing((Node type) -> -depth(type)).thenComparing(Node::getURI))
        .map(Node::getURI)
        .toList();
  }

  /** How many classes lie above a class, along the longest line. */
  private int depth(Node type) {
    Integer known = depths.get(type);
    if (known != null) {
      return known;
    }
    depths.put(type, 0); // Ends a circle.
    int depth = 0;
    for (Quad quad : Iter.toList(dataset.find(Node.ANY, type, Vocab.SUB_CLASS_OF, Node.ANY))) {
      depth = Math.max(depth, 1 + depth(quad.getObject()));
    }
    depths.put(type, depth);
    return depth;
  }

  /** Where it lies; otherwise the regions that are said to do something with it. */
  private String context(Node thing) {
    SortedSet<String> places = new TreeSet<>();
    dataset
        .find(Node.ANY, thing, Vocab.LOCATED_IN, Node.ANY)
        .forEachRemaining(quad -> places.add(name(quad.getObject())));
    if (places.isEmpty() && !region(thing)) {
      Iterator<Quad> incoming = dataset.find(Node.ANY, Node.ANY, Node.ANY, thing);
      for (int i = 0; i < LOOKED_AT && incoming.hasNext(); i++) {
        Quad quad = incoming.next();
        if (quad.getPredicate().getURI().startsWith(Vocab.TUPU) && region(quad.getSubject())) {
          places.add(name(quad.getSubject()));
        }
      }
    }
    places.remove("");
    List<String> first = places.stream().limit(PLACES).toList();
    return String.join("、", first) + (places.size() > PLACES ? "等" : "");
  }

  private boolean region(Node thing) {
    return dataset.contains(Node.ANY, thing, Vocab.TYPE, Vocab.REGION);
  }

  private long facts(Node thing) {
    return Iter.count(dataset.find(Node.ANY, Node.ANY, Vocab.SUBJECT, thing))
        + Iter.count(dataset.find(Node.ANY, Node.ANY, Vocab.OBJECT, thing));
  }

  /** Classes of what a claim is about. */
  List<String> typesOfEnds(Node claim) {
    List<String> types = new ArrayList<>();
    for (Node end : List.of(Vocab.SUBJECT, Vocab.OBJECT)) {
      dataset
          .find(Node.ANY, claim, end, Node.ANY)
          .forEachRemaining(quad -> types.addAll(types(quad.getObject())));
    }
    return types;
  }
}
