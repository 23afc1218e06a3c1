package io.tupu.export.catalog;

import io.tupu.graph.Census;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/** The statistics of a dataset in VoID: totals, and partitions by class and property. */
public final class VoidCounts {
  private VoidCounts() {}

  /**
   * Says what was counted.
   *
   * @param dataset what is described
   * @param here makes the names of partitions
   */
  public static void add(
      Census census, Statements facts, Node dataset, Function<String, Node> here) {
    facts
        .add(dataset, "void:triples", census.triples())
        .add(dataset, "void:distinctSubjects", census.subjects())
        .add(dataset, "void:distinctObjects", census.objects())
        .add(dataset, "void:properties", census.properties().size())
        .add(dataset, "void:classes", census.classes().size());
    int number = 1;
    for (Census.OfClass one : census.classes()) {
      Node part = here.apply("class-" + number++);
      facts
          .add(dataset, "void:classPartition", part)
          .add(part, "void:class", one.type())
          .add(part, "void:entities", one.entities());
    }
    number = 1;
    for (Census.OfProperty one : census.properties()) {
      Node part = here.apply("property-" + number++);
      facts
          .add(dataset, "void:propertyPartition", part)
          .add(part, "void:property", one.property())
          .add(part, "void:triples", one.triples())
          .add(part, "void:distinctSubjects", one.subjects())
          .add(part, "void:distinctObjects", one.objects());
    }
  }
}
