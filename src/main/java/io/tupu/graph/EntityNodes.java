package io.tupu.graph;

import io.tupu.extract.EntityKey;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * What the graph of one document names again and again, each made once: entities, whose spelling
 * and hashing are dear, rules and degrees of confidence. Not thread-safe.
 */
final class EntityNodes {
  private final Iris iris;
  private final Map<EntityKey, Node> entities = new HashMap<>();
  private final Map<String, Node> rules = new HashMap<>();
  private final Map<Double, Node> decimals = new HashMap<>();

  EntityNodes(Iris iris) {
    this.iris = iris;
  }

  Node of(EntityKey key) {
    return entities.computeIfAbsent(key, iris::entity);
  }

  Node rule(String id) {
    return rules.computeIfAbsent(id, iris::rule);
  }

  Node decimal(double number) {
    return decimals.computeIfAbsent(number, Literals::decimal);
  }
}
