package io.tupu.store;

import java.util.Iterator;
import java.util.OptionalLong;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;

/**
 * Whether the six indexes of a database hold the same quads: as many, and with the same digest,
 * which does not depend on their order. On the way it counts what each predicate has.
 */
final class Indexes {
  private static final long ODD = 0x9E3779B97F4A7C15L;

  private Indexes() {}

  private record Sum(long count, long digest) {}

  /**
   * Number of quads; empty when the indexes differ. To be called in a transaction.
   *
   * @param tally takes every quad in the order of every index
   */
  static OptionalLong count(DatasetGraphTDB dataset, PredicateCounts.Tally tally) {
    TupleTable table = dataset.getQuadTable().getNodeTupleTable().getTupleTable();
    Sum first = sum(table.getIndex(0), tally);
    for (int i = 1; i < table.numIndexes(); i++) {
      if (!sum(table.getIndex(i), tally).equals(first)) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(first.count);
  }

  private static Sum sum(TupleIndex index, PredicateCounts.Tally tally) {
    tally.begin(index.getName());
    long count = 0;
    long digest = 0;
    Iterator<Tuple<NodeId>> all = index.all();
    while (all.hasNext()) {
      Tuple<NodeId> quad = all.next();
      tally.add(quad);
      long mixed = 0;
      for (int i = 0; i < quad.len(); i++) {
        NodeId id = quad.get(i);
        mixed = mix(mixed + ODD + (id.isPtr() ? id.getPtrLocation() : id.hashCode()));
      }
      digest += mixed;
      count++;
    }
    return new Sum(count, digest);
  }

  /** The last step of SplitMix64: each bit of the one depends on every bit of the other. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
