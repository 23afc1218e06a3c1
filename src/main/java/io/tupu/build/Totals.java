package io.tupu.build;

import io.tupu.graph.Vocab;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * How much a store holds.
 *
 * @param documents with a graph
 * @param entities that documents mention, each once, by the type in their IRI
 * @param claims of all documents, by relation
 * @param doubts of all documents, by kind
 */
public record Totals(
    int documents,
    SortedMap<String, Integer> entities,
    SortedMap<String, Integer> claims,
    SortedMap<String, Integer> doubts) {
  public Totals {
    entities = Collections.unmodifiableSortedMap(new TreeMap<>(entities));
    claims = Collections.unmodifiableSortedMap(new TreeMap<>(claims));
    doubts = Collections.unmodifiableSortedMap(new TreeMap<>(doubts));
  }

  /** Counts; to be called within a read transaction. */
  static Totals of(DatasetGraph dataset) {
    SortedMap<String, Integer> claims = new TreeMap<>();
    dataset
        .find(Node.ANY, Node.ANY, Vocab.PREDICATE, Node.ANY)
        .forEachRemaining(quad -> claims.merge(quad.getObject().getLocalName(), 1, Integer::sum));
    SortedMap<String, Integer> doubts = new TreeMap<>();
    dataset
        .find(Node.ANY, Node.ANY, Vocab.KIND, Node.ANY)
        .forEachRemaining(
            quad -> doubts.merge(quad.getObject().getLiteralLexicalForm(), 1, Integer::sum));
    int documents = 0;
    Iterator<Quad> typed = dataset.find(Node.ANY, Node.ANY, Vocab.TYPE, Vocab.DOCUMENT);
    for (; typed.hasNext(); typed.next()) {
      documents++;
    }
    return new Totals(documents, entities(dataset), claims, doubts);
  }

  private static SortedMap<String, Integer> entities(DatasetGraph dataset) {
    Set<Node> seen = new HashSet<>();
    SortedMap<String, Integer> entities = new TreeMap<>();
    dataset
        .find(Node.ANY, Node.ANY, Vocab.TA_IDENT_REF, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (seen.add(quad.getObject())) {
                entities.merge(type(quad.getObject()), 1, Integer::sum);
              }
            });
    return entities;
  }

  /** Of {base}id/{type}/{name} the type. */
  private static String type(Node entity) {
    String[] path = entity.getURI().split("/");
    return path[path.length - 2];
  }
}
