package io.tupu.store;

import io.tupu.graph.Census;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;

/**
 * Counts a dataset of a store on its indexes, each of which has what is equal side by side: no node
 * is read but the names of classes and properties, and memory does not grow with the graph.
 */
public final class Counting {
  /** Quads between two questions whether to go on. */
  private static final int STEP = 10_000;

  // Places in a quad.
  private static final int S = 1;
  private static final int P = 2;
  private static final int O = 3;

  private final TupleTable quads;
  private final NodeTable nodes;
  private final Runnable check;
  private final Map<NodeId, Sum> properties = new LinkedHashMap<>();
  private final Map<NodeId, Sum> classes = new LinkedHashMap<>();
  private final Sum all = new Sum();

  private Counting(DatasetGraphTDB dataset, Runnable check) {
    this.quads = dataset.getQuadTable().getNodeTupleTable().getTupleTable();
    this.nodes = dataset.getQuadTable().getNodeTupleTable().getNodeTable();
    this.check = check;
  }

  private static final class Sum {
    private long triples;
    private long subjects;
    private long objects;
  }

  /** Takes quads in the order of an index; the first has none before it. */
  @FunctionalInterface
  private interface Step {
    void next(Tuple<NodeId> quad, Tuple<NodeId> before);
  }

  /**
   * Counts.
   *
   * @param dataset of a store, within a read transaction
   * @param check called now and then; what it throws ends the work
   */
  public static Census of(DatasetGraph dataset, Runnable check) {
    Counting counting = new Counting(TDBInternal.getDatasetGraphTDB(dataset), check);
    NodeId type = counting.nodes.getNodeIdForNode(RDF.type.asNode());
    counting.walk("SPOG", counting::bySubject);
    counting.walk("POSG", (quad, before) -> counting.byProperty(quad, before, type));
    counting.walk("OSPG", counting::byObject);
    return counting.census();
  }

  private void walk(String order, Step step) {
    Iterator<Tuple<NodeId>> each = index(order).all();
    Tuple<NodeId> before = null;
    for (long i = 0; each.hasNext(); i++) {
      if (i % STEP == 0) {
        check.run();
      }
      Tuple<NodeId> quad = each.next();
      step.next(quad, before);
      before = quad;
    }
  }

  private TupleIndex index(String order) {
    for (int i = 0; i < quads.numIndexes(); i++) {
      if (quads.getIndex(i).getName().equals(order)) {
        return quads.getIndex(i);
      }
    }
    throw new IllegalStateException("no index " + order);
  }

  private void bySubject(Tuple<NodeId> quad, Tuple<NodeId> before) {
    boolean subject = !same(quad, before, S);
    boolean property = subject || !same(quad, before, P);
    if (property || !same(quad, before, O)) {
      Sum sum = properties.computeIfAbsent(quad.get(P), p -> new Sum());
      sum.triples++;
      sum.subjects += property ? 1 : 0;
      all.triples++;
      all.subjects += subject ? 1 : 0;
    }
  }

  private void byProperty(Tuple<NodeId> quad, Tuple<NodeId> before, NodeId type) {
    boolean object = !same(quad, before, P) || !same(quad, before, O);
    if (object) {
      properties.computeIfAbsent(quad.get(P), p -> new Sum()).objects++;
    }
    if (quad.get(P).equals(type) && (object || !same(quad, before, S))) {
      classes.computeIfAbsent(quad.get(O), c -> new Sum()).subjects++;
    }
  }

  private void byObject(Tuple<NodeId> quad, Tuple<NodeId> before) {
    all.objects += same(quad, before, O) ? 0 : 1;
  }

  private static boolean same(Tuple<NodeId> quad, Tuple<NodeId> before, int place) {
    return before != null && quad.get(place).equals(before.get(place));
  }

  private Census census() {
    List<Census.OfClass> ofClasses = new ArrayList<>();
    classes.forEach(
        (id, sum) -> ofClasses.add(new Census.OfClass(nodes.getNodeForNodeId(id), sum.subjects)));
    ofClasses.sort(Comparator.comparing(one -> one.type().toString()));
    List<Census.OfProperty> ofProperties = new ArrayList<>();
    properties.forEach(
        (id, sum) ->
            ofProperties.add(
                new Census.OfProperty(
                    nodes.getNodeForNodeId(id), sum.triples, sum.subjects, sum.objects)));
    ofProperties.sort(Comparator.comparing(one -> one.property().toString()));
    return new Census(all.triples, all.subjects, all.objects, ofClasses, ofProperties);
  }
}
