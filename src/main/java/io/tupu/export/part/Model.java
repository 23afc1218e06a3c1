package io.tupu.export.part;

import io.tupu.graph.Schema;
import java.util.List;
import org.apache.jena.graph.Node;

/** What the ontology says of the things that exports are about. Immutable. */
public final class Model {
  private static final Schema SCHEMA = Schema.load();

  /** The relations between entities. */
  public static final List<Node> RELATIONS = SCHEMA.relations();

  /** The classes right below the one of all entities; every entity has one of them. */
  public static final List<Node> TOP_CLASSES = SCHEMA.topClasses();

  /** Local names of all classes of entities, sorted. */
  public static final List<String> CLASSES = SCHEMA.entityClasses();

  private Model() {}
}
