package io.tupu.store;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;

/**
 * The store as one read-only dataset that outlives its generations. A transaction belongs to its
 * thread and holds its generation from begin to end.
 */
final class CurrentDataset extends DatasetGraphWrapper {
  private final GraphStore store;
  private final ThreadLocal<Generation> held = new ThreadLocal<>();

  CurrentDataset(GraphStore store) {
    super(null);
    this.store = store;
  }

  @Override
  protected DatasetGraph get() {
    Generation generation = held.get();
    if (generation != null) {
      return generation.dataset();
    }
    // Outside a transaction TDB2 answers for its settings only, which are alike in all generations.
    Generation newest = store.acquire();
    try {
      return newest.dataset();
    } finally {
      store.release(newest);
    }
  }

  @Override
  public Context getContext() {
    return get().getContext();
  }

  @Override
  public void begin(TxnType type) {
    if (type == TxnType.WRITE) {
      throw new JenaTransactionException("the dataset is read-only");
    }
    if (held.get() != null) {
      throw new JenaTransactionException("a transaction is under way in this thread");
    }
    Generation generation = store.acquire();
    held.set(generation);
    try {
      generation.dataset().begin(TxnType.READ);
    } catch (RuntimeException e) {
      letGo();
      throw e;
    }
  }

  @Override
  public void begin(ReadWrite readWrite) {
    begin(TxnType.convert(readWrite));
  }

  @Override
  public void commit() {
    get().commit();
  }

  @Override
  public void abort() {
    get().abort();
  }

  @Override
  public void end() {
    Generation generation = held.get();
    if (generation != null) {
      try {
        generation.dataset().end();
      } finally {
        letGo();
      }
    }
  }

  @Override
  public boolean isInTransaction() {
    Generation generation = held.get();
    return generation != null && generation.dataset().isInTransaction();
  }

  @Override
  public boolean promote(Promote mode) {
    return false;
  }

  @Override
  public void close() {
    // The store closes.
  }

  private void letGo() {
    Generation generation = held.get();
    held.remove();
    store.release(generation);
  }
}
