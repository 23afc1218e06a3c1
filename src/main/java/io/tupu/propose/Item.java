package io.tupu.propose;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/**
 * An entity as all documents of a store together show it.
 *
 * @param type local name of the class in its IRI: Region, Organization, Brand, Program or Platform
 * @param name the title that most documents give it
 * @param normal the name in its key: what is left of the title without what writers vary
 * @param aliases other names
 * @param files names of the documents that mention it
 * @param places regions that run it or that it lies in, as IRIs
 */
record Item(
    Node node,
    String type,
    String name,
    String normal,
    SortedSet<String> aliases,
    SortedSet<String> files,
    SortedSet<String> places)
    implements Comparable<Item> {
  Item {
    aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
    files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
    places = Collections.unmodifiableSortedSet(new TreeSet<>(places));
  }

  boolean region() {
    return type.equals("Region");
  }

  boolean body() {
    return type.equals("Organization");
  }

  /** Brand, Program, Platform. */
  boolean initiative() {
    return !region() && !body();
  }

  /** Whether another is of the same sort: a region, a body, an initiative. */
  boolean comparable(Item other) {
    return region() == other.region() && body() == other.body();
  }

  @Override
  public int compareTo(Item other) {
    return node.getURI().compareTo(other.node.getURI());
  }
}
