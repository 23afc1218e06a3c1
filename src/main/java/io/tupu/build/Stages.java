package io.tupu.build;

import io.tupu.extract.Extraction;
import io.tupu.graph.GraphMapper;
import io.tupu.graph.Iris;
import io.tupu.graph.OntologyGraph;
import io.tupu.graph.RegionGraph;
import io.tupu.graph.ShapeCheck;
import io.tupu.text.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;

/**
 * Everything that stands between a file and the store. Each part may be used by several threads at
 * a time.
 *
 * @param readable whether a file of this name found in a folder is a report
 * @param reader fails with {@link IOException} whose message says what is wrong with the file
 * @param extractor a pure function
 * @param rules published beside the ontology
 * @param digest of everything besides the file that the result depends on
 */
public record Stages(
    Predicate<Path> readable,
    Reader reader,
    Function<Document, Extraction> extractor,
    Iris iris,
    GraphMapper mapper,
    ShapeCheck shapes,
    RegionGraph regions,
    OntologyGraph ontology,
    Graph rules,
    String digest) {

  /** From a file to its text. */
  @FunctionalInterface
  public interface Reader {
    Document read(Path file) throws IOException;
  }
}
