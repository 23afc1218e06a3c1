package io.tupu.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;

/**
 * Compares the graph of one document with {@code ontology/shapes.ttl}. The shapes are read once; a
 * check may run in several threads at a time.
 */
public final class ShapeCheck {
  private final Shapes shapes;

  private ShapeCheck(Shapes shapes) {
    this.shapes = shapes;
  }

  /** The shapes that travel with tupu. */
  public static ShapeCheck load() {
    return new ShapeCheck(Shapes.parse(Schema.read("/ontology/shapes.ttl")));
  }

  /**
   * A fault of the graph.
   *
   * @param focus IRI of the thing at fault
   * @param path property at fault, in SPARQL syntax; empty when the thing itself is
   * @param message Chinese, for people
   */
  public record Finding(String focus, String path, String message) {}

  /** Every fault, by focus, path and message; empty for a good graph. */
  public List<Finding> check(Graph document) {
    ValidationReport report = org.apache.jena.shacl.ShaclValidator.get().validate(shapes, document);
    List<Finding> findings = new ArrayList<>();
    for (ReportEntry entry : report.getEntries()) {
      findings.add(
          new Finding(
              text(entry.focusNode()),
              entry.resultPath() == null ? "" : entry.resultPath().toString(),
              entry.message() == null ? "" : entry.message()));
    }
    findings.sort(
        Comparator.comparing(Finding::focus)
            .thenComparing(Finding::path)
            .thenComparing(Finding::message));
    return findings;
  }

  private static String text(Node node) {
    return node.isURI() ? node.getURI() : node.toString();
  }
}
