package io.tupu.graph;

import io.tupu.extract.EntityKey;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * What the graph of one document names again and again, each made once: entities, whose spelling
 * and hashing are dear, and what is familiar from other documents. Not thread-safe.
 */
final class EntityNodes {
  private final Iris iris;
  private final Familiar familiar;
  private final Map<EntityKey, Node> entities = new HashMap<>();

  EntityNodes(Iris iris, Familiar familiar) {
    this.iris = iris;
    this.familiar = familiar;
  }

  Node of(EntityKey key) {
    Node known = entities.get(key);
    if (known == null) {
      known = iris.entity(key);
      entities.put(key, known);
    }
    return known;
  }

  Node rule(String id) {
    return familiar.rule(id);
  }

  Node year(int year) {
    return familiar.year(year);
  }

  Node decimal(double number) {
    return familiar.decimal(number);
  }
}
