package io.tupu.export.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.export.ExportFormat;
import io.tupu.export.SampleParts;
import io.tupu.export.part.Part;
import io.tupu.extract.EntityKey;
import io.tupu.extract.Status;
import io.tupu.graph.Graphs;
import io.tupu.graph.Sample;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Files for graph tools: nodes and edges, each edge with its evidence. */
class GraphToolsTest {
  private static final String HUANGSHI = "https://w3id.org/tupu/id/region/420200";

  private static byte[] bytes(ExportFormat format, Part part) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.exporter().export(part, out);
    return out.toByteArray();
  }

  private static Document xml(ExportFormat format) throws Exception {
    byte[] bytes = bytes(format, SampleParts.whole());
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  private static List<Element> elements(Document document, String name) {
    List<Element> elements = new ArrayList<>();
    var nodes = document.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"GEXF", "GRAPHML"})
  void edgesJoinNodesThatAreThere(ExportFormat format) throws Exception {
    Document document = xml(format);
    Set<String> ids = new HashSet<>();
    elements(document, "node").forEach(n -> assertTrue(ids.add(n.getAttribute("id"))));
    assertEquals(7, ids.size(), ids.toString());
    Set<String> edges = new HashSet<>();
    for (Element edge : elements(document, "edge")) {
      assertTrue(edges.add(edge.getAttribute("id")));
      assertTrue(ids.contains(edge.getAttribute("source")));
      assertTrue(ids.contains(edge.getAttribute("target")));
    }
    assertEquals(6, edges.size(), edges.toString());
  }

  @Test
  void gexfEdgesCarryTheirEvidence() throws Exception {
    Element runs =
        elements(xml(ExportFormat.GEXF), "edge").stream()
            .filter(e -> e.getAttribute("source").equals(HUANGSHI))
            .filter(e -> e.getAttribute("weight").equals("2"))
            .filter(e -> value(e, "status").equals("Running"))
            .findFirst()
            .orElseThrow();
    assertEquals("runs", runs.getAttribute("label"));
    assertEquals("黄石市打造“同心·律师服务团”等7个品牌", value(runs, "evidence"));
    assertEquals("0.9", value(runs, "confidence"));
    assertEquals("2", value(runs, "claims"));
    assertEquals("2023", value(runs, "year"));
    assertEquals("标题", value(runs, "document"));
  }

  private static String value(Element element, String attribute) {
    var values = element.getElementsByTagName("attvalue");
    for (int i = 0; i < values.getLength(); i++) {
      Element value = (Element) values.item(i);
      if (value.getAttribute("for").equals(attribute)) {
        return value.getAttribute("value");
      }
    }
    return "";
  }

  /** Gephi makes one edge of those that have the same ends and the same kind. */
  @Test
  void plannedAndRunningStayTwoEdgesInGephi() throws Exception {
    String text = "黄石市计划开展“暖侨行动”。黄石市开展“暖侨行动”。";
    EntityKey city = EntityKey.region("420200");
    EntityKey program = Sample.key("Program", "暖侨行动");
    var quads =
        Graphs.quads(
            Sample.of("a.txt", text)
                .region("420200", "Prefecture", "黄石市")
                .named("Program", "暖侨行动")
                .claim(city, "runs", program, "黄石市计划开展“暖侨行动”", Status.PLANNED, 0.8)
                .claim(city, "runs", program, "黄石市开展“暖侨行动”")
                .build());
    ByteArrayInputStream file =
        new ByteArrayInputStream(bytes(ExportFormat.GEXF, Part.whole(SampleParts.of(quads))));
    List<String> kinds =
        elements(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file), "edge")
            .stream()
            .map(edge -> edge.getAttribute("kind"))
            .toList();
    assertEquals(List.of("runs Planned", "runs Running"), kinds);
  }

  @Test
  void gexfSaysItsEncodingEarly() throws IOException {
    byte[] bytes = bytes(ExportFormat.GEXF, SampleParts.whole());
    assertTrue(new String(bytes, StandardCharsets.UTF_8).indexOf('图') < 300);
  }

  @Test
  void csvIsSafeInExcel() throws IOException {
    byte[] bytes = bytes(ExportFormat.CSV, SampleParts.whole());
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      assertEquals("nodes.csv", zip.getNextEntry().getName());
      String nodes = text(zip);
      assertTrue(nodes.startsWith("\uFEFFid,label,type"), nodes);
      assertTrue(nodes.contains("黄石市,Region,City;Prefecture;Region,Prefecture,420200"), nodes);
      assertEquals("edges.csv", zip.getNextEntry().getName());
      String edges = text(zip);
      assertTrue(
          edges.startsWith("\uFEFFid,source,sourceLabel,target,targetLabel,relation"), edges);
      assertFalse(edges.contains("\n="), edges);
    }
  }

  @Test
  void formulasDoNotRun() throws IOException {
    String formula = "=cmd|' /C calc'!A0";
    var quads = Graphs.quads(Sample.of("a.txt", formula).named("Brand", formula).build());
    byte[] bytes = bytes(ExportFormat.CSV, Part.whole(SampleParts.of(quads)));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      zip.getNextEntry();
      assertTrue(text(zip).contains(",\"'=cmd|' /C calc'!A0\","));
    }
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
