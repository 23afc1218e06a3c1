package io.tupu.export;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.sparql.core.DatasetGraph;

/** Writes datasets in one format. Stateless. */
@FunctionalInterface
public interface Exporter {

  /**
   * Writes everything in the dataset; for formats without named graphs the union of its graphs. The
   * same bytes for equal datasets, whatever their order inside. Does not close the stream; flushes
   * it.
   *
   * @param dataset within a read transaction where it has any
   */
  void export(DatasetGraph dataset, OutputStream out) throws IOException;
}
