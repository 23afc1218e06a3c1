package io.tupu.export;

import io.tupu.export.part.Part;
import io.tupu.extract.Extraction;
import io.tupu.graph.Graphs;
import io.tupu.graph.OntologyGraph;
import io.tupu.graph.RegionGraph;
import io.tupu.graph.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Parts of little datasets, for tests. */
public final class SampleParts {
  private SampleParts() {}

  /** The reports of the contract test, hostile names among them. */
  public static DatasetGraph dataset() {
    return of(ExporterContractTest.quads());
  }

  public static DatasetGraph of(List<Quad> quads) {
    return ExporterContractTest.dataset(quads);
  }

  /** What a build would make of the reports: with the graphs of regions and of the ontology. */
  public static DatasetGraph built(Extraction... extractions) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    for (Extraction extraction : extractions) {
      Graphs.quads(extraction).forEach(dataset::add);
    }
    RegionGraph regions = new RegionGraph(Sample.IRIS, Sample.SCHEMA, Sample::region);
    regions.map(regions.codes(dataset), StreamRDFLib.dataset(dataset));
    new OntologyGraph(Sample.IRIS, Sample.SCHEMA)
        .map(GraphFactory.createDefaultGraph(), StreamRDFLib.dataset(dataset));
    return dataset;
  }

  public static Part whole() {
    return Part.whole(dataset());
  }

  public static String text(ExportFormat format, Part part) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Export.toStream(format, part, out, false);
    return out.toString(StandardCharsets.UTF_8);
  }
}
