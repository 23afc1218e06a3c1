package io.tupu.query;

import io.tupu.export.catalog.Statements;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** The statistics of a dataset in VoID: totals, and partitions by class and property. */
public final class DatasetCounts {
  private final BiConsumer<Query, Consumer<RowSet>> asking;
  private final Statements facts;
  private final Node dataset;
  private final Function<String, Node> here;

  private DatasetCounts(
      BiConsumer<Query, Consumer<RowSet>> asking,
      Statements facts,
      Node dataset,
      Function<String, Node> here) {
    this.asking = asking;
    this.facts = facts;
    this.dataset = dataset;
    this.here = here;
  }

  /**
   * Counts and adds what it finds.
   *
   * @param asking asks a query and hands its rows over
   * @param here makes the names of partitions
   */
  public static void add(
      BiConsumer<Query, Consumer<RowSet>> asking,
      Statements facts,
      Node dataset,
      Function<String, Node> here) {
    DatasetCounts counts = new DatasetCounts(asking, facts, dataset, here);
    counts.asking.accept(view("void-totals"), counts::totals);
    counts.asking.accept(view("void-classes"), counts::classes);
    counts.asking.accept(view("void-properties"), counts::properties);
  }

  private void totals(RowSet rows) {
    Binding row = rows.next();
    facts
        .add(dataset, "void:triples", row.get("triples"))
        .add(dataset, "void:distinctSubjects", row.get("subjects"))
        .add(dataset, "void:distinctObjects", row.get("objects"))
        .add(dataset, "void:properties", row.get("properties"))
        .add(dataset, "void:classes", row.get("classes"));
  }

  private void classes(RowSet rows) {
    for (int i = 1; rows.hasNext(); i++) {
      Binding row = rows.next();
      Node part = here.apply("class-" + i);
      facts
          .add(dataset, "void:classPartition", part)
          .add(part, "void:class", row.get("class"))
          .add(part, "void:entities", row.get("count"));
    }
  }

  private void properties(RowSet rows) {
    for (int i = 1; rows.hasNext(); i++) {
      Binding row = rows.next();
      Node part = here.apply("property-" + i);
      facts
          .add(dataset, "void:propertyPartition", part)
          .add(part, "void:property", row.get("property"))
          .add(part, "void:triples", row.get("count"))
          .add(part, "void:distinctSubjects", row.get("subjects"))
          .add(part, "void:distinctObjects", row.get("objects"));
    }
  }

  private static Query view(String name) {
    String path = "/queries/views/" + name + ".rq";
    try (InputStream in = DatasetCounts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing in the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return NamedQuery.parse(name, text).bind(new TreeMap<>());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
