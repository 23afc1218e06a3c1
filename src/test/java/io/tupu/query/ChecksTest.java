package io.tupu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.extract.EntityKey;
import io.tupu.extract.Extraction;
import io.tupu.graph.Graphs;
import io.tupu.graph.OntologyGraph;
import io.tupu.graph.RegionGraph;
import io.tupu.graph.Sample;
import io.tupu.graph.Vocab;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check is silent on good data and speaks when the very thing is broken. */
class ChecksTest {
  private static final Node DOC = Sample.IRIS.document("huangshi.txt");
  private static final Node CITY = Sample.IRIS.region("420200");
  private static final Node PLANNED = Sample.IRIS.entity(Sample.key("Program", "暖侨行动"));
  private static final QueryCatalog CHECKS = QueryCatalog.checks();

  record Fault(String check, Consumer<DatasetGraph> how) {}

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault(
            "triple-without-claim", d -> d.deleteAny(DOC, Node.ANY, Vocab.EVIDENCE, Node.ANY)),
        new Fault("triple-without-claim", d -> d.add(DOC, CITY, Vocab.tupu("runs"), PLANNED)),
        new Fault("planned-as-fact", d -> d.add(DOC, CITY, Vocab.tupu("runs"), PLANNED)),
        new Fault(
            "claim-without-triple", d -> d.deleteAny(DOC, CITY, Vocab.tupu("runs"), Node.ANY)),
        new Fault("quote-not-in-text", d -> move(d, Vocab.ANCHOR_OF, "黄石", "xx")),
        new Fault("quote-not-in-text", d -> move(d, Vocab.BEGIN_INDEX, "0", "1")),
        new Fault(
            "phrase-without-text", d -> d.deleteAny(DOC, Node.ANY, Vocab.IS_STRING, Node.ANY)),
        new Fault("claim-end-untyped", d -> d.deleteAny(DOC, PLANNED, Vocab.TYPE, Node.ANY)),
        new Fault("claim-outside-domain", d -> d.add(DOC, PLANNED, Vocab.tupu("runs"), CITY)),
        new Fault("claim-outside-domain", d -> d.add(DOC, PLANNED, Vocab.LOCATED_IN, CITY)),
        new Fault("claim-outside-domain", d -> d.add(DOC, PLANNED, Vocab.tupu("partOf"), CITY)),
        new Fault("confidence-out-of-range", d -> move(d, Vocab.CONFIDENCE, "0.9", "1.9")),
        new Fault("mention-of-nothing", d -> d.deleteAny(DOC, CITY, Vocab.PREF_LABEL, Node.ANY)),
        new Fault(
            "node-not-ascii",
            d -> d.add(DOC, NodeFactory.createURI("https://例/"), Vocab.TYPE, Vocab.CITY)),
        new Fault(
            "node-not-ascii",
            d -> d.add(DOC, NodeFactory.createBlankNode(), Vocab.TYPE, Vocab.CITY)),
        new Fault("graph-without-document", d -> d.deleteAny(DOC, DOC, Vocab.TYPE, Node.ANY)),
        new Fault(
            "region-without-above",
            d ->
                d.deleteAny(
                    Sample.IRIS.graph("regions"),
                    Sample.IRIS.region("420300"),
                    Vocab.LOCATED_IN,
                    Node.ANY)));
  }

  @Test
  void goodDataPasses() {
    DatasetGraph dataset = dataset();
    for (NamedQuery check : CHECKS.queries()) {
      assertEquals(0, rows(dataset, check), check.name());
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsFound(Fault fault) {
    DatasetGraph dataset = dataset();
    fault.how().accept(dataset);
    assertTrue(rows(dataset, CHECKS.named(fault.check()).orElseThrow()) > 0);
  }

  @Test
  void everyCheckHasAFault() {
    assertEquals(
        CHECKS.queries().stream().map(NamedQuery::name).sorted().toList(),
        faults().map(Fault::check).distinct().sorted().toList());
  }

  /** Characters beyond the basic plane before, in and after what is quoted. */
  private static Extraction astral() {
    EntityKey city = EntityKey.region("420200");
    EntityKey brand = Sample.key("Brand", "𠮷同心");
    return Sample.of("astral.txt", "𠀀𠀁黄石市打造𠮷同心𠀂。")
        .region("420200", "Prefecture", "黄石市")
        .named("Brand", "𠮷同心")
        .claim(city, "runs", brand, "黄石市打造𠮷同心")
        .build();
  }

  static DatasetGraph dataset() {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    dataset.begin(ReadWrite.WRITE);
    Stream.of(Sample.huangshi(), Sample.danjiangkou(), astral())
        .flatMap(x -> Graphs.quads(x).stream())
        .forEach(dataset::add);
    RegionGraph regions = new RegionGraph(Sample.IRIS, Sample.SCHEMA, Sample::region);
    regions.map(regions.codes(dataset), StreamRDFLib.dataset(dataset));
    new OntologyGraph(Sample.IRIS, Sample.SCHEMA)
        .map(GraphFactory.createDefaultGraph(), StreamRDFLib.dataset(dataset));
    return dataset;
  }

  private static void move(DatasetGraph dataset, Node property, String old, String now) {
    Quad quad =
        org.apache.jena.atlas.iterator.Iter.first(
            dataset.find(DOC, Node.ANY, property, Node.ANY),
            q -> q.getObject().getLiteralLexicalForm().startsWith(old));
    dataset.delete(quad);
    dataset.add(
        DOC,
        quad.getSubject(),
        property,
        NodeFactory.createLiteralDT(now, quad.getObject().getLiteralDatatype()));
  }

  private static long rows(DatasetGraph dataset, NamedQuery check) {
    try (QueryExec exec =
        QueryExec.dataset(dataset).query(check.bind(Collections.emptyMap())).build()) {
      return exec.select().stream().count();
    }
  }
}
