package io.tupu.graph;

import io.tupu.knowledge.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The graph {@code {base}graph/regions}: every region that a document names by code, and all
 * regions above it, with code, level, names and parent, so that {@code tupu:locatedIn+} climbs from
 * any of them to the country. A function of the set of codes: no document is looked at twice.
 */
public final class RegionGraph {
  private final Iris iris;
  private final Schema schema;
  private final Function<String, Optional<Region>> byCode;

  public RegionGraph(Iris iris, Schema schema, Function<String, Optional<Region>> byCode) {
    this.iris = iris;
    this.schema = schema;
    this.byCode = byCode;
  }

  /** Name of the graph. */
  public Node name() {
    return iris.graph("regions");
  }

  /**
   * Codes of the regions that the documents of a dataset name, sorted. The region graph itself does
   * not count, so that a region nobody names any more disappears.
   */
  public SortedSet<String> codes(DatasetGraph dataset) {
    SortedSet<String> codes = new TreeSet<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Vocab.TYPE, Vocab.REGION);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (!quad.getGraph().equals(name())) {
        iris.code(quad.getSubject()).ifPresent(codes::add);
      }
    }
    return codes;
  }

  /** Sends the regions and those above them, by code; codes unknown to the tables are left out. */
  public void map(Collection<String> codes, StreamRDF out) {
    TreeMap<String, Region> regions = new TreeMap<>();
    for (String code : codes) {
      String next = code;
      while (!next.isEmpty() && !regions.containsKey(next)) {
        Optional<Region> region = byCode.apply(next);
        if (region.isEmpty()) {
          break;
        }
        regions.put(next, region.get());
        next = region.get().parent();
      }
    }
    Quads quads = new Quads(name(), out);
    regions.values().forEach(region -> region(region, quads));
  }

  private void region(Region region, Quads quads) {
    Node node = iris.region(region.code());
    Set<Node> types = new LinkedHashSet<>(schema.withSuperclasses(region.level()));
    if (region.city()) {
      types.addAll(schema.withSuperclasses("City"));
    }
    types.forEach(type -> quads.add(node, Vocab.TYPE, type));
    List<String> others = new ArrayList<>(region.shorts());
    others.addAll(region.weakShorts());
    Labels.write(node, region.name(), new TreeSet<>(others), quads);
    quads.add(node, Vocab.CODE, Literals.text(region.code()));
    quads.add(node, Vocab.NOTATION, Literals.text(region.code()));
    if (!region.parent().isEmpty()) {
      quads.add(node, Vocab.LOCATED_IN, iris.region(region.parent()));
    }
  }
}
