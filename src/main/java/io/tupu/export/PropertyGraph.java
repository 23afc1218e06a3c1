package io.tupu.export;

import io.tupu.graph.Prefixes;
import io.tupu.graph.Vocab;
import java.io.IOException;
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

/**
 * A dataset as graph tools see it: entities are nodes, facts are edges that carry their evidence.
 * An edge stands for all claims that say the same with the same status; its evidence is that of the
 * surest. Goes through nodes, then edges, in the order of IRIs, with one node at a time on the
 * heap.
 */
final class PropertyGraph {
  private static final List<String> KINDS =
      List.of("Brand", "Program", "Platform", "Organization", "Region");
  private static final List<String> RELATIONS = List.of("runs", "operates", "locatedIn", "partOf");

  private final DatasetGraph dataset;
  private final List<Node> entities;

  PropertyGraph(DatasetGraph dataset) {
    this.dataset = dataset;
    this.entities = entities(dataset);
  }

  /**
   * An entity.
   *
   * @param id IRI
   * @param kind the class that its IRI names
   * @param classes all, joined by semicolons
   * @param names other names, joined by semicolons
   * @param degree number of facts at either end
   */
  record Vertex(
      String id,
      String label,
      String kind,
      String classes,
      String code,
      String names,
      int degree) {}

  /**
   * A fact.
   *
   * @param status Running, Finished, Planned or Negated; empty for what the region tables say
   * @param claims number of claims
   * @param document title of the document of the surest claim
   */
  record Edge(
      String id,
      String source,
      String target,
      String relation,
      String status,
      String year,
      String confidence,
      int claims,
      String rule,
      String document,
      String documentIri,
      String evidence) {}

  /** Takes one item. */
  @FunctionalInterface
  interface Sink<T> {
    void take(T item) throws IOException;
  }

  void vertices(Sink<Vertex> sink) throws IOException {
    for (Node entity : entities) {
      sink.take(vertex(entity));
    }
  }

  void edges(Sink<Edge> sink) throws IOException {
    for (Node entity : entities) {
      for (Edge edge : edges(entity)) {
        sink.take(edge);
      }
    }
  }

  private static List<Node> entities(DatasetGraph dataset) {
    SortedMap<String, Node> found = new TreeMap<>();
    for (String kind : KINDS) {
      Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Vocab.TYPE, Vocab.tupu(kind));
      quads.forEachRemaining(q -> found.put(q.getSubject().toString(), q.getSubject()));
    }
    return new ArrayList<>(found.values());
  }

  private Vertex vertex(Node entity) {
    SortedSet<String> classes = new TreeSet<>();
    for (Node type : objects(entity, Vocab.TYPE)) {
      classes.add(local(type));
    }
    int degree = 0;
    for (String relation : RELATIONS) {
      degree += objects(entity, Vocab.tupu(relation)).size();
      degree += subjects(Vocab.tupu(relation), entity).size();
    }
    SortedSet<String> names = texts(entity, Vocab.ALT_LABEL);
    SortedSet<String> labels = texts(entity, Vocab.PREF_LABEL);
    String label = labels.isEmpty() ? local(entity) : labels.first();
    names.addAll(labels);
    names.remove(label);
    return new Vertex(
        entity.toString(),
        label,
        kind(entity, classes),
        String.join(";", classes),
        String.join(";", texts(entity, Vocab.CODE)),
        String.join(";", names),
        degree);
  }

  /** The first reading stands in the IRI; an IRI of another make falls back on the classes. */
  private static String kind(Node entity, SortedSet<String> classes) {
    for (String kind : KINDS) {
      if (entity.toString().contains("/id/" + kind.toLowerCase(java.util.Locale.ROOT) + "/")) {
        return kind;
      }
    }
    return KINDS.stream().filter(classes::contains).findFirst().orElse("");
  }

  private List<Edge> edges(Node entity) {
    SortedMap<String, List<Node>> byFact = new TreeMap<>();
    for (Node claim : subjects(Vocab.SUBJECT, entity)) {
      byFact.computeIfAbsent(fact(claim), f -> new ArrayList<>()).add(claim);
    }
    List<Edge> edges = new ArrayList<>();
    byFact.forEach((fact, claims) -> edges.add(edge(entity, claims)));
    for (Node above : objects(entity, Vocab.LOCATED_IN)) {
      boolean claimed =
          edges.stream()
              .anyMatch(
                  e -> e.relation().equals("locatedIn") && e.target().equals(above.toString()));
      if (!claimed) {
        edges.add(table(entity, above));
      }
    }
    return edges;
  }

  private String fact(Node claim) {
    return first(claim, Vocab.PREDICATE)
        + " "
        + first(claim, Vocab.OBJECT)
        + " "
        + first(claim, Vocab.STATUS);
  }

  private Edge edge(Node entity, List<Node> claims) {
    Node surest = claims.get(0);
    for (Node claim : claims) {
      if (confidence(claim) > confidence(surest)) {
        surest = claim;
      }
    }
    Node document = one(surest, Vocab.WAS_DERIVED_FROM);
    Node evidence = one(surest, Vocab.EVIDENCE);
    return new Edge(
        surest.toString(),
        entity.toString(),
        first(surest, Vocab.OBJECT),
        local(one(surest, Vocab.PREDICATE)),
        local(one(surest, Vocab.STATUS)),
        first(surest, Vocab.YEAR),
        first(surest, Vocab.CONFIDENCE),
        claims.size(),
        local(one(surest, Vocab.RULE)),
        first(document, Vocab.TITLE),
        document.toString(),
        first(evidence, Vocab.ANCHOR_OF));
  }

  private static Edge table(Node entity, Node above) {
    String id = entity + " locatedIn " + above;
    return new Edge(
        id, entity.toString(), above.toString(), "locatedIn", "", "", "", 0, "", "", "", "");
  }

  private double confidence(Node claim) {
    String text = first(claim, Vocab.CONFIDENCE);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  private Node one(Node subject, Node predicate) {
    List<Node> objects = objects(subject, predicate);
    return objects.isEmpty() ? Node.ANY : objects.get(0);
  }

  private String first(Node subject, Node predicate) {
    List<Node> objects = subject.isConcrete() ? objects(subject, predicate) : List.of();
    return objects.isEmpty() ? "" : text(objects.get(0));
  }

  private SortedSet<String> texts(Node subject, Node predicate) {
    SortedSet<String> texts = new TreeSet<>();
    objects(subject, predicate).forEach(o -> texts.add(text(o)));
    return texts;
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private List<Node> objects(Node subject, Node predicate) {
    return distinct(dataset.find(Node.ANY, subject, predicate, Node.ANY), false);
  }

  private List<Node> subjects(Node predicate, Node object) {
    return distinct(dataset.find(Node.ANY, Node.ANY, predicate, object), true);
  }

  /** Sorted by their text, so that nothing depends on the order inside the store. */
  private static List<Node> distinct(Iterator<Quad> quads, boolean subjects) {
    SortedMap<String, Node> found = new TreeMap<>();
    while (quads.hasNext()) {
      Quad quad = quads.next();
      Node node = subjects ? quad.getSubject() : quad.getObject();
      found.put(text(node), node);
    }
    return new ArrayList<>(found.values());
  }

  private static String local(Node node) {
    if (!node.isURI()) {
      return "";
    }
    String iri = node.getURI();
    return Prefixes.shorten(iri)
        .map(s -> s.substring(s.indexOf(':') + 1))
        .orElse(iri.substring(iri.lastIndexOf('/') + 1));
  }
}
