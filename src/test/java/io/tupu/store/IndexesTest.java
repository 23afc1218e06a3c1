package io.tupu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.junit.jupiter.api.Test;

class IndexesTest {
  private final DatasetGraphTDB dataset = Tdb.inMemory();

  @Test
  void indexesThatDifferAreFoundThoughTheyAreAsLong() {
    dataset.begin(TxnType.WRITE);
    for (int i = 0; i < 500; i++) {
      dataset.add(TinyQuads.quad("http://a.example/" + i));
    }
    TupleTable table = dataset.getQuadTable().getNodeTupleTable().getTupleTable();
    assertEquals(6, table.numIndexes());
    assertEquals(OptionalLong.of(500), Indexes.count(dataset, new PredicateCounts.Tally()));
    Tuple<NodeId> one = table.getIndex(0).all().next();
    NodeId id = one.get(0);
    NodeId other =
        dataset
            .getQuadTable()
            .getNodeTupleTable()
            .getNodeTable()
            .getNodeIdForNode(TinyQuads.quad("http://a.example/7").getGraph());
    for (int i = 0; i < table.numIndexes(); i++) {
      table.getIndex(i).delete(one);
      assertEquals(
          OptionalLong.empty(), Indexes.count(dataset, new PredicateCounts.Tally()), "index " + i);
      // As many as in the others again.
      Tuple<NodeId> wrong = TupleFactory.create4(id, id, id, other);
      table.getIndex(i).add(wrong);
      assertEquals(
          OptionalLong.empty(), Indexes.count(dataset, new PredicateCounts.Tally()), "index " + i);
      table.getIndex(i).delete(wrong);
      table.getIndex(i).add(one);
      assertEquals(OptionalLong.of(500), Indexes.count(dataset, new PredicateCounts.Tally()));
    }
    dataset.abort();
    dataset.end();
  }
}
