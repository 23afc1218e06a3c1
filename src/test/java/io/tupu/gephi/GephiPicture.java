package io.tupu.gephi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.export.ExportFormat;
import io.tupu.export.SeedsExport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/**
 * The seeds' GEXF in Gephi itself: everything is there, and a picture is drawn of it, {@code
 * docs/gephi.png}. Runs with {@code mvn -Pgephi verify} only: Gephi is 80 MB.
 */
class GephiPicture {
  private static final List<String> OWN = List.of("id", "label", "timeset", "weight");

  @TempDir static Path folder;
  private static Document file;
  private static Gephi gephi;

  @BeforeAll
  static void open() throws Exception {
    Path gexf = folder.resolve("tupu.gexf");
    SeedsExport.write(folder, ExportFormat.GEXF);
    file = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(gexf.toFile());
    gephi = Gephi.open(gexf);
  }

  /** Ids, labels and all values of the nodes or edges in the file. */
  private static SortedMap<String, SortedMap<String, String>> written(String element) {
    SortedMap<String, SortedMap<String, String>> all = new TreeMap<>();
    for (org.w3c.dom.Element item : elements(file.getDocumentElement(), element)) {
      SortedMap<String, String> values = new TreeMap<>();
      values.put("=label", item.getAttribute("label"));
      values.put("=ends", item.getAttribute("source") + " " + item.getAttribute("target"));
      for (org.w3c.dom.Element value : elements(item, "attvalue")) {
        values.put(
            value.getAttribute("for").toLowerCase(java.util.Locale.ROOT),
            value.getAttribute("value"));
      }
      all.put(item.getAttribute("id"), values);
    }
    return all;
  }

  private static List<org.w3c.dom.Element> elements(org.w3c.dom.Element in, String name) {
    List<org.w3c.dom.Element> elements = new ArrayList<>();
    for (int i = 0; i < in.getElementsByTagName(name).getLength(); i++) {
      elements.add((org.w3c.dom.Element) in.getElementsByTagName(name).item(i));
    }
    return elements;
  }

  private static SortedMap<String, String> read(Element element, String ends) {
    SortedMap<String, String> values = new TreeMap<>();
    values.put("=label", element.getLabel());
    values.put("=ends", ends);
    for (Column column : element.getTable().toArray()) {
      Object value = element.getAttribute(column);
      if (value != null && !OWN.contains(column.getId())) {
        values.put(column.getId(), value.toString());
      }
    }
    return values;
  }

  @Test
  void everythingIsThereAndDrawn() throws Exception {
    assertEquals("", gephi.complaints());
    DirectedGraph graph = gephi.graph();
    SortedMap<String, SortedMap<String, String>> nodes = new TreeMap<>();
    graph.getNodes().forEach(n -> nodes.put(n.getId().toString(), read(n, " ")));
    assertEquals(written("node"), nodes);
    SortedMap<String, SortedMap<String, String>> edges = new TreeMap<>();
    for (Edge edge : graph.getEdges()) {
      String ends = edge.getSource().getId() + " " + edge.getTarget().getId();
      edges.put(edge.getId().toString(), read(edge, ends));
    }
    assertEquals(written("edge"), edges);
    assertTrue(nodes.size() > 300 && edges.size() > 400, nodes.size() + ", " + edges.size());
    gephi.draw(Path.of("docs/gephi.png"));
    assertTrue(Files.size(Path.of("docs/gephi.png")) > 50_000);
  }
}
