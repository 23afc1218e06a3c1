package io.tupu.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

class RegionGraphTest {
  private final RegionGraph regions = new RegionGraph(Sample.IRIS, Sample.SCHEMA, Sample::region);

  @Test
  void holdsTheRegionsUsedAndAllAbove() {
    DatasetGraph dataset = DatasetGraphFactory.create();
    Graphs.quads(Sample.danjiangkou()).forEach(dataset::add);
    regions.map(regions.codes(dataset), StreamRDFLib.dataset(dataset));
    var graph = dataset.getGraph(regions.name());
    assertTrue(
        graph.contains(
            Sample.IRIS.region("420381"), Vocab.LOCATED_IN, Sample.IRIS.region("420300")));
    assertTrue(
        graph.contains(Sample.IRIS.region("420000"), Vocab.LOCATED_IN, Sample.IRIS.region("CN")));
    assertTrue(graph.contains(Sample.IRIS.region("420300"), Vocab.ALT_LABEL, Literals.zh("十堰")));
    assertFalse(graph.contains(Sample.IRIS.region("420200"), Node.ANY, Node.ANY));
    assertEquals("[420381]", regions.codes(dataset).toString());
  }

  @Test
  void unknownCodesAreLeftOut() {
    DatasetGraph dataset = DatasetGraphFactory.create();
    regions.map(List.of("999999"), StreamRDFLib.dataset(dataset));
    assertTrue(dataset.isEmpty());
  }
}
