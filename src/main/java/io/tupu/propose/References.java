package io.tupu.propose;

import io.tupu.extract.EntityKey;
import io.tupu.extract.resolve.KeyNames;
import io.tupu.graph.Iris;
import io.tupu.knowledge.Curation.Thing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a node as a curation file refers to it, exactly where that can be done: the reference is
 * right when the IRI minted of it is the node's.
 */
final class References {
  private final Iris iris;
  private final KeyNames names;
  private final Regions regions;
  private final List<String> codes;

  References(Iris iris, KeyNames names, Regions regions) {
    this.iris = iris;
    this.names = names;
    this.regions = regions;
    this.codes = codes(regions.all());
  }

  private List<String> codes(Collection<String> nodes) {
    List<String> found = new ArrayList<>();
    for (String region : nodes) {
      iris.code(org.apache.jena.graph.NodeFactory.createURI(region)).ifPresent(found::add);
    }
    return found;
  }

  /** The reference; without a home when none can be told. */
  Thing of(Item item) {
    Optional<String> code = item.region() ? iris.code(item.node()) : Optional.empty();
    if (code.isPresent()) {
      return new Thing(item.type(), item.name(), code.get());
    }
    if (!item.region() && !KeyNames.homed(item.type())) {
      return new Thing(item.type(), item.name(), "");
    }
    for (String home : homes(item)) {
      if (iris.entity(new EntityKey(item.type(), item.normal(), home)).equals(item.node())) {
        return new Thing(item.type(), item.name(), home.isEmpty() ? Thing.NOWHERE : home);
      }
    }
    return new Thing(item.type(), item.name(), "");
  }

  /** First where it lies, then no home, then every region of the store, and villages in these. */
  private Set<String> homes(Item item) {
    Set<String> homes = new LinkedHashSet<>(codes(item.places()));
    homes.add("");
    homes.addAll(codes);
    for (String place : item.places()) {
      String name = names.of("Region", regions.name(place));
      codes.forEach(code -> homes.add(code + "/" + name));
      homes.add("/" + name);
    }
    return homes;
  }
}
