package io.tupu.store;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Files beside the database of a generation, made from it once and unchanging like it, such as an
 * index for search. Of a generation that came without them they are made at the first use, in a
 * temporary folder of the process.
 *
 * @param <C> what reads them; shared by all threads, closed with the generation
 */
public interface Attachment<C extends AutoCloseable> {

  /** Name of the folder, in lower-case letters; one to each kind. */
  String name();

  /**
   * Makes the files.
   *
   * @param dataset the whole generation, within a read transaction
   * @param directory an empty folder
   */
  void write(DatasetGraph dataset, Path directory) throws IOException;

  /**
   * Opens the files for reading.
   *
   * @throws IOException when they are missing, damaged or of another version
   */
  C open(Path directory) throws IOException;
}
