package io.tupu.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.export.SampleParts;
import io.tupu.extract.EntityKey;
import io.tupu.extract.Extraction;
import io.tupu.extract.Status;
import io.tupu.graph.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;

/** What changed between two states. */
class DiffTest {
  private static final EntityKey CITY = EntityKey.region("420200");

  /** A report of 黄石 one year later: one fact is sure now, one new, one gone. */
  private static Extraction later() {
    EntityKey brand = Sample.key("Brand", "同心·律师服务团");
    EntityKey running = Sample.key("Program", "暖侨行动");
    EntityKey fresh = Sample.key("Brand", "博爱·牵手");
    EntityKey body = Sample.key("Organization", "黄石市委统战部");
    return Sample.of("huangshi.txt", "新的一行。黄石市打造“同心·律师服务团”等7个品牌，开展“暖侨行动”，打造“博爱·牵手”。黄石市委统战部")
        .region("420200", "Prefecture", "黄石市")
        .entity(brand, List.of("Brand", "Organization"), "同心·律师服务团", "律师服务团")
        .named("Program", "暖侨行动")
        .named("Brand", "博爱·牵手")
        .named("Organization", "黄石市委统战部")
        .claim(CITY, "runs", brand, "黄石市打造“同心·律师服务团”等7个品牌")
        .claim(CITY, "runs", running, "开展“暖侨行动”", Status.RUNNING, 0.95)
        .claim(CITY, "runs", fresh, "打造“博爱·牵手”")
        .claim(body, "locatedIn", CITY, "黄石市委统战部", Status.RUNNING, 1)
        .build();
  }

  private static DatasetGraph before() {
    return SampleParts.built(Sample.huangshi(), Sample.danjiangkou());
  }

  private static DatasetGraph after() {
    return SampleParts.built(later(), Sample.danjiangkou());
  }

  @Test
  void tellsFactsByRegionWithTheirSentences() throws IOException {
    StringWriter table = new StringWriter();
    DiffTable.write(FactDiff.of(before(), after()), table);
    assertEquals(
        """
        黄石市 420200
          - 黄石市委统战部 operates 同心·律师服务团  Running 0.9
              黄石市委统战部组建同心·律师服务团 (标题, 2023)
          + 黄石市 runs 博爱·牵手  Running 0.9
              打造“博爱·牵手” (标题, 2023)
          ~ 黄石市 runs 暖侨行动  status Planned → Running; confidence 0.8 → 0.95; evidence
              - 计划开展“暖侨行动” (标题, 2023)
              + 开展“暖侨行动” (标题, 2023)
        """,
        table.toString());
  }

  @Test
  void saysTheSameAsJson() throws IOException {
    StringWriter text = new StringWriter();
    DiffJson.write(FactDiff.of(before(), after()), text);
    JsonObject json = JSON.parse(text.toString());
    assertEquals(1, json.getNumber("added").intValue());
    assertEquals(1, json.getNumber("gone").intValue());
    assertEquals(1, json.getNumber("changed").intValue());
    JsonObject changed = json.get("facts").getAsArray().get(2).getAsObject();
    assertEquals("changed", changed.getString("change"));
    assertEquals("420200", changed.getObj("region").getString("code"));
    assertEquals("暖侨行动", changed.getObj("object").getString("label"));
    JsonObject now = changed.get("after").getAsArray().get(0).getAsObject();
    assertEquals("开展“暖侨行动”", now.getString("evidence"));
    assertEquals("https://w3id.org/tupu/doc/huangshi", now.getString("document"));
  }

  @Test
  void aMovedTextIsNoChange() {
    Extraction one = Sample.of("a.txt", "黄石市").region("420200", "Prefecture", "黄石市").build();
    EntityKey brand = Sample.key("Brand", "暖心");
    Extraction here =
        Sample.of("b.txt", "打造暖心").named("Brand", "暖心").claim(CITY, "runs", brand, "打造暖心").build();
    Extraction there =
        Sample.of("b.txt", "近年来。打造暖心")
            .named("Brand", "暖心")
            .claim(CITY, "runs", brand, "打造暖心")
            .build();
    assertEquals(
        List.of(), FactDiff.of(SampleParts.built(one, here), SampleParts.built(one, there)));
  }

  @Test
  void equalStatesGiveNothing() throws IOException {
    StringWriter out = new StringWriter();
    assertEquals(List.of(), FactDiff.of(before(), before()));
    assertEquals(0, RdfPatch.write(before(), before(), true, out));
    DiffTable.write(List.of(), out);
    assertEquals("", out.toString());
  }

  @Test
  void thePatchMakesTheOneIntoTheOther() throws IOException {
    StringWriter text = new StringWriter();
    long count = RdfPatch.write(before(), after(), true, text);
    assertEquals(count + 2, text.toString().lines().count());
    DatasetGraph patched = DatasetGraphFactory.createTxnMem();
    before().find().forEachRemaining(patched::add);
    apply(text.toString(), patched);
    DatasetGraph expected = after();
    patched.executeRead(() -> assertTrue(IsoMatcher.isomorphic(expected, patched)));
  }

  @Test
  void aPatchOfTriplesLeavesGraphsAside() throws IOException {
    StringWriter text = new StringWriter();
    RdfPatch.write(before(), after(), false, text);
    DatasetGraph patched = DatasetGraphFactory.createTxnMem();
    before().find().forEachRemaining(q -> patched.getDefaultGraph().add(q.asTriple()));
    apply(text.toString(), patched);
    Graph expected = GraphFactory.createDefaultGraph();
    after().find().forEachRemaining(q -> expected.add(q.asTriple()));
    patched.executeRead(() -> assertTrue(expected.isIsomorphicWith(patched.getDefaultGraph())));
  }

  private static void apply(String patch, DatasetGraph dataset) {
    byte[] bytes = patch.getBytes(StandardCharsets.UTF_8);
    RDFPatchOps.applyChange(dataset, RDFPatchOps.read(new ByteArrayInputStream(bytes)));
  }
}
