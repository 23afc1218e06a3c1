package io.tupu.graph;

import io.tupu.extract.EntityKey;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * IRIs of the entities of one document, each minted once: spelling and hashing are the dear part.
 */
final class EntityNodes {
  private final Iris iris;
  private final Map<EntityKey, Node> minted = new HashMap<>();

  EntityNodes(Iris iris) {
    this.iris = iris;
  }

  Node of(EntityKey key) {
    return minted.computeIfAbsent(key, iris::entity);
  }
}
