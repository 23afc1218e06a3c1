package io.tupu.graph;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * How much a dataset holds, in the union of its graphs: each triple counts once.
 *
 * @param triples in all
 * @param subjects different ones
 * @param objects different ones
 * @param classes in the order of their IRIs
 * @param properties in the order of their IRIs
 */
public record Census(
    long triples, long subjects, long objects, List<OfClass> classes, List<OfProperty> properties) {

  public Census {
    classes = List.copyOf(classes);
    properties = List.copyOf(properties);
  }

  /**
   * One class.
   *
   * @param entities its instances
   */
  public record OfClass(Node type, long entities) {}

  /**
   * One property.
   *
   * @param subjects different ones
   * @param objects different ones
   */
  public record OfProperty(Node property, long triples, long subjects, long objects) {}
}
