package io.tupu.build;

import io.tupu.extract.Extraction;
import io.tupu.graph.CurationGraph;
import io.tupu.graph.GraphMapper;
import io.tupu.graph.Iris;
import io.tupu.graph.OntologyGraph;
import io.tupu.graph.RegionGraph;
import io.tupu.graph.ShapeCheck;
import io.tupu.read.Readers;
import io.tupu.text.Document;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Graph;

/**
 * Everything that stands between a file and the store. Each part may be used by several threads at
 * a time.
 *
 * @param readers of files
 * @param extractor a pure function
 * @param names by which people look for a region, by its code, besides those in the graph
 * @param rules published beside the ontology
 * @param digest of everything besides the file that the result depends on
 */
public record Stages(
    Readers readers,
    Function<Document, Extraction> extractor,
    Iris iris,
    GraphMapper mapper,
    ShapeCheck shapes,
    RegionGraph regions,
    Function<String, List<String>> names,
    OntologyGraph ontology,
    CurationGraph curation,
    Graph rules,
    String digest)
    implements AutoCloseable {

  /** Ends what the readers have started. */
  @Override
  public void close() {
    readers.close();
  }
}
