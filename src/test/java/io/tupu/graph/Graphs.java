package io.tupu.graph;

import io.tupu.extract.Extraction;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Mapped extractions, for tests. */
public final class Graphs {
  private Graphs() {}

  public static List<Quad> quads(Extraction extraction) {
    List<Quad> quads = new ArrayList<>();
    new GraphMapper(Sample.IRIS, Sample.SCHEMA)
        .map(
            extraction,
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                quads.add(quad);
              }
            });
    return quads;
  }

  public static Graph graph(Extraction extraction) {
    Graph graph = GraphFactory.createDefaultGraph();
    quads(extraction).forEach(q -> graph.add(q.asTriple()));
    return graph;
  }
}
