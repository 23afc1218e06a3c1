package io.tupu.export.part;

import java.io.IOException;
import java.io.OutputStream;

/** Writes in one format. Stateless. */
@FunctionalInterface
public interface Exporter {

  /**
   * Writes the whole part; for formats without named graphs the union of its graphs. The same bytes
   * for equal datasets, whatever their order inside. Does not close the stream; flushes it.
   *
   * @param part within a read transaction where its datasets have any
   * @throws NothingToExport when there is nothing that this format can hold; nothing was written
   *     then
   * @throws Unwritable when something of it cannot be written in this format
   */
  void export(Part part, OutputStream out) throws IOException;
}
