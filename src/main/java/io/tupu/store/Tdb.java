package io.tupu.store;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.ChannelManager;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsBuilder;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;

/** Opens TDB2 databases the way tupu uses them. */
final class Tdb {
  /** Nodes kept on the heap, small enough for 512 MB with texts of whole reports among them. */
  private static final int CACHED_NODES = 100_000;

  private Tdb() {}

  /** Opens a database that is being filled. */
  static DatasetGraphTDB open(Path directory) {
    return open(directory, PredicateCounts.NONE);
  }

  /**
   * Opens a database.
   *
   * @param predicates what each has, for the order of joins
   */
  static DatasetGraphTDB open(Path directory, PredicateCounts predicates) {
    Location location = Location.create(directory.toString());
    try {
      return configured(location, predicates);
    } catch (RuntimeException e) {
      // What TDB2 had opened before it met the damage would stay open, and locked, for ever.
      ChannelManager.releaseAll(location.getDirectoryPath());
      throw e;
    }
  }

  static DatasetGraphTDB inMemory() {
    return configured(Location.mem(), PredicateCounts.NONE);
  }

  private static DatasetGraphTDB configured(Location location, PredicateCounts predicates) {
    // Before any class of TDB2 is touched: Jena starts its parts itself, or not at all.
    JenaSystem.init();
    StoreParams params =
        StoreParamsBuilder.create("tupu", StoreParams.getDftStoreParams())
            .node2NodeIdCacheSize(CACHED_NODES)
            .nodeId2NodeCacheSize(CACHED_NODES)
            .build();
    SelectivityOrder order = new SelectivityOrder(predicates);
    DatasetGraphTDB dataset = TDB2StorageBuilder.build(location, params, order);
    order.over(dataset);
    Context context = dataset.getContext();
    context.set(TDB2.symUnionDefaultGraph, true);
    context.set(ARQ.httpServiceAllowed, false);
    return dataset;
  }
}
