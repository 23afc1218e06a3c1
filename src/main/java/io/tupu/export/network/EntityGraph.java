package io.tupu.export.network;

import io.tupu.export.part.Model;
import io.tupu.graph.Vocab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Entities and what is said of them. An edge stands for all claims that say the same with the same
 * status. One node at a time is on the heap, besides the list of all.
 */
final class EntityGraph implements PropertyGraph {
  private final Lookup lookup;
  private final Describer describer;
  private final List<Node> entities;

  EntityGraph(DatasetGraph dataset) {
    this.lookup = new Lookup(dataset);
    this.describer = new Describer(lookup);
    this.entities = entities(dataset);
  }

  private static List<Node> entities(DatasetGraph dataset) {
    SortedMap<String, Node> found = new TreeMap<>();
    for (Node type : Model.TOP_CLASSES) {
      Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Vocab.TYPE, type);
      quads.forEachRemaining(q -> found.put(q.getSubject().toString(), q.getSubject()));
    }
    return new ArrayList<>(found.values());
  }

  @Override
  public List<Column<Vertex>> vertexColumns() {
    return Column.VERTEX;
  }

  @Override
  public void vertices(Sink<Vertex> sink) throws IOException {
    for (Node entity : entities) {
      sink.take(describer.vertex(entity, edges(entity).size() + incoming(entity), new TreeMap<>()));
    }
  }

  @Override
  public void edges(Sink<Edge> sink) throws IOException {
    for (Node entity : entities) {
      for (Edge edge : edges(entity)) {
        sink.take(edge);
      }
    }
  }

  private List<Edge> edges(Node entity) {
    SortedMap<String, List<Node>> byFact = new TreeMap<>();
    Set<Node> places = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    for (Node claim : lookup.subjects(Vocab.SUBJECT, entity)) {
      byFact.computeIfAbsent(fact(claim, Vocab.OBJECT), f -> new ArrayList<>()).add(claim);
      if (lookup.one(claim, Vocab.PREDICATE).equals(Vocab.LOCATED_IN)) {
        places.add(lookup.one(claim, Vocab.OBJECT));
      }
    }
    List<Edge> edges = new ArrayList<>();
    byFact.forEach((fact, claims) -> edges.add(edge(entity, claims)));
    for (Node above : lookup.objects(entity, Vocab.LOCATED_IN)) {
      if (!places.contains(above)) {
        edges.add(
            Describer.bare(entity.toString(), above.toString(), Lookup.local(Vocab.LOCATED_IN)));
      }
    }
    return edges;
  }

  private Edge edge(Node entity, List<Node> claims) {
    return describer.edge(
        entity.toString(),
        lookup.first(claims.get(0), Vocab.OBJECT),
        Lookup.local(lookup.one(claims.get(0), Vocab.PREDICATE)),
        claims);
  }

  /** Number of the edges of others that lead here. */
  private int incoming(Node entity) {
    Set<String> facts = new TreeSet<>();
    Set<String> placed = new TreeSet<>();
    for (Node claim : lookup.subjects(Vocab.OBJECT, entity)) {
      facts.add(fact(claim, Vocab.SUBJECT));
      if (lookup.one(claim, Vocab.PREDICATE).equals(Vocab.LOCATED_IN)) {
        placed.add(lookup.first(claim, Vocab.SUBJECT));
      }
    }
    int tables = 0;
    for (Node below : lookup.subjects(Vocab.LOCATED_IN, entity)) {
      if (!placed.contains(below.toString())) {
        tables++;
      }
    }
    return facts.size() + tables;
  }

  private String fact(Node claim, Node otherEnd) {
    return lookup.first(claim, Vocab.PREDICATE)
        + " "
        + lookup.first(claim, otherEnd)
        + " "
        + lookup.first(claim, Vocab.STATUS);
  }
}
