package io.tupu.store;

import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternElements;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternTriple;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderFixed;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformationSubstitution;
import org.apache.jena.sparql.sse.Item;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;

/**
 * Joins the triple patterns of a query in the order of how few rows each adds.
 *
 * <p>TDB2's own order looks at the form of a pattern only: all claims of a region that has
 * thousands, the claims of one brand, and all claims with a relation are the same to it. Here a
 * node that is known when the join begins has its entries in the index counted, up to a limit; for
 * one that the join itself will find, it is what is usual for the predicate. Patterns that are
 * equal keep the order in which they were written. Thread-safe.
 */
final class SelectivityOrder extends ReorderTransformationSubstitution {
  /** No more entries are counted: it takes some milliseconds, once for a node. */
  private static final int LIMIT = 5_000;

  /** What is remembered is forgotten as a whole when it is more than this. */
  private static final int REMEMBERED = 20_000;

  private static final double NOTHING_KNOWN = 1e9;
  private static final double OBJECT_KNOWN = 100;
  private static final double SUBJECT_KNOWN = 10;

  private final PredicateCounts predicates;
  private final ReorderFixed byForm = new ReorderFixed();
  private final ConcurrentMap<Triple, Double> counted = new ConcurrentHashMap<>();
  private volatile DatasetGraphTDB dataset;

  /**
   * For one database, which does not change any more.
   *
   * @param predicates what each has; none for the order by form alone
   */
  SelectivityOrder(PredicateCounts predicates) {
    this.predicates = predicates;
  }

  /** Says where to count, before the first query. */
  void over(DatasetGraphTDB whole) {
    this.dataset = whole;
  }

  @Override
  protected double weight(PatternTriple pattern) {
    if (!predicates.known()) {
      return byForm.weight(pattern);
    }
    boolean subject = bound(pattern.subject);
    boolean object = bound(pattern.object);
    if (subject && object) {
      return 1;
    }
    if (!node(pattern.predicate) || !pattern.predicate.getNode().isURI()) {
      return subject ? SUBJECT_KNOWN : object ? OBJECT_KNOWN : NOTHING_KNOWN;
    }
    Node predicate = pattern.predicate.getNode();
    PredicateCounts.Count usual = predicates.of(predicate.getURI());
    if (!subject && !object) {
      return usual.quads();
    }
    double expected = subject ? usual.ofSubject() : usual.ofObject();
    Item end = subject ? pattern.subject : pattern.object;
    if (!node(end)) {
      return expected;
    }
    // This node may be the first of many that the order is for, and an unusual one.
    Triple known =
        subject
            ? Triple.create(end.getNode(), predicate, Node.ANY)
            : Triple.create(Node.ANY, predicate, end.getNode());
    return Math.sqrt(counted(known) * expected);
  }

  private static boolean bound(Item item) {
    return PatternElements.TERM.equals(item) || node(item);
  }

  private static boolean node(Item item) {
    return item.isNode() && item.getNode().isConcrete();
  }

  private double counted(Triple triple) {
    if (counted.size() > REMEMBERED) {
      counted.clear();
    }
    return counted.computeIfAbsent(triple, this::count);
  }

  private double count(Triple triple) {
    Iterator<Tuple<NodeId>> found =
        dataset
            .getQuadTable()
            .getNodeTupleTable()
            .findAsNodeIds(
                Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    return found == null ? 0 : Iter.count(Iter.limit(found, LIMIT));
  }
}
